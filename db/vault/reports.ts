import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { plans } from './plans.ts'

/** What an accepted report changed beside the plan's items, so that its undoing brings that back as well; null where nothing changed. */
export const imports = sqliteTable(
  'imports',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    stepId: text().notNull(),
    themeBefore: text(),
    themeAfter: text(),
    partnerBefore: text(),
    partnerAfter: text(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.stepId] })],
)
