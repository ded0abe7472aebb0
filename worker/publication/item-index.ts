import { asc, desc, eq, isNull, notExists, and, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { teams } from '../../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import { itemThemes, releaseItems } from '../../db/exchange/release-items.ts'
import { readThemes, themesValue } from '../municipalities/theme-queries.ts'
import { themeFinder, type Theme } from '../municipalities/themes.ts'
import { namedNotions } from '../comparison/alignment/named-notions.ts'
import { searchTextOf } from './search-text.ts'
import { readSnapshot } from './snapshot.ts'

/**
 * The statement that files a release's items for search and for counting. The words come from the release itself, which
 * stands when this is carried out; `snapshot` is that release's text, from which only what is derived travels along.
 */
export function itemsFiled(db: ExchangeDb, releaseId: string, snapshot: string, themes: Theme[]) {
  const findThemes = themeFinder(themes)
  const derived = readSnapshot(snapshot).items.map((item) => {
    const search = searchTextOf(item)
    return { search, themes: findThemes(search), notions: namedNotions(item) }
  })
  const said = sql`(select ${itemThemes.themes} from ${itemThemes}
    where ${itemThemes.teamId} = ${releases.teamId} and ${itemThemes.itemId} = item.value ->> 'id'
    order by ${itemThemes.id} desc limit 1)`
  const own = sql`json_extract(${JSON.stringify(derived)}, '$[' || item.key || ']')`
  return db.insert(releaseItems).select(sql`
    select null, ${releases.id}, item.key, ${releases.teamId}, ${teams.fiscalYear}, item.value ->> 'id',
      item.value ->> 'sheet', item.value ->> 'section', item.value ->> 'text', item.value -> 'fields',
      ${own} ->> 'search', coalesce(${said}, ${own} -> 'themes'), ${own} -> 'notions'
    from ${releases} join ${teams} on ${teams.id} = ${releases.teamId},
      json_each(${releases.snapshot}, '$.items') as item
    where ${releases.id} = ${releaseId}
    order by item.key desc`)
}

/** Files releases that are not yet, the oldest first; answers how many. For those from before there was search. */
export async function fileReleases(db: ExchangeDb, most: number) {
  const filed = db
    .select({ one: sql`1` })
    .from(releaseItems)
    .where(eq(releaseItems.releaseId, releases.id))
  const found = await db
    .select({ id: releases.id, snapshot: releases.snapshot, themes: themesValue(teams.fiscalYear) })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(
      and(isNull(withdrawals.releaseId), notExists(filed), sql`json_array_length(${releases.snapshot}, '$.items') > 0`),
    )
    .orderBy(asc(releases.approvedAt))
    .limit(most)
  for (const { id, snapshot, themes } of found) await itemsFiled(db, id, snapshot, readThemes(themes))
  return found.length
}

/** Reads the notions of items that were filed before notions were, the newest first; answers of how many. */
export async function readOldNotions(db: ExchangeDb, most: number) {
  const unread = await db
    .select({
      id: releaseItems.id,
      text: releaseItems.text,
      title: sql<string | null>`${releaseItems.fields} ->> 'title'`,
    })
    .from(releaseItems)
    .where(sql`${releaseItems.notions} = ''`)
    .orderBy(desc(releaseItems.id))
    .limit(most)
  const read = unread.map(({ id, text, title }) => ({
    id,
    notions: namedNotions({ text, fields: title === null ? {} : { title } }),
  }))
  if (read.length === 0) return 0
  const each = sql`json_each(${JSON.stringify(read)}) as item`
  await db
    .update(releaseItems)
    .set({ notions: sql`(select item.value -> 'notions' from ${each} where item.value ->> 'id' = ${releaseItems.id})` })
    .where(sql`${releaseItems.id} in (select item.value ->> 'id' from ${each})`)
  return read.length
}
