import { and, inArray, sql, type SQL } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releases } from '../../db/exchange/publication.ts'
import { reads } from '../../db/exchange/reads.ts'
import { listOf } from '../../db/list-of.ts'
import type { RoleName, Viewer } from '../auth/viewer.ts'
import { isOfAdvisedTeam, isOfOwnTeam, isReadable } from '../policy-by-row.ts'
import { partnerHome } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { ReadableRelease, SurfaceName } from '../surface.ts'

/** `all`: shown together or not at all. `any`: those of them that may be read; also a subquery of ids. */
type Which = { all: string[] } | { any: string[] | SQL }

type Shown = Pick<ReadableRelease, 'id' | 'own'>

/**
 * The ledger's lines for the releases whose words an answer shows to this viewer: one statement for the batch that reads
 * the words. So no words are had without their lines: where the lines cannot be written, the batch fails and no page is
 * served. What is not readable, and what is the viewer's own house's, leaves no line.
 */
export function recordReads(db: ExchangeDb, viewer: Viewer, shown: Which, surface: SurfaceName) {
  const ids = 'all' in shown ? shown.all : shown.any
  const readable = db
    .select({
      releaseId: sql<string>`${releases.id}`.as('releaseId'),
      found: sql<number>`count(*) over ()`.as('found'),
      isOwn: sql<number>`${isOfOwnTeam(db, viewer)}`.as('isOwn'),
      partner: sql<string | null>`(${partnerHome(db, viewer)})`.as('partner'),
      isAdvised: sql<number>`${isOfAdvisedTeam(db, viewer)}`.as('isAdvised'),
    })
    .from(releases)
    .where(and(inArray(releases.id, Array.isArray(ids) ? listOf(ids) : ids), isReadable(db, viewer)))
    .as('readable')
  const { releaseId, found, isOwn, partner, isAdvised } = readable
  const complete = 'all' in shown ? sql`${found} = ${new Set(shown.all).size}` : undefined
  const otherwise = mainRole(viewer)

  return db.insert(reads).select(
    db
      .select({
        id: sql<number>`null`.as('id'),
        releaseId,
        userId: sql<string>`${viewer.id}`.as('userId'),
        role: sql<RoleName>`case when ${partner} is not null then 'researcher'
          when ${isAdvised} then 'advisor' else ${otherwise.name} end`.as('role'),
        municipalityCode: sql<string>`case when ${partner} is not null then ${partner}
          when ${isAdvised} then '' else ${otherwise.municipalityCode ?? ''} end`.as('municipalityCode'),
        surface: sql<SurfaceName>`${surface}`.as('surface'),
        at: sql<Date>`${Date.now()}`.as('at'),
      })
      .from(readable)
      .where(and(sql`not ${isOwn}`, complete)),
  )
}

/** For what shows words of some of the releases that it reads: their lines are written before the page is served. */
export async function recordShown(db: ExchangeDb, viewer: Viewer, shown: Shown[], surface: SurfaceName) {
  if (shown.every(({ own }) => own)) return
  const { lines, ensureWritten } = shownLines(db, viewer, shown, surface)
  ensureWritten(await lines)
}

/**
 * The statement of `recordShown`, for a batch. Where one of its lines can no longer be written, because the release is
 * withdrawn since, none is, and nothing may be served: `ensureWritten` sees to it by the statement's answer.
 */
export function shownLines(db: ExchangeDb, viewer: Viewer, shown: Shown[], surface: SurfaceName) {
  const foreign = shown.filter(({ own }) => !own).map(({ id }) => id)
  return {
    lines: recordReads(db, viewer, { all: foreign }, surface).returning({ releaseId: reads.releaseId }),
    ensureWritten: (written: unknown[]) => {
      if (written.length !== foreign.length) throw new Problem('missing')
    },
  }
}

// For a right to read that is neither a partner's nor an advisor's.
function mainRole({ roles }: Viewer) {
  const order: RoleName[] = ['researcher', 'approver', 'alumnus', 'advisor', 'secretariat']
  const [first] = roles.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return first ?? { name: 'alumnus' as const, municipalityCode: null }
}
