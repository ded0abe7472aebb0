import { and, eq, notExists, sql, type SQLWrapper } from 'drizzle-orm'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { advisorConflicts } from '../db/exchange/feedback.ts'
import type { Viewer } from './auth/viewer.ts'

/** Nobody advises a municipality in which they declared an interest. */
export function hasNoConflict(db: ExchangeDb, viewer: Viewer, municipalityCode: SQLWrapper) {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(advisorConflicts)
      .where(and(eq(advisorConflicts.userId, viewer.id), eq(advisorConflicts.municipalityCode, municipalityCode))),
  )
}
