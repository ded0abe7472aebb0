import type { D1Database, D1DatabaseSession } from '@cloudflare/workers-types'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'

declare const exchange: unique symbol

/** Everything but raw text. The mark keeps the two databases from being mistaken for each other. */
export type ExchangeDb = DrizzleD1Database & { readonly [exchange]: true }

export function openExchange(d1: D1Database | D1DatabaseSession): ExchangeDb {
  // A session answers prepare() and batch(), which is all that drizzle calls.
  return drizzle(d1 as D1Database) as unknown as ExchangeDb
}
