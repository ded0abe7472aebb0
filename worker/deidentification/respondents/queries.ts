import { eq } from 'drizzle-orm'
import type { VaultDb } from '../../../db/vault/database.ts'
import { decisions, droppedItems } from '../../../db/vault/deidentification.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { selectItems } from '../../plans/queries.ts'
import { readPlanAndTable, selectPlanAndTable } from '../headcount/queries.ts'
import { passagesOf, withoutDropped } from '../passages.ts'
import { toDecision } from '../queries.ts'
import { locate } from '../review.ts'

type Rows = readonly [
  Awaited<ReturnType<typeof selectPlanAndTable>>,
  Awaited<ReturnType<typeof selectItems>>,
  Awaited<ReturnType<typeof selectDropped>>,
]

/** Who was interviewed, each with the place by which a decision about the role is kept. */
export async function getInterviewed(vault: VaultDb, viewer: Viewer, planId: string) {
  return interviewedIn(viewer, await vault.batch(interviewRows(vault, planId)))
}

/** The same with what was decided about each, by place. */
export async function getDecidedRoles(vault: VaultDb, viewer: Viewer, planId: string) {
  const ofPlan = vault.select().from(decisions).where(eq(decisions.planId, planId))
  const [plan, items, dropped, decided] = await vault.batch([...interviewRows(vault, planId), ofPlan])
  const interviewed = interviewedIn(viewer, [plan, items, dropped])
  const made = new Map(decided.map((row) => [row.place, toDecision(row)]))
  return { ...interviewed, decisions: interviewed.respondents.flatMap(({ place }) => made.get(place ?? '') ?? []) }
}

function interviewRows(vault: VaultDb, planId: string) {
  return [
    selectPlanAndTable(vault, planId),
    selectItems(vault, planId, 'interviews'),
    selectDropped(vault, planId),
  ] as const
}

function selectDropped(vault: VaultDb, planId: string) {
  return vault.select({ id: droppedItems.itemId }).from(droppedItems).where(eq(droppedItems.planId, planId))
}

function interviewedIn(viewer: Viewer, [[row], items, dropped]: Rows) {
  const { plan, headcount } = readPlanAndTable(viewer, row)
  const gone = dropped.map(({ id }) => id)
  const roles = passagesOf(withoutDropped(items, gone)).filter(({ isRole }) => isRole)
  const places = new Map(locate(roles, []).map(({ passageId, place }) => [passageId, place]))
  return {
    plan,
    // 職員 and 関係者 say nothing that would have to be decided: they have no place.
    respondents: roles.map(({ id, text }) => ({ id, label: text.trim(), place: places.get(id) })),
    headcount,
  }
}
