import { eq } from 'drizzle-orm'
import { invitations } from '../../db/exchange/auth.ts'
import { boardMembers, boardMessages, boards, boardTopics } from '../../db/exchange/boards.ts'
import { deskNotes } from '../../db/exchange/desk.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { erasures, erasureTargets } from '../../db/exchange/erasures.ts'
import { groupMembers } from '../../db/exchange/groups.ts'
import { years, yearSessions } from '../../db/exchange/municipalities.ts'
import { gateReports, submissions, withdrawals } from '../../db/exchange/publication.ts'
import { reads } from '../../db/exchange/reads.ts'
import { borrowings } from '../../db/vault/borrowings.ts'
import { decisions, roster } from '../../db/vault/deidentification.ts'
import { steps } from '../../db/vault/plans.ts'
import { passagesOf } from '../../worker/deidentification/passages.ts'
import { locate } from '../../worker/deidentification/review.ts'
import { remarksFiled } from '../../worker/feedback/advice/filing.ts'
import { hashOf } from '../../worker/publication/snapshot.ts'
import { gatheringOf } from './gathering.ts'
import { gateReport } from '../support/gate-report.ts'
import { draftPlan, itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

let worlds = 0

export const states = [
  'draft',
  'waiting',
  'released',
  'withdrawn',
  'recalled',
  'erasing',
  'mutual',
  'proposed',
  'left',
] as const
export type State = (typeof states)[number]

/**
 * A team's world in one of the states that decide who sees what. `draft`: nothing has left. `waiting`: a submission waits.
 * `released`, `withdrawn`: so is the team's only release; `recalled`: withdrawn after
 * the partner and the advisor have read it; `erasing`: released, and the team asks that a respondent's words go from it. `mutual`: released, in a group in which the partner has released
 * nothing but its vision. `proposed`, `left`: released; the team was asked into the group, or has left it.
 */
export async function accessWorld(state: State) {
  const world = await scenario({ visibility: state === 'mutual' ? 'mutual' : 'at_once' })
  const { db, vault, ids, teams, group, run } = world
  const plan = await draftPlan(world, 'own', [
    ...itemsSaying('自分たちの原稿'),
    { sheet: 'members', section: 'members', text: '野々村拓海' },
    { sheet: 'interviews', section: 'respondents', text: '市民' },
    { sheet: 'epilogue', section: 'epilogue', text: 'ひとりごと' },
  ])
  await vault.insert(roster).values({ planId: plan.id, id: 'r1', name: '野々村　拓海', kind: 'member' })
  // Decided already, so that the draft can be submitted.
  const [role] = locate(passagesOf(plan.items), []).filter(({ finding }) => finding.reason.code === 'respondent')
  await vault.insert(decisions).values({
    planId: plan.id,
    place: role!.place,
    itemId: role!.place.split('/')[0]!,
    treatment: 'generalise',
    replacement: '市民',
    decidedBy: ids.researcher,
    decidedAt: new Date(),
  })
  await vault.update(steps).set({ id: 'first', kind: 'import' }).where(eq(steps.planId, plan.id))
  await vault.insert(borrowings).values({
    planId: plan.id,
    itemId: plan.items[0]!.id,
    stepId: 'first',
    sourceReleaseId: 'elsewhere',
    sourceItemId: 'elsewhere',
  })
  const words = { ours: `共有版の文${run}`, theirs: `相手の文${run}` }
  const partnerItems = itemsSaying(words.theirs)
  const theirs = await releasePlan(world, 'partner', state === 'mutual' ? partnerItems.slice(0, 1) : partnerItems)
  const ours = ['draft', 'waiting'].includes(state)
    ? undefined
    : await releasePlan(world, 'own', itemsSaying(words.ours))

  // An advisor has said something to the team alone, with words of the release.
  const remarkId = `remark-${run}`
  if (ours) {
    await db.insert(remarks).values({
      id: remarkId,
      batchId: remarkId,
      releaseId: ours.id,
      teamId: teams.own.id,
      fiscalYear: world.fiscalYear,
      authorId: ids.advisor,
      authorRole: 'advisor',
      kind: 'advice',
      sessionNumber: 4,
      visibility: 'team',
      text: '住民から見るとどうでしょうか',
      level: 'words',
      sheet: 'vision',
      section: 'statement',
      itemId: ours.snapshot.items[0]!.id,
      field: 'text',
      exact: words.ours,
      prefix: '',
      suffix: '（vision）',
      createdAt: new Date(),
      authorSpokeAt: new Date(),
    })
    await remarksFiled(db, [remarkId], '住民から見るとどうでしょうか')
  }

  const [note, notedAt] = [`自分だけの覚え書き${run}`, 5000]
  await db
    .insert(deskNotes)
    .values({ userId: ids.advisor, teamId: teams.own.id, text: note, notedAt: new Date(notedAt) })

  await db
    .insert(yearSessions)
    .values({ fiscalYear: world.fiscalYear, number: 4, label: '第4回', dateFrom: '2021-11-05', dateTo: '2021-11-06' })
    .onConflictDoNothing()

  // The group's board, moderated by a colleague: it is closed to everybody else.
  const [boardId, topicId, messageId] = [`board-${run}`, `topic-${run}`, `message-${run}`]
  const said = { authorId: ids.researcher, topicId }
  const today = new Date()
  await db.batch([
    db.insert(boards).values({
      id: boardId,
      kind: 'group',
      name: '対話の掲示板',
      purpose: '対話の続き',
      groupId: world.group.id,
      createdAt: today,
    }),
    db.insert(boardMembers).values({ boardId, userId: ids.colleague, isModerator: true, since: today }),
    db.insert(boardTopics).values({
      id: topicId,
      boardId,
      kind: 'question',
      title: '異動のあと',
      authorId: ids.researcher,
      createdAt: today,
      lastAt: today,
    }),
    db
      .insert(boardMessages)
      .values({ ...said, id: messageId, number: 1, threadNumber: 1, text: `掲示板の発言${run}`, at: today }),
  ])
  const gathering = await gatheringOf(world, boardId)

  const invitationId = `invitation-${run}`
  await db.insert(invitations).values({
    id: invitationId,
    codeHash: run,
    role: 'researcher',
    teamId: teams.own.id,
    municipalityCode: teams.own.municipalityCode,
    createdBy: ids.secretariat,
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + 86_400_000),
  })

  const submissionId = `waiting-${run}`
  const snapshot = JSON.stringify({ municipality: { code: '', name: '' }, fiscalYear: 2021, items: [] })
  const sha256 = await hashOf(snapshot)
  if (state === 'waiting') {
    await db.insert(submissions).values({
      id: submissionId,
      teamId: teams.own.id,
      number: 9,
      snapshot,
      sha256,
      draftSeq: 1,
      submittedBy: ids.researcher,
      submittedAt: new Date(),
      state: 'pending',
    })
    await db.insert(gateReports).values({ ...gateReport(sha256), submissionId, checkedAt: new Date() })
  }
  if (state === 'recalled') {
    const line = { releaseId: ours!.id, surface: 'release', at: new Date() } as const
    const { code } = world.municipalities.partner
    await db.insert(reads).values([
      { ...line, userId: ids.partner, role: 'researcher', municipalityCode: code },
      { ...line, userId: ids.advisor, role: 'advisor', municipalityCode: '' },
    ])
  }
  if (state === 'withdrawn' || state === 'recalled') {
    await db
      .insert(withdrawals)
      .values({ releaseId: ours!.id, reason: '誤りがある', withdrawnBy: ids.approver, withdrawnAt: new Date() })
  }
  const erasureId = `erasure-${run}`
  if (state === 'erasing') {
    const [target] = await db
      .select({ id: submissions.id })
      .from(submissions)
      .where(eq(submissions.teamId, teams.own.id))
    await db.batch([
      db
        .insert(erasures)
        .values({ id: erasureId, teamId: teams.own.id, draftSeq: 1, askedBy: ids.researcher, askedAt: new Date() }),
      db.insert(erasureTargets).values({ erasureId, submissionId: target!.id }),
    ])
  }
  if (state === 'proposed' || state === 'left') {
    await db.update(groupMembers).set({ state }).where(eq(groupMembers.teamId, teams.own.id))
  }

  // A year in which nobody is, to be closed; before all others, so that it is never the latest.
  const [year] = await db.select().from(years).limit(1)
  const openYear = 2006 + (worlds++ % 10)
  await db
    .insert(years)
    .values({ ...year!, fiscalYear: openYear, closedAt: null })
    .onConflictDoUpdate({ target: years.fiscalYear, set: { closedAt: null } })

  return {
    ...world,
    state,
    openYear,
    planId: plan.id,
    itemId: plan.items[0]!.id,
    rolePlace: role!.place,
    submissionId,
    sha256,
    groupId: group.id,
    invitationId,
    erasureId,
    remarkId,
    note,
    notedAt,
    boardId,
    topicId,
    messageId,
    ...gathering,
    ours: ours?.id ?? `none-${run}`,
    /** Its item about what drives. */
    oursItem: ours?.snapshot.items.find(({ section }) => section === 'driving')?.id ?? 'none',
    theirs: theirs.id,
    /** Its item about what drives. */
    theirsItem: theirs.snapshot.items.find(({ section }) => section === 'driving')?.id ?? 'none',
    /** An item of each of the two, of one section. */
    alike: [ours?.snapshot.items[0]?.id ?? 'none', theirs.snapshot.items[0]!.id] as const,
    /** What every item of a release says. */
    words,
  }
}

export type AccessWorld = Awaited<ReturnType<typeof accessWorld>>
