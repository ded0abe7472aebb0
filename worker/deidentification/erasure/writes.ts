import { and, eq, gte, inArray, or, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { guard } from '../../../db/guard.ts'
import { listOf } from '../../../db/list-of.ts'
import type { VaultDb } from '../../../db/vault/database.ts'
import { decisions, labels } from '../../../db/vault/deidentification.ts'
import { draftErasures } from '../../../db/vault/draft-erasures.ts'
import { items, itemVersions, plans, steps } from '../../../db/vault/plans.ts'
import { imports } from '../../../db/vault/reports.ts'
import { requests } from '../../../db/vault/requests.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { draftTeams } from '../../policy.ts'
import type { ErasureChanges, Written } from './changes.ts'
import type { NewErasure } from './schema.ts'

type Statement = BatchItem<'sqlite'>

interface Erased {
  planId: string
  chosen: NewErasure
  changes: ErasureChanges
  /** Everybody whose requests may have been answered with words of the plan. */
  people: string[]
  /** When the plan was read: decisions from then on were not looked at. */
  readAt: Date
}

/**
 * The one batch after which the words are in no table of VAULT. Refused as `conflict` unless the draft is the one that was
 * searched. The history keeps a step that says who erased and when; its touched items get a new version each, so that nothing
 * based on an earlier one is saved any more.
 */
export function erasureOf(vault: VaultDb, viewer: Viewer, { planId, chosen, changes, people, readAt }: Erased) {
  const at = new Date()
  const { id, whole, partly, rosterIds, lookedUpTo } = chosen
  const seq = chosen.seq + 1
  const own = sql`select 1 from ${plans} where ${plans.id} = ${planId} and ${plans.seq} = ${chosen.seq}
    and ${plans.teamId} in ${listOf(draftTeams(viewer))}`
  const notLookedAt = and(inArray(decisions.itemId, listOf(partly)), gte(decisions.decidedAt, readAt))
  const isOfLabels = sql`exists (select 1 from json_each(${JSON.stringify(changes.labels)}) as gone
    where gone.value ->> 'submissionId' = ${labels.submissionId} and gone.value ->> 'person' = ${labels.person})`
  const authors = sql`(select distinct ${steps.authorId} from ${steps} where ${steps.planId} = ${planId})`
  const { submissionIds } = changes
  const record = { planId, id, seq, itemIds: whole, rosterIds, submissionIds, lookedUpTo, doneBy: viewer.id, at }
  const statements: [Statement, ...Statement[]] = [
    guard(vault, sql`exists (${own})`),
    vault.update(plans).set({ seq, theme: changes.theme, partner: changes.partner }).where(eq(plans.id, planId)),
    vault.insert(steps).values({ planId, seq, kind: 'erase', authorId: viewer.id, authorName: viewer.name, at, id }),
    vault.insert(itemVersions).select(
      sql`select ${planId}, version.value ->> 'itemId', ${seq}, version.value ->> 'sheet', version.value ->> 'section',
        version.value ->> 'rank', version.value ->> 'text', version.value -> 'fields', version.value ->> 'deleted'
        from json_each(${JSON.stringify(changes.touched)}) as version`,
    ),
    ...rewritten(vault, planId, changes.versions),
    ...(changes.items.length > 0 ? [rewriteItems(vault, viewer, planId, changes.items, at)] : []),
    vault
      .delete(decisions)
      .where(and(eq(decisions.planId, planId), or(inArray(decisions.place, listOf(changes.decisions)), notLookedAt))),
    vault.delete(labels).where(and(eq(labels.planId, planId), isOfLabels)),
    ...(changes.imports.length > 0 ? [rewriteImports(vault, planId, changes.imports)] : []),
    // The record stays, so that a repeated request has no second effect; what it was answered does not.
    vault
      .update(requests)
      .set({ answer: '{}' })
      .where(or(inArray(requests.userId, listOf(people)), inArray(requests.userId, authors))),
    vault.insert(draftErasures).values(record),
  ]
  return { record, statements }
}

// A bound value may have two million bytes.
const most = 500_000

function rewritten(vault: VaultDb, planId: string, versions: Written[]) {
  const parts: Written[][] = []
  let size = most
  for (const version of versions) {
    const length = JSON.stringify(version).length
    if (size + length > most) parts.push([])
    size = size + length > most ? length : size + length
    parts.at(-1)?.push(version)
  }
  return parts.map((part) => {
    const isVersion = sql`${itemVersions.itemId} = version.value ->> 'itemId' and ${itemVersions.seq} = version.value ->> 'seq'`
    return vault
      .update(itemVersions)
      .set({ text: sql`version.value ->> 'text'`, fields: sql`version.value -> 'fields'` })
      .from(sql`json_each(${JSON.stringify(part)}) as version`)
      .where(and(eq(itemVersions.planId, planId), isVersion))
  })
}

function rewriteItems(vault: VaultDb, viewer: Viewer, planId: string, written: Written[], at: Date) {
  return vault
    .update(items)
    .set({
      text: sql`item.value ->> 'text'`,
      fields: sql`item.value -> 'fields'`,
      version: sql`${items.version} + 1`,
      updatedBy: viewer.id,
      updatedAt: at,
    })
    .from(sql`json_each(${JSON.stringify(written)}) as item`)
    .where(and(eq(items.planId, planId), sql`${items.id} = item.value ->> 'itemId'`))
}

function rewriteImports(vault: VaultDb, planId: string, rows: ErasureChanges['imports']) {
  return vault
    .update(imports)
    .set({
      themeBefore: sql`heading.value ->> 'themeBefore'`,
      themeAfter: sql`heading.value ->> 'themeAfter'`,
      partnerBefore: sql`heading.value ->> 'partnerBefore'`,
      partnerAfter: sql`heading.value ->> 'partnerAfter'`,
    })
    .from(sql`json_each(${JSON.stringify(rows)}) as heading`)
    .where(and(eq(imports.planId, planId), sql`${imports.stepId} = heading.value ->> 'stepId'`))
}
