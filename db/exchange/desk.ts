import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { teams } from './municipalities.ts'

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
