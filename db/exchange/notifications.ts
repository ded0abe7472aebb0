import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { teams } from './municipalities.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/** What happened, without a word of any plan: each write appends its own in the same batch. */
export const events = sqliteTable(
  'events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    teamId: text().references(() => teams.id),
    subjectId: text().notNull(),
    actorId: text()
      .notNull()
      .references(() => user.id),
    at: at().notNull(),
  },
  (table) => [index('eventTeam').on(table.teamId, table.at), index('eventAt').on(table.at)],
)

export const visits = sqliteTable('visits', {
  userId: text()
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  at: at().notNull(),
  previousAt: at(),
})

/** Mail as it was or would be sent; locally this is where it is read. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    at: at().notNull(),
  },
  (table) => [index('outboxAt').on(table.at)],
)
