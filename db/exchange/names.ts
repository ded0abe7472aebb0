import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Why somebody left a name, or what may be one, in a text to others. The words stand in the text alone. */
export const keptNames = sqliteTable(
  'keptNames',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** What kind of text, and which: `submission.returned`, `release.withdrawn`, `group.proposed` … */
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    category: text().notNull(),
    listed: integer({ mode: 'boolean' }).notNull(),
    reason: text().notNull(),
    /** Refers to nothing: the record outlives the account. */
    keptBy: text().notNull(),
    keptAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('keptNameSubject').on(table.subjectKind, table.subjectId)],
)
