import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipalities, teams } from './municipalities.ts'

/** An item of a team's releases was copied into a draft of this municipality. `id` is the step's that copied it. */
export const borrowings = sqliteTable(
  'borrowings',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    itemId: text().notNull(),
    municipalityCode: text()
      .notNull()
      .references(() => municipalities.code),
  },
  (table) => [index('borrowingOfItem').on(table.teamId, table.itemId, table.municipalityCode)],
)
