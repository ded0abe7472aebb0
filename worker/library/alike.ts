import { desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { SectionId, SheetId } from '../plans/sheets.ts'
import { Problem } from '../problem.ts'
import { isItem, itemRows } from '../publication/item-rows.ts'
import { recordShown } from '../publication/reads.ts'
import { searchKey } from '../search/key.ts'
import { hitOf, type Hit } from './hits.ts'
import { placesOf, wayOf } from './places.ts'
import { nearOf, rankAlike } from './rank-alike.ts'

/** An item of another team that says the same, with what the two share, in Japanese. */
export interface AlikeHit {
  hit: Hit
  /** 0 to 1. */
  strength: number
  notions: string[]
  words: string[]
}

// So many of the newest are looked at, so many of these read, so many shown.
const most = { looked: 400, read: 60, shown: 20 }

/**
 * Who else says what this item says: items of the same section in the newest releases of other teams, the likest first; a line
 * in the read ledger for each release that is shown, that of the item itself too.
 */
export async function findAlike(db: ExchangeDb, viewer: Viewer, releaseId: string, itemId: string) {
  const source = await itemRows(db, viewer, isItem(releaseId, itemId)).get()
  if (!source) throw new Problem('missing')
  const candidates = await itemRows(db, viewer, candidatesOf(db, viewer, source))
  const alike = rankAlike(source, candidates)
    .slice(0, most.shown)
    .map(({ row, words, ...rest }): AlikeHit => ({
      hit: hitOf(row, { words: words.map((word) => [searchKey(word)]) }),
      words,
      ...rest,
    }))
  const item = hitOf(source, { words: [] })
  const shown = new Map([item, ...alike.map(({ hit }) => hit)].map(({ release }) => [release.id, release]))
  await recordShown(db, viewer, [...shown.values()], 'library')
  return { item, alike }
}

type Row = Awaited<ReturnType<typeof itemRows>>[number]

function candidatesOf(db: ExchangeDb, viewer: Viewer, source: Row) {
  const near = nearOf(source)
  const question = { words: '', sheet: source.sheet as SheetId, section: source.section as SectionId }
  const asked = { question, wanted: { words: [], excluded: [], short: [] }, near }
  const looked = placesOf(db, viewer, asked, wayOf(viewer), most.looked).as('looked')
  // How much is shared is counted here roughly, so that few are read; what they say decides afterwards.
  const shared = sql`(select count(*) from json_each(nullif(${releaseItems.notions}, '')) n
      where n.value in (select value from json_each(${JSON.stringify(near.notions)})))
    + (select count(*) from json_each(${JSON.stringify(near.words)}) w where instr(${releaseItems.search}, w.value) > 0)`
  const read = db
    .select({ id: releaseItems.id })
    .from(looked)
    .innerJoin(releaseItems, eq(releaseItems.id, looked.id))
    .where(ne(releaseItems.teamId, sql`(select teamId from releases where id = ${source.id})`))
    .orderBy(desc(shared), desc(releaseItems.id))
    .limit(most.read)
  return inArray(releaseItems.id, sql`(${read})`)
}
