import { eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { visits } from '../../db/exchange/notifications.ts'
import type { Viewer } from '../auth/viewer.ts'

const minute = 60_000
// Pages opened within half an hour are one visit; noting it every five minutes spares a write a page.
const gap = 30 * minute
const notedEvery = 5 * minute

/** When the visit before this one ended; 0 for the first visit. */
export function sinceLastVisit(db: ExchangeDb, viewer: Viewer, now: number) {
  const ended = sql`case when ${visits.at} < ${now - gap} then ${visits.at} else coalesce(${visits.previousAt}, 0) end`
  const last = db.select({ at: ended }).from(visits).where(eq(visits.userId, viewer.id))
  return sql<number>`coalesce((${last}), 0)`
}

export function noteVisit(db: ExchangeDb, viewer: Viewer, now: number) {
  return db
    .insert(visits)
    .values({ userId: viewer.id, at: new Date(now) })
    .onConflictDoUpdate({
      target: visits.userId,
      set: {
        at: sql`excluded.at`,
        previousAt: sql`case when excluded.at - ${visits.at} > ${gap} then ${visits.at} else ${visits.previousAt} end`,
      },
      setWhere: sql`excluded.at - ${visits.at} > ${notedEvery}`,
    })
}
