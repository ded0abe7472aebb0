import { and, eq, exists, inArray, ne, or, sql } from 'drizzle-orm'
import { memberships } from '../db/exchange/auth.ts'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { remarks } from '../db/exchange/feedback.ts'
import { teams } from '../db/exchange/municipalities.ts'
import type { Viewer } from './auth/viewer.ts'
import { isOfAdvisedTeam, isOfPartnerTeam, isWhollyReadable, stands } from './policy-by-row.ts'
import { inForce, openSheets, researchedTeams } from './policy.ts'

// Who may read and write remarks. All conditions are of a row of `releases`, those of remarks of the row of `remarks` beside it.

/** Advisors of the team and researchers of a partner team write about a release while it stands. */
export function mayRemark(db: ExchangeDb, viewer: Viewer) {
  return and(stands(db), or(isOfAdvisedTeam(db, viewer), isOfPartnerTeam(db, viewer)))!
}

/** The team's own researchers: they answer, and nothing closes a remark for them. */
export function isOfRemarkedTeam(db: ExchangeDb, viewer: Viewer) {
  return inArray(remarks.teamId, researchedTeams(db, viewer))
}

/**
 * The team always. Others while the release stands: the author while the right to write lasts; the team's advisors and
 * partners what is for the group, on sheets that are open to them; everybody of the year what is for the year.
 */
export function isReadableRemark(db: ExchangeDb, viewer: Viewer) {
  const concerned = or(isOfAdvisedTeam(db, viewer), isOfPartnerTeam(db, viewer))
  const outside = or(
    and(eq(remarks.authorId, viewer.id), ne(remarks.authorRole, 'heard'), concerned),
    and(ne(remarks.visibility, 'team'), concerned, isPlaceOpen(db, viewer)),
    and(eq(remarks.visibility, 'year'), takesPart(db, viewer)),
  )
  return or(isOfRemarkedTeam(db, viewer), and(stands(db), outside))!
}

/** The viewer may read the place of the release that a remark is pinned to, so its quotation as well. */
export function isQuoteReadable(db: ExchangeDb, viewer: Viewer) {
  const reads = or(isWhollyReadable(db, viewer), isOfPartnerTeam(db, viewer))
  return and(stands(db), reads, isPlaceOpen(db, viewer))!
}

function isPlaceOpen(db: ExchangeDb, viewer: Viewer) {
  return or(isWhollyReadable(db, viewer), eq(remarks.level, 'plan'), sql`${remarks.sheet} in ${openSheets(db, viewer)}`)
}

function takesPart(db: ExchangeDb, viewer: Viewer) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .innerJoin(teams, eq(teams.id, memberships.teamId))
      .where(
        and(
          eq(memberships.userId, viewer.id),
          inArray(memberships.role, ['researcher', 'advisor']),
          eq(teams.fiscalYear, remarks.fiscalYear),
          inForce,
        ),
      ),
  )
}
