import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { VaultDb } from '../../db/vault/database.ts'
import { decisions, droppedItems, labels, roster, seenFindings } from '../../db/vault/deidentification.ts'
import { draftErasures } from '../../db/vault/draft-erasures.ts'
import { guard } from '../../db/guard.ts'
import { items } from '../../db/vault/plans.ts'
import type { Viewer } from '../auth/viewer.ts'
import { inReadingOrder } from '../plans/order.ts'
import { selectItems } from '../plans/queries.ts'
import type { RosterEntry } from './finder/find-identifiers.ts'
import { readPlanAndTable, selectPlanAndTable } from './headcount/queries.ts'
import { readHidden, selectHidden } from './municipality/queries.ts'
import type { Decision, DecisionStep } from './schema.ts'

/** Everything from which the findings of a plan and their decisions follow, in one round trip. */
export async function getHiding(vault: VaultDb, viewer: Viewer, planId: string) {
  const [[row], ofPlan, names, decided, dropped, [seen], [hidden]] = await vault.batch([
    selectPlanAndTable(vault, planId),
    selectItems(vault, planId),
    vault.select().from(roster).where(eq(roster.planId, planId)).orderBy(roster.kind, roster.name),
    vault.select().from(decisions).where(eq(decisions.planId, planId)),
    vault.select({ id: droppedItems.itemId }).from(droppedItems).where(eq(droppedItems.planId, planId)),
    vault.select().from(seenFindings).where(eq(seenFindings.planId, planId)),
    selectHidden(vault, planId),
  ])
  const { plan, headcount } = readPlanAndTable(viewer, row)
  return {
    plan,
    items: inReadingOrder(ofPlan),
    roster: names.map(({ id, name, reading, kind }): Required<RosterEntry> => ({ id, name, reading, kind })),
    decisions: decided.map(toDecision),
    deciders: new Map(
      decided.map(({ place, decidedBy, decidedAt }) => [place, { by: decidedBy, at: decidedAt.getTime() }]),
    ),
    dropped: dropped.map(({ id }) => id),
    seen: seen && { prints: seen.prints, at: seen.at.getTime() },
    headcount,
    ...readHidden(hidden),
  }
}

export function toDecision(row: typeof decisions.$inferSelect): Decision {
  const { place, treatment, replacement, reason, ground, source } = row
  return { place, treatment, replacement, reason, ...(ground && { ground, source }) }
}

/** The statements of one press on the page of findings. */
export function saveStep(vault: VaultDb, viewer: Viewer, planId: string, step: DecisionStep) {
  const { decisions: made, undecided, dropped, restored, seen, seq } = step
  return [
    // A page that was opened before words were erased would bring them back in the places of its findings.
    ...(seq === undefined ? [] : [guard(vault, isNotErasedSince(planId, seq))]),
    ...(made.length > 0 ? [saveDecisions(vault, viewer, planId, made)] : []),
    ...(undecided.length > 0
      ? [vault.delete(decisions).where(and(eq(decisions.planId, planId), isOneOf(decisions.place, undecided)))]
      : []),
    ...(dropped.length > 0 ? [dropItems(vault, viewer, planId, dropped)] : []),
    ...(restored.length > 0
      ? [vault.delete(droppedItems).where(and(eq(droppedItems.planId, planId), isOneOf(droppedItems.itemId, restored)))]
      : []),
    ...(seen ? [noteSeen(vault, planId, seen)] : []),
  ]
}

// The decisions travel as one JSON value, because a statement binds at most 100 values.
export function saveDecisions(vault: VaultDb, viewer: Viewer, planId: string, made: Decision[]) {
  const json = JSON.stringify(made.map((decision) => ({ ...decision, itemId: decision.place.split('/')[0] })))
  const value = (name: string) => sql`decided.value ->> ${`$.${name}`}`
  const excluded = (column: string) => sql`excluded.${sql.identifier(column)}`
  return vault
    .insert(decisions)
    .select(
      sql`select ${planId}, ${value('place')}, ${value('itemId')}, ${value('treatment')}, ${value('replacement')},
        ${value('reason')}, ${viewer.id}, ${Date.now()}, coalesce(${value('ground')}, ''),
        coalesce(trim(${value('source')}), '') from json_each(${json}) as decided where true`,
    )
    .onConflictDoUpdate({
      target: [decisions.planId, decisions.place],
      set: {
        treatment: excluded('treatment'),
        replacement: excluded('replacement'),
        reason: excluded('reason'),
        decidedBy: excluded('decidedBy'),
        decidedAt: excluded('decidedAt'),
        ground: excluded('ground'),
        source: excluded('source'),
      },
    })
}

function dropItems(vault: VaultDb, viewer: Viewer, planId: string, itemIds: string[]) {
  return vault
    .insert(droppedItems)
    .select(
      sql`select ${items.planId}, ${items.id}, ${viewer.id}, ${Date.now()} from ${items}
        where ${items.planId} = ${planId} and ${isOneOf(items.id, itemIds)}`,
    )
    .onConflictDoNothing()
}

function noteSeen(vault: VaultDb, planId: string, prints: string[]) {
  const at = new Date()
  return vault
    .insert(seenFindings)
    .values({ planId, prints, at })
    .onConflictDoUpdate({ target: seenFindings.planId, set: { prints, at } })
}

// The list travels as one JSON value, because a statement binds at most 100 values.
function isOneOf(column: Parameters<typeof inArray>[0], values: string[]): SQL {
  return inArray(column, sql`(select value from json_each(${JSON.stringify(values)}))`)
}

export function saveRosterEntry(vault: VaultDb, planId: string, entry: Required<RosterEntry>) {
  const { name, reading, kind } = entry
  return vault
    .insert(roster)
    .values({ planId, ...entry })
    .onConflictDoUpdate({ target: [roster.planId, roster.id], set: { name, reading, kind } })
}

export function deleteRosterEntry(vault: VaultDb, planId: string, id: string) {
  return vault.delete(roster).where(and(eq(roster.planId, planId), eq(roster.id, id)))
}

/** Of a draft that somebody looked at: no respondent's words were erased from it since. */
function isNotErasedSince(planId: string, seq: number) {
  return sql`not exists (select 1 from ${draftErasures}
    where ${draftErasures.planId} = ${planId} and ${draftErasures.seq} > ${seq})`
}

interface Seen {
  planId: string
  seq: number
}

/** Who is behind the labels of a submission, so that the team can look it up; nobody else ever can. */
export function keepLabels(vault: VaultDb, { planId, seq }: Seen, submissionId: string, given: Map<string, string>) {
  const json = JSON.stringify([...given].map(([person, label]) => ({ person, label })))
  return vault
    .insert(labels)
    .select(
      sql`select ${planId}, ${submissionId}, given.value ->> 'person', given.value ->> 'label'
        from json_each(${json}) as given where ${isNotErasedSince(planId, seq)}`,
    )
    .onConflictDoNothing()
}
