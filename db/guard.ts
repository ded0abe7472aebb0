import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { guards } from './exchange/requests.ts'

/**
 * The first statement of a batch that may only happen while `condition` holds. A D1 batch commits the rest when an
 * UPDATE matches no row, so a condition in a WHERE guards nothing; a failing CHECK undoes all and becomes `conflict`.
 * While the condition holds nothing is inserted, so the table stays empty.
 */
export function guard(db: Pick<DrizzleD1Database, 'insert'>, condition: SQL) {
  return db.insert(guards).select(sql`select 0 where (${condition}) is not true`)
}
