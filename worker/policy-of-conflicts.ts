import { and, eq, notExists, sql } from 'drizzle-orm'
import { memberships } from '../db/exchange/auth.ts'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { advisorConflicts } from '../db/exchange/feedback.ts'
import { teams } from '../db/exchange/municipalities.ts'

/**
 * Of a row of `memberships`: its person declared no interest in the municipality of its team. It binds no value, because
 * this stands many times in statements that may bind a hundred.
 */
export function hasNoConflict(db: ExchangeDb) {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(advisorConflicts)
      .innerJoin(teams, eq(teams.municipalityCode, advisorConflicts.municipalityCode))
      .where(and(eq(advisorConflicts.userId, memberships.userId), eq(teams.id, memberships.teamId))),
  )
}
