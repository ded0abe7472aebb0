import { and, eq, or, sql } from 'drizzle-orm'
import { memberships } from '../db/exchange/auth.ts'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { releases } from '../db/exchange/publication.ts'
import type { Viewer } from './auth/viewer.ts'
import { isWhollyReadable, mine, stands } from './policy-by-row.ts'
import { openSheets } from './policy.ts'

// All conditions are of a row of `releases`.

/** Who was or is in the team tells what became of its plan, while the release stands. */
export function mayTell(db: ExchangeDb, viewer: Viewer) {
  const wasInTeam = mine(db, viewer, ['researcher', 'alumnus'], eq(memberships.teamId, releases.teamId))
  return and(stands(db), wasInTeam)!
}

/** Whoever reads the roadmap of the release reads what became of it. */
export function isRoadmapReadable(db: ExchangeDb, viewer: Viewer) {
  return and(stands(db), or(isWhollyReadable(db, viewer), sql`'roadmap' in ${openSheets(db, viewer)}`))!
}
