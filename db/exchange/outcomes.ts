import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { teams } from './municipalities.ts'

/** What became of a stage of a plan: one line of each person a fiscal year. */
export const outcomes = sqliteTable(
  'outcomes',
  {
    teamId: text()
      .notNull()
      .references(() => teams.id),
    /** Fiscal year of the stage. */
    stageYear: integer().notNull(),
    /** Fiscal year in which the line was written. */
    writtenIn: integer().notNull(),
    /** Refers to nothing: the line outlives the account. */
    authorId: text().notNull(),
    state: text({ enum: ['advanced', 'changed', 'stopped'] }).notNull(),
    text: text().notNull(),
    /** A figure, where the stage has one; may be empty. */
    indicator: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.stageYear, table.writtenIn, table.authorId] })],
)
