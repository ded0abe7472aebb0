import type { BatchItem } from 'drizzle-orm/batch'
import { generateNKeysBetween } from 'fractional-indexing'
import { sheets, type Item, type SheetId } from '../../worker/plans/sheets.ts'
import { ina } from '../demo/ina.ts'
import { headcounts as counted } from '../demo/headcounts.ts'
import { koriyama } from '../demo/koriyama.ts'
import { accounts, teams, type DemoTeam } from '../demo/people.ts'
import { toyohashi } from '../demo/toyohashi.ts'
import { year } from '../demo/year.ts'
import type { VaultDb } from '../vault/database.ts'
import { roster } from '../vault/deidentification.ts'
import { headcounts } from '../vault/headcounts.ts'
import { items, itemVersions, plans, steps } from '../vault/plans.ts'
import { inserts } from './insert.ts'

const content: Record<string, Item[]> = { koriyama, toyohashi, ina }
const partners: Record<string, string> = { koriyama: '豊橋市', toyohashi: '郡山市' }
const firstDay = Date.parse('2021-05-24T10:00:00+09:00')
const week = 7 * 24 * 60 * 60 * 1000

/** The raw plans as their teams wrote them: one step a sheet, a week apart, the members in turn. */
export function demoPlans(db: VaultDb): BatchItem<'sqlite'>[] {
  return teams.flatMap((team) => [...demoPlan(db, team, content[team.id] ?? []), ...demoHeadcount(db, team)])
}

function demoHeadcount(db: VaultDb, { id, municipalityCode, researcherIds }: DemoTeam) {
  const table = counted[id]
  const author = accounts.find((account) => account.id === researcherIds[0])
  if (!table || !author) return []
  const saved = { authorId: author.id, authorName: author.name, at: new Date(firstDay) }
  return [
    db
      .insert(headcounts)
      .values({ municipalityCode, fiscalYear: year.fiscalYear, version: 1, content: table, ...saved })
      .onConflictDoNothing(),
  ]
}

function demoPlan(db: VaultDb, team: DemoTeam, plan: Item[]) {
  const written = (Object.keys(sheets) as SheetId[]).filter((sheet) => plan.some((item) => item.sheet === sheet))
  const stepOf = (sheet: SheetId) => {
    const seq = written.indexOf(sheet) + 1
    const authorId = team.researcherIds[seq % team.researcherIds.length] ?? ''
    return { seq, authorId, at: new Date(firstDay + seq * week) }
  }
  const ranked = rank(plan)
  const { id: planId, municipalityCode } = team

  return [
    db.insert(plans).values({
      id: planId,
      teamId: team.id,
      municipalityCode,
      fiscalYear: year.fiscalYear,
      theme: year.theme.ja,
      partner: partners[team.id] ?? '',
      seq: written.length,
      createdAt: new Date(firstDay),
    }),
    ...inserts(
      db,
      steps,
      written.map((sheet) => {
        const step = stepOf(sheet)
        const authorName = accounts.find(({ id }) => id === step.authorId)?.name ?? ''
        return { planId, id: `${planId}-${step.seq}`, kind: 'edit' as const, authorName, ...step }
      }),
    ),
    ...inserts(
      db,
      items,
      ranked.map((item) => {
        const { authorId, at } = stepOf(item.sheet)
        return { ...item, planId, version: 1, updatedBy: authorId, updatedAt: at }
      }),
    ),
    ...inserts(
      db,
      itemVersions,
      ranked.map(({ id, ...item }) => ({
        ...item,
        planId,
        itemId: id,
        seq: stepOf(item.sheet).seq,
        deleted: false,
      })),
    ),
    ...inserts(
      db,
      roster,
      team.roster.map((person) => ({ planId, ...person })),
    ),
  ]
}

/** Ranks are keys within a section; in a whole plan they rise as well. */
function rank(plan: Item[]) {
  const ranks = generateNKeysBetween(null, null, plan.length)
  return plan.map((item, at) => ({ ...item, rank: ranks[at] ?? '' }))
}
