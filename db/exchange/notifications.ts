import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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

export const noticeTopics = [
  'approval',
  'release',
  'withdrawal',
  'remark',
  'group',
  'board',
  'followed',
  'gathering',
  'mention',
  'contact',
] as const
export type NoticeTopic = (typeof noticeTopics)[number]

/** Whom an event concerns; a trigger on `events` writes them. Null `mailedAt`: not told by mail yet. */
export const notices = sqliteTable(
  'notices',
  {
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    eventId: integer()
      .notNull()
      .references(() => events.id),
    topic: text({ enum: noticeTopics }).notNull(),
    at: at().notNull(),
    readAt: at(),
    mailedAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.eventId] }),
    index('noticeUnread')
      .on(table.userId)
      .where(sql`${table.readAt} is null`),
    index('noticeUnmailed')
      .on(table.at, table.userId, table.topic)
      .where(sql`${table.mailedAt} is null`),
  ],
)

/** When a person is told of a topic by mail, where it is not as `usualMail` says. */
export const noticeSettings = sqliteTable(
  'noticeSettings',
  {
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    topic: text({ enum: noticeTopics }).notNull(),
    mail: text({ enum: ['never', 'now', 'daily', 'weekly'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.topic] })],
)

/** The private address of somebody's feeds and calendar, as a hash. */
export const feedKeys = sqliteTable('feedKeys', {
  userId: text()
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  tokenHash: text().notNull(),
  at: at().notNull(),
})
