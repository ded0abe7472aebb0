import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { groups } from './groups.ts'
import { years } from './municipalities.ts'

const at = () => integer({ mode: 'timestamp_ms' })
const flag = (otherwise: boolean) => integer({ mode: 'boolean' }).notNull().default(otherwise)
const person = () =>
  text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })
const board = () =>
  text()
    .notNull()
    .references(() => boards.id)

/** Of year, prefecture and group exactly the one that the kind names is set. */
export const boards = sqliteTable('boards', {
  id: text().primaryKey(),
  kind: text({ enum: ['theme', 'year', 'prefecture', 'group', 'closed'] }).notNull(),
  name: text().notNull(),
  purpose: text().notNull(),
  fiscalYear: integer().references(() => years.fiscalYear),
  prefecture: text(),
  groupId: text().references(() => groups.id),
  allowsAnonymous: flag(false),
  createdAt: at().notNull(),
  archivedAt: at(),
})

/** Members of closed boards, and moderators of all. */
export const boardMembers = sqliteTable(
  'boardMembers',
  { boardId: board(), userId: person(), isModerator: flag(false), since: at().notNull() },
  (table) => [primaryKey({ columns: [table.boardId, table.userId] })],
)

/** `messages` and `lastAt` are kept by triggers; `messages` counts deleted ones as well. */
export const boardTopics = sqliteTable(
  'boardTopics',
  {
    id: text().primaryKey(),
    boardId: board(),
    kind: text({ enum: ['question', 'practice', 'event', 'talk'] }).notNull(),
    title: text().notNull(),
    authorId: text().notNull(),
    isAnonymous: flag(false),
    isPinned: flag(false),
    createdAt: at().notNull(),
    lastAt: at().notNull(),
    closedAt: at(),
    solvedBy: text(),
    messages: integer().notNull().default(0),
    /** Its first message is hidden, and the title with it. */
    titleHiddenAt: at(),
    /** The topic of the gathering of which this one reports. */
    reportOf: text(),
    /** The topic to which its messages went. */
    mergedInto: text(),
  },
  (table) => [
    index('boardTopicOrder').on(table.boardId, table.isPinned, table.lastAt, table.id),
    index('boardTopicLast').on(table.boardId, table.lastAt),
  ],
)

/** `threadNumber` is the number of the message that is answered, or its own. */
export const boardMessages = sqliteTable(
  'boardMessages',
  {
    id: text().primaryKey(),
    topicId: text()
      .notNull()
      .references(() => boardTopics.id),
    number: integer().notNull(),
    threadNumber: integer().notNull(),
    authorId: text().notNull(),
    text: text().notNull(),
    at: at().notNull(),
    editedAt: at(),
    deletedAt: at(),
    /** Moderators still read it for thirty days. */
    hiddenAt: at(),
    hiddenFor: text({ enum: ['person', 'secrecy', 'abuse', 'advert', 'other'] }),
  },
  (table) => [
    uniqueIndex('boardMessageOrder').on(table.topicId, table.threadNumber, table.number),
    index('boardMessageAuthor').on(table.authorId, table.at),
    index('boardMessageHidden')
      .on(table.hiddenAt)
      .where(sql`${table.hiddenAt} is not null and ${table.deletedAt} is null`),
  ],
)

/** Earlier wordings, kept by a trigger; `at` is when each was written. */
export const boardMessageVersions = sqliteTable(
  'boardMessageVersions',
  {
    messageId: text()
      .notNull()
      .references(() => boardMessages.id),
    at: at().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.at, table.text] })],
)

export const boardReactions = sqliteTable(
  'boardReactions',
  {
    messageId: text()
      .notNull()
      .references(() => boardMessages.id),
    kind: text({ enum: ['useful', 'together', 'thanks'] }).notNull(),
    userId: person(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.kind, table.userId] })],
)

export const boardVisits = sqliteTable(
  'boardVisits',
  { userId: person(), boardId: board(), at: at().notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.boardId] })],
)

/** What a person shows on the boards; without a row, municipality and year. */
export const boardPersonas = sqliteTable('boardPersonas', {
  userId: text()
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  displayName: text(),
  showsMunicipality: flag(true),
  showsYear: flag(true),
})

/** What a message says, folded, from which triggers keep the index of words; it goes where the message is changed, deleted or hidden. */
export const boardWords = sqliteTable(
  'boardWords',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    messageId: text()
      .notNull()
      .references(() => boardMessages.id),
    search: text().notNull(),
  },
  (table) => [uniqueIndex('boardWordsOf').on(table.messageId)],
)

/** Words under which a topic is filed. */
export const boardTags = sqliteTable(
  'boardTags',
  {
    topicId: text()
      .notNull()
      .references(() => boardTopics.id),
    tag: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.tag] }),
    index('boardTagTopics').on(table.tag, table.topicId),
  ],
)

/** Of what somebody wants to be told; `target` is a board, a topic, a tag, or a person of the directory. */
export const boardFollows = sqliteTable(
  'boardFollows',
  {
    userId: person(),
    kind: text({ enum: ['board', 'topic', 'tag', 'person'] }).notNull(),
    target: text().notNull(),
    at: at().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.kind, table.target] }),
    index('boardFollowers').on(table.kind, table.target),
  ],
)

/** What somebody has begun to write, for nobody else to read: a topic of a board, or a message in a topic. `replyTo` is the number of the message that it answers, or 0. */
export const boardDrafts = sqliteTable(
  'boardDrafts',
  {
    userId: person(),
    kind: text({ enum: ['board', 'topic'] }).notNull(),
    target: text().notNull(),
    replyTo: integer().notNull(),
    content: text({ mode: 'json' }).$type<BoardDraft>().notNull(),
    at: at().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.kind, table.target, table.replyTo] }),
    index('boardDraftAge').on(table.at),
  ],
)

/** As it was typed, whether or not it could be sent; only a topic has more than a text. */
export interface BoardDraft {
  text: string
  title?: string
  tags?: string
  kind?: (typeof boardTopics.$inferSelect)['kind']
  isAnonymous?: boolean
}

/** Whom a message calls: `target` is a municipality's code or a person. */
export const boardMentions = sqliteTable(
  'boardMentions',
  {
    messageId: text()
      .notNull()
      .references(() => boardMessages.id),
    kind: text({ enum: ['municipality', 'person'] }).notNull(),
    target: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.kind, table.target] })],
)
