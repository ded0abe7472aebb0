import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'

const at = () => integer({ mode: 'timestamp_ms' })
const person = () =>
  text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })

/** Who lets others find them. `search` is folded; where somebody was is asked when it is shown. */
export const directoryEntries = sqliteTable(
  'directoryEntries',
  {
    userId: text()
      .primaryKey()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    helps: text({ mode: 'json' }).$type<string[]>().notNull(),
    about: text().notNull(),
    takesRequests: integer({ mode: 'boolean' }).notNull(),
    takesFollowers: integer({ mode: 'boolean' }).notNull(),
    search: text().notNull(),
    at: at().notNull(),
  },
  (table) => [index('directoryEntryOrder').on(table.at)],
)

/** Somebody asks a person of the directory for contact. */
export const contactRequests = sqliteTable(
  'contactRequests',
  {
    id: text().primaryKey(),
    userId: person(),
    toId: person(),
    text: text().notNull(),
    at: at().notNull(),
    answer: text(),
    answeredAt: at(),
  },
  (table) => [
    index('contactRequestTo').on(table.toId, table.at),
    index('contactRequestFrom').on(table.userId, table.at),
    uniqueIndex('contactRequestOpen')
      .on(table.userId, table.toId)
      .where(sql`${table.answeredAt} is null`),
  ],
)
