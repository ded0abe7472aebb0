import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { feedKeys } from '../../db/exchange/notifications.ts'
import { hashToken } from '../auth/tokens.ts'
import type { Viewer } from '../auth/viewer.ts'

/** As `newToken` makes it. */
export const FeedKey = v.object({ key: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)) })

/** A new private address for the viewer's feeds; the one before no longer opens anything. */
export async function feedKeyRenewed(db: ExchangeDb, viewer: Viewer, key: string) {
  const set = { tokenHash: await hashToken(key), at: new Date() }
  return [
    db
      .insert(feedKeys)
      .values({ userId: viewer.id, ...set })
      .onConflictDoUpdate({ target: feedKeys.userId, set }),
  ]
}

export function feedKeyRevoked(db: ExchangeDb, viewer: Viewer) {
  return [db.delete(feedKeys).where(eq(feedKeys.userId, viewer.id))]
}

/** Since when the viewer has a private address, if so. */
export async function feedKeySince(db: ExchangeDb, viewer: Viewer) {
  const row = await db.select({ at: feedKeys.at }).from(feedKeys).where(eq(feedKeys.userId, viewer.id)).get()
  return row?.at.getTime()
}

/** Whose private address this is. */
export async function userOfFeed(db: ExchangeDb, token: string) {
  const row = await db
    .select({ userId: feedKeys.userId })
    .from(feedKeys)
    .where(eq(feedKeys.tokenHash, await hashToken(token)))
    .get()
  return row?.userId
}
