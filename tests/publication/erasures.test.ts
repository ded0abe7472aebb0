import { env } from 'cloudflare:test'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { erasures, erasureTargets } from '../../db/exchange/erasures.ts'
import { releases, submissions, withdrawals } from '../../db/exchange/publication.ts'
import { askErasure } from '../../worker/publication/ask-erasure.ts'
import { erasedSnapshot } from '../../worker/publication/snapshot.ts'
import { releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { sweep } from '../support/sweep.ts'
import { releasesOf, stateOf, submitted, viewerOf } from './submitted.ts'

describe('asking for an erasure', () => {
  it('takes back what waits, empties what nobody approved, and leaves releases to the second person', async () => {
    const { world, ask, words, first } = await told()
    const returned = await submitted(world, `差し戻される文${words}`)
    await world.as('approver').post(`/api/submissions/${returned.id}/return`, { reason: `${words}を直してください` })
    const waiting = await submitted(world, `待っている文${words}`)
    await ask({ submissionIds: [returned.id, waiting.id] })

    expect(await stateOf(world, waiting.id)).toBe('void')
    const left = await world.db
      .select()
      .from(submissions)
      .where(inArray(submissions.id, [returned.id, waiting.id]))
      .orderBy(submissions.number)
    expect(left.map(({ snapshot, reason }) => [snapshot, reason])).toEqual([
      [erasedSnapshot, null],
      [erasedSnapshot, null],
    ])
    expect(left.map(({ sha256 }) => sha256)).toEqual([returned.sha256, waiting.sha256])
    expect((await world.as('partner').get(`/releases/${first.id}`)).status).toBe(200)
    const page = await (await world.as('approver').get(`/submissions/${returned.id}`)).text()
    expect(page).toContain('回答者の申し出により消去されました')
    expect(page).not.toContain(words)
  })

  it('has one effect, however often it is asked', async () => {
    const { world, ask, id } = await told()
    await ask()
    await ask()
    expect(await world.db.$count(erasures, eq(erasures.id, id))).toBe(1)
  })

  it('refuses what was made from the draft before it and arrives after it', async () => {
    const { world, ask } = await told()
    await ask()
    await expect(submitted(world, '前の下書きの文', 4)).rejects.toThrow('guards')
    await expect(
      env.EXCHANGE.prepare(
        `insert into submissions (id, teamId, number, snapshot, sha256, submittedBy, submittedAt, draftSeq, state)
         values ('late', ?, 77, '{}', '', ?, 1, 4, 'pending')`,
      )
        .bind(world.teams.own.id, world.ids.researcher)
        .run(),
    ).rejects.toThrow('erased since')
    expect((await submitted(world, '新しい文', 5)).number).toBeGreaterThan(0)
  })

  it('counts what arrived after the search as holding the words', async () => {
    const { world, ask, words } = await told()
    const late = await submitted(world, `遅れて来た${words}`)
    await ask({ lookedUpTo: late.number - 1 })
    expect(await sweep(env.EXCHANGE, `遅れて来た${words}`)).toEqual([])
  })

  it('is nobody’s but the team’s', async () => {
    const { world, ask } = await told()
    await expect(ask({ viewer: world.ids.stranger })).rejects.toThrow('guards')
    expect(await world.db.select().from(erasures).where(eq(erasures.teamId, world.teams.own.id))).toEqual([])
  })
})

describe('the second person', () => {
  it('lets the releases be withdrawn and emptied: the words are in no table', async () => {
    const { world, ask, id, words, first, second, other } = await told()
    // Read, searched, withdrawn before with a reason that quotes it.
    await world.as('partner').get(`/releases/${first.id}`)
    await world.as('approver').post(`/api/releases/${second.id}/withdrawal`, { reason: `${words}が残っていた` })
    await ask()
    expect(await sweep(env.EXCHANGE, words)).toContain('releases.snapshot')

    expect(await textFor(world, 'approver', '/')).toContain('回答者の言葉を消去する')
    const page = await textFor(world, 'approver', `/erasures/${id}`)
    expect(page).toContain('第1版')
    expect(page).toContain('第2版')
    expect(page).not.toContain('第3版')
    expect(page).not.toContain(words)
    expect((await confirm(world, id)).status).toBe(201)

    expect(await sweep(env.EXCHANGE, words)).toEqual([])
    const rows = await releasesOf(world)
    for (const { id: releaseId, snapshot, sha256 } of rows) {
      const gone = releaseId !== other.id
      expect(snapshot === erasedSnapshot).toBe(gone)
      if (releaseId === first.id) expect(sha256).toBe(first.sha256)
    }
    expect(await textFor(world, 'partner', `/releases/${first.id}`)).toContain('破棄していただきたいもの')
    expect((await world.as('partner').get(`/releases/${other.id}`)).status).toBe(200)
    expect(await textFor(world, 'approver', `/releases/${second.id}`)).toContain('回答者の申し出による消去')
    expect(await textFor(world, 'researcher', `/erasures/${id}`)).toContain('消去しました')
    expect(await textFor(world, 'approver', '/')).not.toContain('回答者の言葉を消去する')
  })

  it.each<[Who, number]>([
    ['researcher', 403],
    ['colleague', 403],
    ['partner', 404],
    ['partnerApprover', 404],
    ['strangerApprover', 404],
    ['advisor', 404],
    ['alumnus', 404],
    ['secretariat', 404],
    ['nobody', 401],
  ])('is not %s (%i)', async (who, status) => {
    const { world, ask, id, first } = await told()
    await ask()
    expect((await world.as(who).post(`/api/erasures/${id}/confirmation`)).status).toBe(status)
    expect((await releasesOf(world)).find((each) => each.id === first.id)?.snapshot).not.toBe(erasedSnapshot)
  })

  it('is never the one who asked', async () => {
    const { world, ask, id } = await told()
    const { ids, municipalities, db } = world
    await db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: ids.researcher,
      role: 'approver',
      municipalityCode: municipalities.own.code,
      since: new Date(),
    })
    await ask()
    expect((await confirm(world, id, 'researcher')).status).toBe(403)
    expect(await textFor(world, 'researcher', `/erasures/${id}`)).toContain('求めた本人は確かめられません')
    await expect(
      db.update(erasures).set({ confirmedBy: ids.researcher, confirmedAt: new Date() }).where(eq(erasures.id, id)),
    ).rejects.toThrow()
  })

  it('confirms once, also twice at once and while somebody withdraws', async () => {
    const { world, ask, id, words, first } = await told()
    await ask()
    const answers = await Promise.all([
      confirm(world, id),
      confirm(world, id),
      world.as('approver').post(`/api/releases/${first.id}/withdrawal`, { reason: `${words}があった` }),
    ])
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect(
      answers
        .slice(0, 2)
        .map(({ status }) => status)
        .toSorted((a, b) => a - b),
    ).toEqual([201, 409])
    expect(await sweep(env.EXCHANGE, words)).toEqual([])
  })

  it('who lets a submission out at the very moment does not save it', async () => {
    for (let round = 0; round < 8; round++) {
      const { world, ask, id, words } = await told()
      const waiting = await submitted(world, `待っている文${words}`)
      await Promise.all([
        ask({ submissionIds: [waiting.id] }),
        world.as('approver').post(`/api/submissions/${waiting.id}/approval`, { sha256: waiting.sha256 }),
      ])
      expect((await confirm(world, id)).status).toBe(201)
      expect(await sweep(env.EXCHANGE, words)).toEqual([])
    }
  }, 120_000)
})

const same = `id, teamId, number, submissionId, '${erasedSnapshot}', sha256, submittedBy, approvedBy, approvedAt`

describe('a release', () => {
  it.each<[string, string]>([
    ['other text', `update releases set snapshot = '{}' where id = ?`],
    ['another hash', `update releases set snapshot = '${erasedSnapshot}', sha256 = '' where id = ?`],
    ['another number', `update releases set snapshot = '${erasedSnapshot}', number = 9 where id = ?`],
    ['another approver', `update releases set snapshot = '${erasedSnapshot}', approvedBy = submittedBy where id = ?`],
    ['another team', `update releases set snapshot = '${erasedSnapshot}', teamId = 'x' where id = ?`],
    ['DELETE', `delete from releases where id = ?`],
    ['REPLACE', `replace into releases select ${same} from releases where id = ?`],
    [
      'upsert',
      `insert into releases select ${same} from releases where id = ? on conflict (id) do update set number = 9`,
    ],
    ['UPDATE OR REPLACE', `update or replace releases set number = 9 where id = ?`],
  ])('allows no other change, before and after it is emptied: %s', async (_, statement) => {
    const { world, ask, id, first } = await told()
    await ask()
    const refused = () =>
      expect(env.EXCHANGE.prepare(statement).bind(first.id).run()).rejects.toThrow(/immutable|was not approved/)
    await refused()
    expect((await releasesOf(world))[0]?.snapshot).toBe(JSON.stringify(first.snapshot))
    await confirm(world, id)
    await refused()
    expect((await releasesOf(world))[0]).toMatchObject({ snapshot: erasedSnapshot, sha256: first.sha256, number: 1 })
  })

  it.each(['no erasure', 'no confirmation', 'another target'] as const)('is not emptied with %s', async (lacking) => {
    const { world, ask, id, first, other } = await told()
    const { db, ids } = world
    const at = new Date()
    if (lacking !== 'no erasure') await ask()
    const aim = lacking === 'another target' ? other : first
    await db
      .insert(withdrawals)
      .values({ releaseId: aim.id, reason: '誤り', withdrawnBy: ids.approver, withdrawnAt: at })
    if (lacking === 'another target') await confirm(world, id)
    const empty = db.update(releases).set({ snapshot: erasedSnapshot }).where(eq(releases.id, aim.id))
    await expect(empty).rejects.toThrow()
    const submission = await submissionOf(world, aim.id)
    await expect(
      db.update(submissions).set({ snapshot: erasedSnapshot, reason: null }).where(eq(submissions.id, submission)),
    ).rejects.toThrow()
    expect((await releasesOf(world)).find((each) => each.id === aim.id)?.snapshot).toBe(JSON.stringify(aim.snapshot))
  })
})

describe('the record of an erasure', () => {
  it.each([
    ['UPDATE', `update erasures set draftSeq = 0 where id = ?`],
    ['a second confirmation', `update erasures set confirmedAt = 5 where id = ?`],
    ['DELETE', `delete from erasures where id = ?`],
    [
      'REPLACE',
      `replace into erasures (id, teamId, draftSeq, askedBy, askedAt) select id, teamId, 0, askedBy, askedAt from erasures where id = ?`,
    ],
    ['a target less', `delete from erasureTargets where erasureId = ?`],
    [
      'another target',
      `insert into erasureTargets select e.id, s.id from erasures e join submissions s where e.id = ?`,
    ],
    ['a withdrawal’s reason', `update withdrawals set reason = 'x' where exists (select ?)`],
  ])('withstands %s', async (_, statement) => {
    const { world, ask, id } = await told()
    await ask()
    await confirm(world, id)
    const targets = await world.db.select().from(erasureTargets).where(eq(erasureTargets.erasureId, id))
    await expect(env.EXCHANGE.prepare(statement).bind(id).run()).rejects.toThrow(/once|not a target|final/)
    expect(await world.db.select().from(erasureTargets).where(eq(erasureTargets.erasureId, id))).toEqual(targets)
  })
})

/** Three releases, of which the first two hold an item that must go. */
async function told() {
  const world = await scenario()
  const words = `消してほしい言葉${world.run}`
  const gone = { id: `gone-${world.run}`, sheet: 'interviews', section: 'answers', text: words } as const
  const kept = { id: `kept-${world.run}`, sheet: 'vision', section: 'statement', text: '歩いて暮らせるまち' } as const
  const first = await releasePlan(world, 'own', [gone, kept])
  const second = await releasePlan(world, 'own', [kept, { ...gone, text: `${words}、もう一度` }])
  const other = await releasePlan(world, 'own', [kept])
  const id = `erasure-${world.run}`
  const ask = (more: { submissionIds?: string[]; lookedUpTo?: number; viewer?: string } = {}) =>
    askErasure(world.db, viewerOf(more.viewer ?? world.ids.researcher), {
      id,
      team: world.teams.own,
      draftSeq: 5,
      submissionIds: more.submissionIds ?? [],
      lookedUpTo: more.lookedUpTo ?? 1_000,
      itemIds: [gone.id],
    })
  return { world, words, first, second, other, id, ask }
}

function confirm(world: Scenario, id: string, who: Who = 'approver') {
  return world.as(who).post(`/api/erasures/${id}/confirmation`)
}

async function submissionOf({ db }: Scenario, releaseId: string) {
  const release = await db.select().from(releases).where(eq(releases.id, releaseId)).get()
  return release!.submissionId
}

async function textFor(world: Scenario, who: Who, path: string) {
  const answer = await world.as(who).get(path)
  expect(answer.status).toBe(200)
  return answer.text()
}
