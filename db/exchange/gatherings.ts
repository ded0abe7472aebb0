import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { boardTopics } from './boards.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/** When and where the people of a topic meet. */
export const gatherings = sqliteTable(
  'gatherings',
  {
    topicId: text()
      .primaryKey()
      .references(() => boardTopics.id),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
    place: text().notNull(),
    /** Of an online meeting: for those who signed up. */
    address: text().notNull(),
    /** Null: no limit. */
    capacity: integer(),
    /** How often it was changed: calendars take the version with the highest number. */
    changes: integer().notNull().default(0),
    cancelledAt: at(),
    remindedAt: at(),
  },
  (table) => [index('gatheringTime').on(table.startsAt)],
)

/** Who comes, in the order of signing up; beyond the capacity one waits. */
export const gatheringGuests = sqliteTable(
  'gatheringGuests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    topicId: text()
      .notNull()
      .references(() => gatherings.topicId),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    at: at().notNull(),
  },
  (table) => [
    uniqueIndex('gatheringGuestOnce').on(table.topicId, table.userId),
    index('gatheringGuestOf').on(table.userId),
  ],
)
