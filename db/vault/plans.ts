import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Fields, SectionId, SheetId } from '../../worker/plans/sheets.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/** One a team. `seq` counts the writes; `teamId` is a team of EXCHANGE. */
export const plans = sqliteTable('plans', {
  id: text().primaryKey(),
  teamId: text().notNull().unique(),
  municipalityCode: text().notNull(),
  fiscalYear: integer().notNull(),
  theme: text().notNull().default(''),
  partner: text().notNull().default(''),
  seq: integer().notNull().default(0),
  createdAt: at().notNull(),
})

const content = {
  sheet: text().$type<SheetId>().notNull(),
  section: text().$type<SectionId>().notNull(),
  /** Order within the section: a fractional index, so that two people can move items at once. */
  rank: text().notNull(),
  text: text().notNull(),
  fields: text({ mode: 'json' }).$type<Fields>().notNull(),
}

/** The draft as it is now. `version` grows with each change of the item: an edit names the one it is based on. */
export const items = sqliteTable(
  'items',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    id: text().notNull(),
    ...content,
    version: integer().notNull(),
    updatedBy: text().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.id] }), index('itemSheet').on(table.planId, table.sheet)],
)

/** One saved change, of one item or of many at once. `authorName` stays as it was, also after the account is gone. */
export const steps = sqliteTable(
  'steps',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    seq: integer().notNull(),
    kind: text({ enum: ['edit', 'import', 'undo', 'restore', 'erase'] }).notNull(),
    /** The step that an `undo` takes back, or to which a `restore` returns. */
    refersTo: integer(),
    authorId: text().notNull(),
    authorName: text().notNull(),
    at: at().notNull(),
    /** Known to the sender before the database has given the step its number, so that the answer can name it. */
    id: text()
      .notNull()
      .default('')
      .$defaultFn(() => crypto.randomUUID()),
  },
  (table) => [primaryKey({ columns: [table.planId, table.seq] }), uniqueIndex('stepId').on(table.planId, table.id)],
)

/** Each state an item was ever in: the latest with seq ≤ n, not deleted, is the draft after step n. */
export const itemVersions = sqliteTable(
  'itemVersions',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    itemId: text().notNull(),
    seq: integer().notNull(),
    ...content,
    deleted: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.itemId, table.seq] }),
    index('versionSeq').on(table.planId, table.seq),
  ],
)
