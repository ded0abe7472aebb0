import { lt } from 'drizzle-orm'
import { openExchange } from '../db/exchange/database.ts'
import { requests as exchangeRequests } from '../db/exchange/requests.ts'
import { openVault } from '../db/vault/database.ts'
import { requests as vaultRequests } from '../db/vault/requests.ts'
import { forgetOldDrafts } from './boards/drafts/drafts.ts'
import { emptyHidden } from './boards/moderation/acting.ts'
import type { Bindings, VaultBindings } from './env.ts'
import { fileMessages } from './boards/search/filing.ts'
import { fileRemarks } from './feedback/advice/filing.ts'
import { fileReleases, readOldNotions } from './publication/item-index.ts'
import { fileStaleThemes } from './publication/theme-filing.ts'

const week = 7 * 24 * 60 * 60 * 1000

/** Forgets the answers kept for repeated requests, once a day: nobody repeats a request after a week, and the vault's hold raw text. */
export async function forgetOldRequests(env: VaultBindings, now = Date.now()) {
  const old = new Date(now - week)
  await openVault(env.VAULT).delete(vaultRequests).where(lt(vaultRequests.at, old))
  await openExchange(env.EXCHANGE).delete(exchangeRequests).where(lt(exchangeRequests.at, old))
}

/** Forgets what somebody began to write on the boards and did not come back to. */
export function forgetBoardDrafts(env: Bindings, now = Date.now()) {
  return forgetOldDrafts(openExchange(env.EXCHANGE), now)
}

/** Empties what moderators hid on the boards, when they no longer need it. */
export function emptyOldHidden(env: Bindings, now = Date.now()) {
  return emptyHidden(openExchange(env.EXCHANGE), now)
}

/** Files releases and remarks that were made before there was search, releases before their year's themes changed, and reads what items were filed without, some each night. */
export async function fileOldReleases(env: Bindings) {
  const db = openExchange(env.EXCHANGE)
  await fileReleases(db, 200)
  await readOldNotions(db, 5000)
  await fileStaleThemes(db, 300)
  await fileRemarks(db, 300)
  await fileMessages(db, 300)
}
