import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { releases } from './publication.ts'
import { teams, years } from './municipalities.ts'

/**
 * The items of releases that are not withdrawn, a row each, in reading order by `position`. `fields` is JSON as in the
 * snapshot; `search` is folded, see `searchTextOf`; `themes` are ids of the year's themes and may change; `notions` is JSON, see
 * `namedNotions`, and '' where they were not read yet.
 */
export const releaseItems = sqliteTable(
  'releaseItems',
  {
    id: integer().primaryKey(),
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    position: integer().notNull(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    fiscalYear: integer().notNull(),
    itemId: text().notNull(),
    sheet: text().notNull(),
    section: text().notNull(),
    text: text().notNull(),
    fields: text().notNull(),
    search: text().notNull(),
    themes: text({ mode: 'json' }).$type<string[]>().notNull(),
    notions: text().notNull().default(''),
  },
  (table) => [
    uniqueIndex('releaseItemPosition').on(table.releaseId, table.position),
    index('releaseItemOfTeam').on(table.teamId, table.itemId),
    index('releaseItemSheet').on(table.releaseId, table.sheet),
    index('releaseItemUnread')
      .on(table.id)
      .where(sql`notions = ''`),
  ],
)

/** How many items of a sheet have a theme; the theme '' counts all items of the sheet. Kept by triggers. */
export const releaseThemes = sqliteTable(
  'releaseThemes',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    sheet: text().notNull(),
    theme: text().notNull(),
    items: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.sheet, table.theme] })],
)

/** Releases whose items are still filed under the themes that their year had before. */
export const staleThemes = sqliteTable(
  'staleThemes',
  {
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    releaseId: text()
      .notNull()
      .references(() => releases.id),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.releaseId] })],
)

/** What a reader says about an item's themes, in all releases of the team: the latest line holds, null leaves it to the words. */
export const itemThemes = sqliteTable(
  'itemThemes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    itemId: text().notNull(),
    themes: text({ mode: 'json' }).$type<string[]>(),
    setBy: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('itemThemeOfItem').on(table.teamId, table.itemId, table.id)],
)
