import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { teams, years } from './municipalities.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/** What an advisor keeps about a team, read by nobody else. */
export const deskNotes = sqliteTable(
  'deskNotes',
  {
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    text: text().notNull().default(''),
    notedAt: at(),
    /** What happened before is settled: the desk shows what came since. */
    settledAt: at(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.teamId] })],
)

/** Letters that stand for the names of a year's advisors, drawn by a trigger with their first team. `userId` refers to nothing: it outlives the account. */
export const advisorLabels = sqliteTable(
  'advisorLabels',
  {
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    userId: text().notNull(),
    label: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fiscalYear, table.userId] }),
    uniqueIndex('advisorLabelOfYear').on(table.fiscalYear, table.label),
  ],
)
