import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { VaultDb } from '../../db/vault/database.ts'
import { roster } from '../../db/vault/deidentification.ts'
import { itemVersions, plans, steps } from '../../db/vault/plans.ts'
import { imports } from '../../db/vault/reports.ts'
import type { Viewer } from '../auth/viewer.ts'
import { ensureOwn, selectItems, selectPlan } from '../plans/queries.ts'
import type { SheetId } from '../plans/sheets.ts'
import { draftTeams } from '../policy.ts'
import { Problem } from '../problem.ts'

export interface ImportRow {
  step: string
  by: string
  at: number
  items: number
  undone: boolean
}

// The outer table is named in plain words: in a select of one table drizzle leaves its columns unqualified, and the inner
// table's would be meant.
const importRow = {
  step: steps.id,
  by: steps.authorName,
  at: steps.at,
  items: sql<number>`(select count(*) from itemVersions touched
    where touched.planId = steps.planId and touched.seq = steps.seq)`,
  undone: sql<number>`exists (select 1 from steps undoing
    where undoing.planId = steps.planId and undoing.kind = 'undo' and undoing.refersTo = steps.seq)`,
}

/** The plan, all that it says, and the latest reports that were accepted into it. */
export async function getDraftWithImports(vault: VaultDb, viewer: Viewer, planId: string) {
  const [[plan], items, rows] = await vault.batch([
    selectPlan(vault, planId),
    selectItems(vault, planId),
    vault
      .select(importRow)
      .from(steps)
      .where(and(eq(steps.planId, planId), eq(steps.kind, 'import')))
      .orderBy(desc(steps.seq))
      .limit(3),
  ])
  return { plan: ensureOwn(viewer, plan), items, imports: rows.map(toImportRow) }
}

/** The plan and all that it says. */
export async function getWholeDraft(vault: VaultDb, viewer: Viewer, planId: string) {
  const [[plan], items] = await vault.batch([selectPlan(vault, planId), selectItems(vault, planId)])
  return { plan: ensureOwn(viewer, plan), items }
}

/** One accepted report: how many items it put on each sheet, and the people whom it named, beside the roster. */
export async function getImport(vault: VaultDb, viewer: Viewer, planId: string, stepId: string) {
  const seq = sql`(select seq from steps where planId = ${planId} and id = ${stepId} and kind = 'import')`
  const ofStep = and(eq(itemVersions.planId, planId), sql`${itemVersions.seq} = ${seq}`)
  const [[plan], [row], counts, people, names] = await vault.batch([
    selectPlan(vault, planId),
    vault
      .select(importRow)
      .from(steps)
      .where(and(eq(steps.planId, planId), eq(steps.id, stepId), eq(steps.kind, 'import'))),
    vault
      .select({ sheet: itemVersions.sheet, items: count() })
      .from(itemVersions)
      .where(ofStep)
      .groupBy(itemVersions.sheet),
    vault
      .select({ section: itemVersions.section, name: itemVersions.text })
      .from(itemVersions)
      .where(and(ofStep, inArray(itemVersions.section, ['members', 'respondents']))),
    vault.select({ name: roster.name }).from(roster).where(eq(roster.planId, planId)),
  ])
  const own = ensureOwn(viewer, plan)
  if (!row) throw new Problem('missing')
  const sheets: Partial<Record<SheetId, number>> = Object.fromEntries(counts.map((each) => [each.sheet, each.items]))
  return { plan: own, row: toImportRow(row), sheets, people, roster: names }
}

/** What the import changed beside the items, to be written in its batch. */
export function saveHeading(
  vault: VaultDb,
  viewer: Viewer,
  plan: typeof plans.$inferSelect,
  stepId: string | undefined,
  { theme, partner }: { theme?: string; partner?: string },
) {
  const newTheme = theme !== undefined && theme !== plan.theme ? theme : undefined
  const newPartner = partner !== undefined && partner !== plan.partner ? partner : undefined
  if (newTheme === undefined && newPartner === undefined) return []
  const change = vault
    .update(plans)
    .set({ theme: newTheme, partner: newPartner })
    .where(and(eq(plans.id, plan.id), inArray(plans.teamId, draftTeams(viewer))))
  if (!stepId) return [change]
  const record = {
    planId: plan.id,
    stepId,
    ...(newTheme !== undefined && { themeBefore: plan.theme, themeAfter: newTheme }),
    ...(newPartner !== undefined && { partnerBefore: plan.partner, partnerAfter: newPartner }),
  }
  return [change, vault.insert(imports).values(record)]
}

/** Brings theme and partner back, where nobody has changed them since. */
export function undoHeading(vault: VaultDb, viewer: Viewer, planId: string, stepId: string) {
  const before = (name: 'theme' | 'partner') => {
    const [was, became] = [sql.identifier(`${name}Before`), sql.identifier(`${name}After`)]
    return sql`coalesce((select ${was} from imports
      where planId = ${planId} and stepId = ${stepId} and ${became} = ${plans[name]}), ${plans[name]})`
  }
  return vault
    .update(plans)
    .set({ theme: before('theme'), partner: before('partner') })
    .where(and(eq(plans.id, planId), inArray(plans.teamId, draftTeams(viewer))))
}

function toImportRow({
  step,
  by,
  at,
  items,
  undone,
}: {
  step: string
  by: string
  at: Date
  items: number
  undone: number
}): ImportRow {
  return { step, by, at: at.getTime(), items, undone: undone === 1 }
}
