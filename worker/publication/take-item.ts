import { and, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releases } from '../../db/exchange/publication.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Fields, Item, SectionId, SheetId } from '../plans/sheets.ts'
import { isReadableItem } from '../policy-by-row.ts'
import { Problem } from '../problem.ts'
import { isItem, itemRows } from './item-rows.ts'
import { recordReads } from './reads.ts'
import { readHead, type ReleaseHead } from './release-head.ts'

export type { ReleaseHead }

/** An item of a release that the viewer may read, to be shown and copied, with its line in the read ledger. */
export async function takeItem(db: ExchangeDb, viewer: Viewer, releaseId: string, itemId: string) {
  const wanted = isItem(releaseId, itemId)
  const readable = db
    .select({ id: releases.id })
    .from(releaseItems)
    .innerJoin(releases, eq(releases.id, releaseItems.releaseId))
    .where(and(wanted, isReadableItem(db, viewer)))
  const [[row]] = await db.batch([
    itemRows(db, viewer, wanted),
    recordReads(db, viewer, { any: sql`(${readable})` }, 'library'),
  ])
  if (!row) throw new Problem('missing')
  const item: Item = {
    id: row.itemId,
    sheet: row.sheet as SheetId,
    section: row.section as SectionId,
    text: row.text,
    fields: JSON.parse(row.fields) as Fields,
  }
  return { item, source: readHead(row) }
}
