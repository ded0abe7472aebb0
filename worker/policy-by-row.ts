import { and, eq, exists, inArray, lte, notExists, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { memberships } from '../db/exchange/auth.ts'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { teams } from '../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../db/exchange/publication.ts'
import { disposals } from '../db/exchange/reads.ts'
import { releaseItems } from '../db/exchange/release-items.ts'
import type { RoleName, Viewer } from './auth/viewer.ts'
import { hasNoConflict } from './policy-of-conflicts.ts'
import { inForce, openSheets, partnerTeams } from './policy.ts'

// The rules of policy.ts, asked of one release after the other through indexes: for statements that look at few releases of a
// viewer who may read thousands, where listing all that may be read would cost more than the answer.

/** Of a row of `releases`: as `ownTeams`. */
export function isOfOwnTeam(db: ExchangeDb, viewer: Viewer) {
  const former = alias(teams, 'former')
  const own = alias(teams, 'own')
  const ofMunicipality = mine(
    db,
    viewer,
    ['researcher', 'approver'],
    eq(memberships.municipalityCode, own.municipalityCode),
  )
  const wasBefore = exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .innerJoin(former, eq(former.id, memberships.teamId))
      .where(
        and(
          eq(memberships.userId, viewer.id),
          eq(memberships.role, 'alumnus'),
          inForce,
          eq(former.municipalityCode, own.municipalityCode),
          lte(former.fiscalYear, own.fiscalYear),
        ),
      ),
  )
  return or(
    mine(db, viewer, ['researcher', 'alumnus'], eq(memberships.teamId, releases.teamId)),
    exists(
      db
        .select({ one: sql`1` })
        .from(own)
        .where(and(eq(own.id, releases.teamId), or(ofMunicipality, wasBefore))),
    ),
  )!
}

/** Of a row of `releases`: as `advisedTeams`. */
export function isOfAdvisedTeam(db: ExchangeDb, viewer: Viewer) {
  return mine(db, viewer, ['advisor'], and(eq(memberships.teamId, releases.teamId), hasNoConflict(db))!)
}

/** Of a row of `releases`: the viewer reads the whole of it, or would if it were not withdrawn. As `whollyReadableTeams`. */
export function isWhollyReadable(db: ExchangeDb, viewer: Viewer) {
  return or(isOfOwnTeam(db, viewer), isOfAdvisedTeam(db, viewer), isPartners(db, viewer))!
}

/** Of a row of `releases`: as `isVisible`. */
export function isReadable(db: ExchangeDb, viewer: Viewer) {
  return and(stands(db), or(isWhollyReadable(db, viewer), exists(openSheets(db, viewer))))!
}

/** Of a row of `releaseItems` beside its row of `releases`. */
export function isReadableItem(db: ExchangeDb, viewer: Viewer) {
  const open = inArray(releaseItems.sheet, openSheets(db, viewer))
  return and(stands(db), or(isWhollyReadable(db, viewer), open))!
}

/** Of a row of `releases`: of a team that is in a group with one of the viewer's, however it opens. */
export function isOfPartnerTeam(db: ExchangeDb, viewer: Viewer) {
  return exists(partnerTeams(db, viewer, undefined, releases.teamId))
}

/** Of a row of `disposals`: the viewer answers for the municipality that is asked, or is the reader who is. */
export function isAskedToDispose(db: ExchangeDb, viewer: Viewer) {
  const towns = db
    .select({ code: memberships.municipalityCode })
    .from(memberships)
    .where(and(eq(memberships.userId, viewer.id), inArray(memberships.role, ['researcher', 'approver']), inForce))
  return or(inArray(disposals.municipalityCode, towns), eq(disposals.userId, viewer.id))
}

/** Of a row of `releases`: it was not withdrawn. */
export function stands(db: ExchangeDb) {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(withdrawals)
      .where(eq(withdrawals.releaseId, releases.id)),
  )
}

function isPartners(db: ExchangeDb, viewer: Viewer) {
  return exists(partnerTeams(db, viewer, 'at_once', releases.teamId))
}

export function mine(db: ExchangeDb, viewer: Viewer, roles: RoleName[], of: SQL) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(and(eq(memberships.userId, viewer.id), inArray(memberships.role, roles), of, inForce)),
  )
}
