import { sql } from 'drizzle-orm'
import type { ExchangeDb } from '../db/exchange/database.ts'
import type { Viewer } from './auth/viewer.ts'

/**
 * A viewer whose id is bound once: the policy may name the viewer some eighty times, and a statement of D1 binds a hundred
 * values. The statement begins `.with(me)` and asks the policy for `asker`.
 */
export function boundOnce(db: ExchangeDb, viewer: Viewer) {
  const me = db.$with('me').as(db.select({ id: sql<string>`${viewer.id}`.as('id') }).from(sql`(select 1)`))
  const id = sql`(select me.id from me)` as unknown as string
  return { me, asker: { ...viewer, id } }
}
