import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { teams, years } from './municipalities.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/** 対話グループ: `at_once` opens a release when it is out, `mutual` opens a sheet when all members have released it. */
export const groups = sqliteTable(
  'groups',
  {
    id: text().primaryKey(),
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    name: text().notNull(),
    visibility: text({ enum: ['at_once', 'mutual'] }).notNull(),
    proposedBy: text()
      .notNull()
      .references(() => user.id),
    proposedAt: at().notNull(),
  },
  (table) => [index('groupYear').on(table.fiscalYear)],
)

export const groupMembers = sqliteTable(
  'groupMembers',
  {
    groupId: text()
      .notNull()
      .references(() => groups.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    state: text({ enum: ['proposed', 'accepted', 'declined', 'left'] }).notNull(),
    decidedBy: text().references(() => user.id),
    decidedAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.teamId] }),
    index('groupMemberTeam').on(table.teamId),
    index('groupMemberAsked')
      .on(table.groupId)
      .where(sql`${table.state} = 'proposed'`),
  ],
)
