import { generateNKeysBetween } from 'fractional-indexing'
import { gateReports, releases, submissions } from '../../db/exchange/publication.ts'
import { items as itemTable, itemVersions, plans, steps } from '../../db/vault/plans.ts'
import { eq } from 'drizzle-orm'
import type { Item } from '../../worker/plans/sheets.ts'
import { numberedSheets } from '../../worker/plans/sheets.ts'
import { usualThemes } from '../../worker/municipalities/themes.ts'
import { itemsFiled } from '../../worker/publication/item-index.ts'
import type { Snapshot } from '../../worker/publication/snapshot.ts'
import { gateReport } from './gate-report.ts'
import type { Scenario, TeamName } from './scenario.ts'

type Content = Partial<Item> & Pick<Item, 'sheet' | 'section' | 'text'>

/** A draft in the vault, as if the first researcher had typed it in one step. Returns the plan's id and its items. */
export async function draftPlan({ vault, ids, teams, run }: Scenario, of: TeamName, contents: Content[]) {
  const team = teams[of]
  const plan = { id: `plan-${of}-${run}`, teamId: team.id, municipalityCode: team.municipalityCode }
  const at = new Date()
  const author = ids.researcher
  const ranks = generateNKeysBetween(null, null, contents.length)
  const rows = complete(contents).map((item, index) => ({ ...item, planId: plan.id, rank: ranks[index]! }))

  await vault.batch([
    vault.insert(plans).values({ ...plan, fiscalYear: team.fiscalYear, theme: '試験の題', seq: 1, createdAt: at }),
    vault
      .insert(steps)
      .values({ planId: plan.id, seq: 1, kind: 'edit', authorId: author, authorName: 'researcher', at }),
    ...rows.flatMap((row) => [
      vault.insert(itemTable).values({ ...row, version: 1, updatedBy: author, updatedAt: at }),
      vault.insert(itemVersions).values({ ...row, itemId: row.id, seq: 1, deleted: false }),
    ]),
  ])
  return { id: plan.id, items: rows }
}

/** A release of the team, submitted by its researcher and approved by its approver, as the triggers demand. */
export async function releasePlan(
  { db, ids, teams, municipalities, run }: Scenario,
  of: TeamName,
  contents: Content[],
  /** What stands in place of the municipality's name, if it is hidden. */
  hiddenAs?: string,
  /** As from before there was search, where it is not. */
  isFiled = true,
) {
  const team = teams[of]
  const { submitter, approver } = hands[of]
  const number = (await db.$count(releases, eq(releases.teamId, team.id))) + 1
  const home = Object.values(municipalities).find(({ code }) => code === team.municipalityCode)!
  const snapshot: Snapshot = {
    municipality: hiddenAs ? { code: '', name: hiddenAs } : { code: home.code, name: home.name },
    fiscalYear: team.fiscalYear,
    items: complete(contents).filter(({ sheet }) => sheet !== 'members' && sheet !== 'epilogue'),
  }
  const text = JSON.stringify(snapshot)
  const common = { teamId: team.id, number, snapshot: text, sha256: await sha256(text), submittedBy: ids[submitter] }
  const submissionId = `submission-${of}-${number}-${run}`
  const id = `release-${of}-${number}-${run}`
  const at = new Date()

  await db.batch([
    db.insert(submissions).values({ ...common, id: submissionId, submittedAt: at, state: 'pending' }),
    db.insert(gateReports).values({ ...gateReport(common.sha256), submissionId, checkedAt: at }),
    db
      .update(submissions)
      .set({ state: 'approved', decidedBy: ids[approver], decidedAt: at })
      .where(eq(submissions.id, submissionId)),
    db.insert(releases).values({ ...common, id, submissionId, approvedBy: ids[approver], approvedAt: at }),
    ...(isFiled ? [itemsFiled(db, id, text, usualThemes)] : []),
  ])
  return { id, number, sha256: common.sha256, snapshot }
}

/** One item on each of the eight sheets, each with the given words in it. */
export function itemsSaying(words: string): Content[] {
  const sections = {
    vision: 'statement',
    drift: 'trends',
    strategy: 'initiatives',
    people: 'aims',
    situation: 'current',
    forces: 'driving',
    roadmap: 'actions',
    first_steps: 'steps',
  } as const
  return numberedSheets.map((sheet) => ({
    sheet,
    section: sections[sheet],
    text: `${words}（${sheet}）`,
    fields: sheet === 'roadmap' ? { fiscalYear: 2022 } : {},
  }))
}

const hands = {
  own: { submitter: 'researcher', approver: 'approver' },
  partner: { submitter: 'partner', approver: 'partnerApprover' },
  exPartner: { submitter: 'exPartner', approver: 'secretariat' },
  stranger: { submitter: 'stranger', approver: 'strangerApprover' },
  former: { submitter: 'alumnus', approver: 'approver' },
  otherFormer: { submitter: 'otherAlumnus', approver: 'strangerApprover' },
} as const

function complete(contents: Content[]): Item[] {
  return contents.map((content) => ({ id: crypto.randomUUID(), fields: {}, ...content }))
}

async function sha256(value: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
