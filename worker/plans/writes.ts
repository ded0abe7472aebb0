import { and, eq, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { guard } from '../../db/guard.ts'
import type { VaultDb } from '../../db/vault/database.ts'
import { items, itemVersions, plans, steps } from '../../db/vault/plans.ts'
import type { Viewer } from '../auth/viewer.ts'
import { draftTeams } from '../policy.ts'
import type { Change, StepKind } from './draft.ts'

type Statement = BatchItem<'sqlite'>

interface Team {
  id: string
  municipalityCode: string
  fiscalYear: number
}

/** Opens a team's plan. A team has one: a second insert is refused as `conflict`. */
export function createPlan(vault: VaultDb, team: Team, { theme = '', partner = '' } = {}) {
  const { id: teamId, municipalityCode, fiscalYear } = team
  const id = crypto.randomUUID()
  const plan = { id, teamId, municipalityCode, fiscalYear, theme, partner, createdAt: new Date() }
  return { id, statements: [vault.insert(plans).values(plan)] satisfies Statement[] }
}

interface Step {
  kind: StepKind
  changes: Change[]
  /** The step that an `undo` takes back, or to which a `restore` returns. */
  refersTo?: number
  /** Where the step depends on the whole plan: the latest step that its author saw. */
  afterSeq?: number
}

export interface Saved {
  step: string
  /** The new version of each item; of a deleted one, the version from which it may come back. */
  versions: Record<string, number>
}

/**
 * The statements of one step, for one batch: every change or none. They are refused as `conflict` unless the viewer may
 * write this draft and each item still has the version on which its change is based. The changes travel as one JSON value
 * a statement, because a statement binds at most 100 values.
 */
export function saveStep(vault: VaultDb, viewer: Viewer, planId: string, { kind, changes, refersTo, afterSeq }: Step) {
  const step = crypto.randomUUID()
  const now = Date.now()
  const json = JSON.stringify(changes)
  const each = sql`json_each(${json}) as change`
  const itemId = sql`change.value ->> 'id'`
  const isKept = sql`change.value -> '$.to' <> 'null'`
  const seq = sql`(select seq from plans where id = ${planId})`
  const to = (column: 'sheet' | 'section' | 'rank' | 'text') => sql`change.value ->> ${`$.to.${column}`}`
  const fields = sql`change.value -> '$.to.fields'`

  const statements: Statement[] = [
    guard(
      vault,
      sql`${mayWrite(viewer, planId, afterSeq)} and not exists (
        select 1 from ${each}
        where ${versionOf(planId, itemId)} <> change.value ->> 'base'
          or (not (${isKept}) and not exists (select 1 from items where planId = ${planId} and id = ${itemId})))`,
    ),
    vault
      .update(plans)
      .set({ seq: sql`${plans.seq} + 1` })
      .where(eq(plans.id, planId)),
    vault
      .insert(steps)
      .select(
        sql`select ${planId}, ${seq}, ${kind}, ${refersTo ?? null}, ${viewer.id}, ${viewer.name}, ${now}, ${step}`,
      ),
    vault.insert(itemVersions).select(sql`
      select ${planId}, ${itemId}, ${seq}, coalesce(${to('sheet')}, sheet), coalesce(${to('section')}, section),
        coalesce(${to('rank')}, "rank"), coalesce(${to('text')}, text), coalesce(${fields}, fields), not (${isKept})
      from ${each} left join items on items.planId = ${planId} and items.id = ${itemId}`),
  ]
  if (changes.some((change) => change.to)) {
    const excluded = (column: string) => sql`excluded.${sql.identifier(column)}`
    statements.push(
      vault
        .insert(items)
        .select(
          sql`select ${planId}, ${itemId}, ${to('sheet')}, ${to('section')}, ${to('rank')}, ${to('text')}, ${fields},
            (change.value ->> 'base') + 1, ${viewer.id}, ${now} from ${each} where ${isKept}`,
        )
        .onConflictDoUpdate({
          target: [items.planId, items.id],
          set: {
            sheet: excluded('sheet'),
            section: excluded('section'),
            rank: excluded('rank'),
            text: excluded('text'),
            fields: excluded('fields'),
            version: excluded('version'),
            updatedBy: excluded('updatedBy'),
            updatedAt: excluded('updatedAt'),
          },
        }),
    )
  }
  if (changes.some((change) => !change.to)) {
    const gone = sql`${items.id} in (select ${itemId} from ${each} where not (${isKept}))`
    statements.push(vault.delete(items).where(and(eq(items.planId, planId), gone)))
  }
  const versions = Object.fromEntries(changes.map(({ id, base }) => [id, base + 1]))
  return { statements, saved: { step, versions } satisfies Saved }
}

function mayWrite(viewer: Viewer, planId: string, afterSeq?: number) {
  const teams = sql`(select value from json_each(${JSON.stringify(draftTeams(viewer))}))`
  const unchanged = afterSeq === undefined ? sql`` : sql` and seq = ${afterSeq}`
  return sql`exists (select 1 from plans where id = ${planId} and teamId in ${teams}${unchanged})`
}

// A deleted item keeps counting, so that an edit based on an earlier life of it never passes.
function versionOf(planId: string, itemId: ReturnType<typeof sql>) {
  return sql`coalesce(
    (select version from items where planId = ${planId} and id = ${itemId}),
    (select count(*) from itemVersions where planId = ${planId} and itemId = ${itemId}))`
}
