import type { D1Database, D1DatabaseSession } from '@cloudflare/workers-types'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'

declare const vault: unique symbol

/** Everything raw. The mark keeps the two databases from being mistaken for each other. */
export type VaultDb = DrizzleD1Database & { readonly [vault]: true }

export function openVault(d1: D1Database | D1DatabaseSession): VaultDb {
  // A session answers prepare() and batch(), which is all that drizzle calls.
  return drizzle(d1 as D1Database) as unknown as VaultDb
}
