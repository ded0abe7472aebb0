import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { boardMessages, boards, boardTopics } from './boards.ts'

const at = () => integer({ mode: 'timestamp_ms' })
const person = () =>
  text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })
const board = () =>
  text()
    .notNull()
    .references(() => boards.id)
const message = () =>
  text()
    .notNull()
    .references(() => boardMessages.id)

export const reportReasons = ['person', 'secrecy', 'abuse', 'advert', 'other'] as const

export const boardReports = sqliteTable(
  'boardReports',
  {
    messageId: message(),
    reporterId: person(),
    reason: text({ enum: reportReasons }).notNull(),
    text: text().notNull(),
    at: at().notNull(),
    settledAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.reporterId] }),
    index('boardReportOpen')
      .on(table.at, table.messageId)
      .where(sql`${table.settledAt} is null`),
  ],
)

export const boardMutes = sqliteTable(
  'boardMutes',
  { boardId: board(), userId: person(), until: at().notNull() },
  (table) => [primaryKey({ columns: [table.boardId, table.userId] })],
)

/** What a moderator tells somebody about a message, shown until it was read. */
export const boardWarnings = sqliteTable(
  'boardWarnings',
  {
    id: text().primaryKey(),
    boardId: board(),
    messageId: message(),
    userId: person(),
    reason: text({ enum: reportReasons }).notNull(),
    text: text().notNull(),
    at: at().notNull(),
    readAt: at(),
  },
  (table) => [
    index('boardWarningUnread')
      .on(table.userId)
      .where(sql`${table.readAt} is null`),
  ],
)

/** The record of a board: it only grows, and no page shows whose hands and whose message it was. */
export const boardActions = sqliteTable(
  'boardActions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    boardId: board(),
    kind: text({
      enum: [
        'hidden',
        'shown',
        'warned',
        'muted',
        'unmuted',
        'settled',
        'looked',
        'closed',
        'reopened',
        'named',
        'dismissed',
        'moved',
        'merged',
        'archived',
        'unarchived',
        'admitted',
        'removed',
      ],
    }).notNull(),
    reason: text({ enum: reportReasons }),
    topicId: text().references(() => boardTopics.id),
    messageNumber: integer(),
    days: integer(),
    actorId: text().notNull(),
    subjectId: text(),
    at: at().notNull(),
  },
  (table) => [index('boardActionOrder').on(table.boardId, table.id)],
)
