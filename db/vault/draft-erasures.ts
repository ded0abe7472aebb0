import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { plans } from './plans.ts'

const ids = () => text({ mode: 'json' }).$type<string[]>().notNull()

/**
 * A respondent's words that were erased from a draft, without the words. The items go as a whole by a trigger, with their
 * versions and decisions, and the people with their labels. `id` is that of the step and of the erasure in EXCHANGE.
 */
export const draftErasures = sqliteTable(
  'draftErasures',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    id: text().notNull(),
    /** Of the draft after it. */
    seq: integer().notNull(),
    itemIds: ids(),
    rosterIds: ids(),
    /** Submissions in which the words were found, and the number of the latest that was looked at. */
    submissionIds: ids(),
    lookedUpTo: integer().notNull(),
    doneBy: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.id] })],
)
