import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
