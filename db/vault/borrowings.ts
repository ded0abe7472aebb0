import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { plans } from './plans.ts'

/** Which items of a draft were copied from releases of others, and in which step; release and item are of EXCHANGE. */
export const borrowings = sqliteTable(
  'borrowings',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    itemId: text().notNull(),
    stepId: text().notNull(),
    sourceReleaseId: text().notNull(),
    sourceItemId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.itemId] })],
)
