import { and, desc, eq, lte, sql } from 'drizzle-orm'
import { guard } from '../../../db/guard.ts'
import type { VaultDb } from '../../../db/vault/database.ts'
import { headcounts } from '../../../db/vault/headcounts.ts'
import { plans } from '../../../db/vault/plans.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { ensureOwn } from '../../plans/queries.ts'
import { draftTeams } from '../../policy.ts'
import type { Headcount } from './headcount.ts'

interface Plan {
  id: string
  municipalityCode: string
  fiscalYear: number
}

/**
 * A plan, and the latest table of its municipality, of its year or else of an earlier one, in one row. The caller makes sure
 * of the viewer.
 */
export function selectPlanAndTable(vault: VaultDb, planId: string) {
  return vault
    .select({
      plan: plans,
      // In a batch D1 answers objects, so that two columns of one name would be one.
      tableYear: sql<number | null>`${headcounts.fiscalYear}`.as('tableYear'),
      version: headcounts.version,
      content: headcounts.content,
      authorName: headcounts.authorName,
      at: headcounts.at,
    })
    .from(plans)
    .leftJoin(
      headcounts,
      and(eq(headcounts.municipalityCode, plans.municipalityCode), lte(headcounts.fiscalYear, plans.fiscalYear)),
    )
    .where(eq(plans.id, planId))
    .orderBy(desc(headcounts.fiscalYear), desc(headcounts.version))
    .limit(1)
}

type PlanAndTable = Awaited<ReturnType<typeof selectPlanAndTable>>[number]

/** The viewer's own plan, and the head-count that counts for it: numbers of another year do not, people may have been moved. */
export function readPlanAndTable(viewer: Viewer, row: PlanAndTable | undefined) {
  const plan = ensureOwn(viewer, row?.plan)
  const { tableYear = null, version = null, content = null, authorName = null, at = null } = row ?? {}
  if (tableYear === null || version === null || !content || authorName === null || !at) return { plan }
  const table = { fiscalYear: tableYear, version, content, authorName, at }
  return { plan, table, headcount: tableYear === plan.fiscalYear ? content : undefined }
}

/** A new version; refused as `conflict` where somebody has saved one since `base`. */
export function saveHeadcount(vault: VaultDb, viewer: Viewer, plan: Plan, base: number, content: Headcount) {
  const { id, municipalityCode, fiscalYear } = plan
  const teams = sql`(select value from json_each(${JSON.stringify(draftTeams(viewer))}))`
  const latest = sql`(select coalesce(max(version), 0) from headcounts
    where municipalityCode = ${municipalityCode} and fiscalYear = ${fiscalYear})`
  const author = { authorId: viewer.id, authorName: viewer.name, at: new Date() }
  return [
    guard(vault, sql`${latest} = ${base} and exists (select 1 from plans where id = ${id} and teamId in ${teams})`),
    vault.insert(headcounts).values({ municipalityCode, fiscalYear, version: base + 1, content, ...author }),
  ]
}

/** A plan with the table that its page shows: of its year, or else an earlier one to begin with. */
export async function getHeadcount(vault: VaultDb, viewer: Viewer, planId: string) {
  return readPlanAndTable(viewer, await selectPlanAndTable(vault, planId).get())
}
