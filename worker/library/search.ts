import { inArray } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { itemRows } from '../publication/item-rows.ts'
import { recordReads } from '../publication/reads.ts'
import { hitOf } from './hits.ts'
import { placesOf, wayOf, type Asked } from './places.ts'

export const pageSize = 50

/** A page of items that say what is wanted, with a line in the read ledger for each release that is shown. */
export async function search(db: ExchangeDb, viewer: Viewer, asked: Asked) {
  const found = await placesOf(db, viewer, asked, wayOf(viewer), pageSize + 1)
  const shown = found.slice(0, pageSize)
  const [rows] = await db.batch([
    itemsAt(
      db,
      viewer,
      shown.map(({ id }) => id),
    ),
    recordReads(db, viewer, { any: shown.map(({ releaseId }) => releaseId) }, 'library'),
  ])
  return { hits: rows.map((row) => hitOf(row, asked.wanted)), more: found.length > pageSize }
}

/** The statement that reads items. Whatever led to them, the policy is asked here once more, beside the ledger's lines. */
export function itemsAt(db: ExchangeDb, viewer: Viewer, ids: number[]) {
  return itemRows(db, viewer, inArray(releaseItems.id, listOf(ids)))
}
