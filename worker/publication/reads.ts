import { and, inArray, notInArray, sql, type SQL } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releases } from '../../db/exchange/publication.ts'
import { reads, type Surface } from '../../db/exchange/reads.ts'
import type { RoleName, Viewer } from '../auth/viewer.ts'
import { advisedTeams, isVisible, ownTeams, partnerHome } from '../policy.ts'

/** `all`: shown together or not at all. `any`: those of them that may be read; also a subquery of ids. */
type Shown = { all: string[] } | { any: string[] | SQL }

/**
 * The ledger's lines for the releases whose words an answer shows to this viewer: one statement for the batch that reads
 * the words. So no words are had without their lines: where the lines cannot be written, the batch fails and no page is
 * served. What is not readable, and what is the viewer's own house's, leaves no line.
 */
export function recordReads(db: ExchangeDb, viewer: Viewer, shown: Shown, surface: Surface) {
  const ids = 'all' in shown ? shown.all : shown.any
  const named = inArray(
    releases.id,
    Array.isArray(ids) ? sql`(select value from json_each(${JSON.stringify(ids)}))` : ids,
  )
  const readable = and(named, isVisible(db, viewer))
  const complete =
    'all' in shown
      ? sql`(${db
          .select({ n: sql`count(*)` })
          .from(releases)
          .where(readable)}) = ${new Set(shown.all).size}`
      : undefined
  const partner = sql`(${partnerHome(db, viewer)})`
  const advises = inArray(releases.teamId, advisedTeams(db, viewer))
  const otherwise = mainRole(viewer)

  return db.insert(reads).select(
    db
      .select({
        id: sql<number>`null`.as('id'),
        releaseId: releases.id,
        userId: sql<string>`${viewer.id}`.as('userId'),
        role: sql<RoleName>`case when ${partner} is not null then 'researcher' when ${advises} then 'advisor' else ${otherwise.name} end`.as(
          'role',
        ),
        municipalityCode:
          sql<string>`coalesce(${partner}, case when ${advises} then '' else ${otherwise.municipalityCode ?? ''} end)`.as(
            'municipalityCode',
          ),
        surface: sql<Surface>`${surface}`.as('surface'),
        at: sql<Date>`${Date.now()}`.as('at'),
      })
      .from(releases)
      .where(and(readable, notInArray(releases.teamId, ownTeams(db, viewer)), complete)),
  )
}

// For a right to read that is neither a partner's nor an advisor's.
function mainRole({ roles }: Viewer) {
  const order: RoleName[] = ['researcher', 'approver', 'alumnus', 'advisor', 'secretariat']
  const [first] = roles.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return first ?? { name: 'alumnus' as const, municipalityCode: null }
}
