import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Writes that were carried out, by the key that their sender chose; kept for seven days. */
export const requests = sqliteTable(
  'requests',
  {
    userId: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    status: integer().notNull(),
    answer: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
)

/** A batch whose condition fails inserts 0 here, which the table refuses: the whole batch is undone. See `guard`. */
export const guards = sqliteTable('guards', { ok: integer().notNull() })
