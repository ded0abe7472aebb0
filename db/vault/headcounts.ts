import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Headcount } from '../../worker/deidentification/headcount/headcount.ts'

/** How many hold which rank in a municipality and year, each version as it was saved: earlier ones can be returned to. */
export const headcounts = sqliteTable(
  'headcounts',
  {
    municipalityCode: text().notNull(),
    fiscalYear: integer().notNull(),
    version: integer().notNull(),
    content: text({ mode: 'json' }).$type<Headcount>().notNull(),
    authorId: text().notNull(),
    authorName: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityCode, table.fiscalYear, table.version] })],
)
