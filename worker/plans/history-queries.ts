import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { VaultDb } from '../../db/vault/database.ts'
import { itemVersions, steps } from '../../db/vault/plans.ts'
import type { Viewer } from '../auth/viewer.ts'
import { Problem } from '../problem.ts'
import { contentOf, isSameContent, type Change, type Content, type StepKind } from './draft.ts'
import { ensureOwn, isLatest, selectCurrent, selectItems, selectPlan } from './queries.ts'
import type { SheetId } from './sheets.ts'

/** How many steps a page of the history reads. */
export const stepsPerPage = 300

export interface StepRow {
  id: string
  seq: number
  kind: StepKind
  refersTo: number | null
  authorId: string
  authorName: string
  at: number
  sheets: SheetId[]
  items: number
}

/** The latest steps before `before`, newest first, each with the sheets that it touched. */
export async function listSteps(vault: VaultDb, viewer: Viewer, planId: string, before = 1e9) {
  const touched = sql`from itemVersions touched where touched.planId = ${steps.planId} and touched.seq = ${steps.seq}`
  const [[plan], rows] = await vault.batch([
    selectPlan(vault, planId),
    vault
      .select({
        step: steps,
        sheets: sql<string>`(select json_group_array(distinct touched.sheet) ${touched})`,
        items: sql<number>`(select count(*) ${touched})`,
      })
      .from(steps)
      .where(and(eq(steps.planId, planId), lt(steps.seq, before)))
      .orderBy(desc(steps.seq))
      .limit(stepsPerPage),
  ])
  const found = rows.map(({ step: { id, seq, kind, refersTo, authorId, authorName, at }, sheets, items }): StepRow => {
    const touchedSheets = JSON.parse(sheets) as SheetId[]
    return { id, seq, kind, refersTo, authorId, authorName, at: at.getTime(), sheets: touchedSheets, items }
  })
  return { plan: ensureOwn(viewer, plan), steps: found }
}

/** A state that the draft was in. */
export type State = (Content & { id: string })[]

/** The draft as it was after two of its steps. */
export async function getStates(vault: VaultDb, viewer: Viewer, planId: string, [from, to]: [number, number]) {
  const [[plan], before, after] = await vault.batch([
    selectPlan(vault, planId),
    selectState(vault, planId, from),
    selectState(vault, planId, to),
  ])
  return { plan: ensureOwn(viewer, plan), before: before.map(toState), after: after.map(toState) }
}

/** What has to change so that the draft is again as it was after step `seq`. */
export async function changesToRestore(vault: VaultDb, viewer: Viewer, planId: string, seq: number): Promise<Change[]> {
  const [[plan], wanted, current, counts] = await vault.batch([
    selectPlan(vault, planId),
    selectState(vault, planId, seq),
    selectItems(vault, planId),
    countVersions(vault, planId),
  ])
  if (seq > ensureOwn(viewer, plan).seq) throw new Problem('missing')
  const now = new Map(current.map((item) => [item.id, item]))
  const versions = new Map(counts.map((row) => [row.itemId, row.versions]))
  const kept = new Set(wanted.map(({ itemId }) => itemId))

  const removals = current.filter(({ id }) => !kept.has(id)).map(({ id, version }) => ({ id, base: version, to: null }))
  const returns = wanted.map(toState).flatMap((state) => {
    const item = now.get(state.id)
    if (item && isSameContent(item, state)) return []
    return [{ id: state.id, base: item?.version ?? versions.get(state.id) ?? 0, to: contentOf(state) }]
  })
  return [...removals, ...returns]
}

/**
 * What has to change so that a step is taken back, and which of its items must stay because somebody has changed them since.
 * An item that was changed and changed back counts as unchanged: so steps can be undone one after the other.
 */
export async function changesToUndo(vault: VaultDb, viewer: Viewer, planId: string, stepId: string) {
  const seq = sql`(select seq from steps where planId = ${planId} and id = ${stepId})`
  const touched = sql`in (select itemId from itemVersions where planId = ${planId} and seq = ${seq})`
  const ofItems = and(eq(itemVersions.planId, planId), sql`${itemVersions.itemId} ${touched}`)
  const [[plan], [step], before, after, current] = await vault.batch([
    selectPlan(vault, planId),
    vault
      .select({ seq: steps.seq })
      .from(steps)
      .where(and(eq(steps.planId, planId), eq(steps.id, stepId))),
    vault
      .select()
      .from(itemVersions)
      .where(and(ofItems, isLatest(sql`${seq} - 1`))),
    vault
      .select()
      .from(itemVersions)
      .where(and(ofItems, sql`${itemVersions.seq} = ${seq}`)),
    selectCurrent(vault, planId, touched),
  ])
  ensureOwn(viewer, plan)
  if (!step) throw new Problem('missing')

  const earlier = new Map(before.map((row) => [row.itemId, toContent(row)]))
  const now = new Map(current.map(({ state, version }) => [state.itemId, { content: toContent(state), version }]))
  const changes: Change[] = []
  const left: string[] = []
  for (const row of after) {
    const { content = null, version = 0 } = now.get(row.itemId) ?? {}
    const to = earlier.get(row.itemId) ?? null
    if (isSame(content, to)) continue
    if (isSame(content, toContent(row))) changes.push({ id: row.itemId, base: version, to })
    else left.push(row.itemId)
  }
  return { seq: step.seq, changes, left }
}

function isSame(a: Content | null, b: Content | null) {
  return a === null || b === null ? a === b : isSameContent(a, b)
}

function toContent(row: typeof itemVersions.$inferSelect) {
  return row.deleted ? null : contentOf(row)
}

function selectState(vault: VaultDb, planId: string, seq: number) {
  return vault
    .select()
    .from(itemVersions)
    .where(and(eq(itemVersions.planId, planId), isLatest(sql`${seq}`), eq(itemVersions.deleted, false)))
    .orderBy(itemVersions.sheet, itemVersions.rank, itemVersions.itemId)
}

function countVersions(vault: VaultDb, planId: string) {
  return vault
    .select({ itemId: itemVersions.itemId, versions: sql<number>`count(*)` })
    .from(itemVersions)
    .where(eq(itemVersions.planId, planId))
    .groupBy(itemVersions.itemId)
}

function toState({ itemId, ...state }: typeof itemVersions.$inferSelect): State[number] {
  return { id: itemId, ...contentOf(state) }
}

/** The number that the database gave to a step. */
export async function findStepSeq(vault: VaultDb, planId: string, stepId: string) {
  const step = await vault
    .select({ seq: steps.seq })
    .from(steps)
    .where(and(eq(steps.planId, planId), eq(steps.id, stepId)))
    .get()
  return step?.seq
}
