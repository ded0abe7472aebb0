import { and, eq, inArray, sql } from 'drizzle-orm'
import type { VaultDb } from '../../db/vault/database.ts'
import { decisions, labels, roster } from '../../db/vault/deidentification.ts'
import type { Viewer } from '../auth/viewer.ts'
import { inReadingOrder } from '../plans/order.ts'
import { ensureOwn, selectItems, selectPlan } from '../plans/queries.ts'
import type { RosterEntry } from './finder/find-identifiers.ts'
import type { Decision } from './schema.ts'

/** Everything from which the findings of a plan and their decisions follow, in one round trip. */
export async function getHiding(vault: VaultDb, viewer: Viewer, planId: string) {
  const [[plan], items, names, decided] = await vault.batch([
    selectPlan(vault, planId),
    selectItems(vault, planId),
    vault.select().from(roster).where(eq(roster.planId, planId)).orderBy(roster.kind, roster.name),
    vault.select().from(decisions).where(eq(decisions.planId, planId)),
  ])
  return {
    plan: ensureOwn(viewer, plan),
    items: inReadingOrder(items),
    roster: names.map(({ id, name, reading, kind }): Required<RosterEntry> => ({ id, name, reading, kind })),
    decisions: decided.map(({ place, treatment, replacement, reason }): Decision => ({
      place,
      treatment,
      replacement,
      reason,
    })),
  }
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
        ${value('reason')}, ${viewer.id}, ${Date.now()} from json_each(${json}) as decided where true`,
    )
    .onConflictDoUpdate({
      target: [decisions.planId, decisions.place],
      set: {
        treatment: excluded('treatment'),
        replacement: excluded('replacement'),
        reason: excluded('reason'),
        decidedBy: excluded('decidedBy'),
        decidedAt: excluded('decidedAt'),
      },
    })
}

export function deleteDecisions(vault: VaultDb, planId: string, places: string[]) {
  const named = sql`(select value from json_each(${JSON.stringify(places)}))`
  return vault.delete(decisions).where(and(eq(decisions.planId, planId), inArray(decisions.place, named)))
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

/** Who is behind the labels of a submission, so that the team can look it up; nobody else ever can. */
export function keepLabels(vault: VaultDb, planId: string, submissionId: string, given: Map<string, string>) {
  const json = JSON.stringify([...given].map(([person, label]) => ({ person, label })))
  return vault
    .insert(labels)
    .select(
      sql`select ${planId}, ${submissionId}, given.value ->> 'person', given.value ->> 'label'
        from json_each(${json}) as given where true`,
    )
    .onConflictDoNothing()
}
