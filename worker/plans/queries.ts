import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { VaultDb } from '../../db/vault/database.ts'
import { items, itemVersions, plans, steps } from '../../db/vault/plans.ts'
import type { Viewer } from '../auth/viewer.ts'
import { canUseDraft, draftTeams } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { Current } from './draft.ts'
import type { SheetId } from './sheets.ts'

export type Plan = typeof plans.$inferSelect

const draftItem = {
  id: items.id,
  sheet: items.sheet,
  section: items.section,
  rank: items.rank,
  text: items.text,
  fields: items.fields,
  version: items.version,
}

export function ensureOwn(viewer: Viewer, plan: Plan | undefined): Plan {
  if (!plan || !canUseDraft(viewer, plan.teamId)) throw new Problem('missing')
  return plan
}

export async function getPlan(vault: VaultDb, viewer: Viewer, planId: string): Promise<Plan> {
  return ensureOwn(viewer, await selectPlan(vault, planId).get())
}

export function listPlans(vault: VaultDb, viewer: Viewer): Promise<Plan[]> {
  return vault
    .select()
    .from(plans)
    .where(inArray(plans.teamId, draftTeams(viewer).slice(0, 50)))
}

/** One sheet as its page shows it. */
export async function getDraft(vault: VaultDb, viewer: Viewer, planId: string, sheet: SheetId) {
  const [[plan], ofSheet] = await vault.batch([selectPlan(vault, planId), selectItems(vault, planId, sheet)])
  return { plan: ensureOwn(viewer, plan), items: ofSheet }
}

/** What was changed after step `since`, by anybody: the items as they are now; `item` is null where it was deleted. */
export async function listChanges(vault: VaultDb, viewer: Viewer, planId: string, since: number) {
  const changed = sql`in (select itemId from itemVersions where planId = ${planId} and seq > ${since})`
  const [[plan], current] = await vault.batch([selectPlan(vault, planId), selectCurrent(vault, planId, changed)])
  return { seq: ensureOwn(viewer, plan).seq, items: current.map(toCurrent) }
}

/** Items as they are now and who changed them last; for an author whose change came too late. */
export async function listCurrent(vault: VaultDb, viewer: Viewer, planId: string, itemIds: string[]) {
  const named = sql`in (select value from json_each(${JSON.stringify(itemIds)}))`
  const [[plan], current] = await vault.batch([selectPlan(vault, planId), selectCurrent(vault, planId, named)])
  ensureOwn(viewer, plan)
  return current.map(toCurrent)
}

export function selectPlan(vault: VaultDb, planId: string) {
  return vault.select().from(plans).where(eq(plans.id, planId))
}

export function selectItems(vault: VaultDb, planId: string, sheet?: SheetId) {
  return vault
    .select(draftItem)
    .from(items)
    .where(and(eq(items.planId, planId), sheet && eq(items.sheet, sheet)))
    .orderBy(asc(items.sheet), asc(items.rank), asc(items.id))
}

/** The latest state of each item whose id is `named`, deleted or not. */
export function selectCurrent(vault: VaultDb, planId: string, named: SQL) {
  const versions = sql<number>`(select count(*) from itemVersions one
    where one.planId = ${itemVersions.planId} and one.itemId = ${itemVersions.itemId})`
  return vault
    .select({
      state: itemVersions,
      version: sql<number>`coalesce(${items.version}, ${versions})`,
      by: steps.authorName,
      at: steps.at,
    })
    .from(itemVersions)
    .innerJoin(steps, and(eq(steps.planId, itemVersions.planId), eq(steps.seq, itemVersions.seq)))
    .leftJoin(items, and(eq(items.planId, itemVersions.planId), eq(items.id, itemVersions.itemId)))
    .where(and(eq(itemVersions.planId, planId), sql`${itemVersions.itemId} ${named}`, isLatest()))
}

/** Keeps of each item the last state up to step `seq`, or of all. */
export function isLatest(seq?: SQL) {
  const limit = seq === undefined ? sql`` : sql` and later.seq <= ${seq}`
  return sql`${itemVersions.seq} = (select max(later.seq) from itemVersions later
    where later.planId = ${itemVersions.planId} and later.itemId = ${itemVersions.itemId}${limit})`
}

type CurrentRow = Awaited<ReturnType<typeof selectCurrent>>[number]

function toCurrent({ state, version, by, at }: CurrentRow): Current {
  const { itemId: id, sheet, section, rank, text, fields, deleted } = state
  const item = deleted ? null : { id, sheet, section, rank, text, fields, version }
  return { id, version, item, by, at: at.getTime() }
}
