import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { plans } from './plans.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/** Names that the team knows; none of them passes undecided. */
export const roster = sqliteTable(
  'roster',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    id: text().notNull(),
    name: text().notNull(),
    reading: text().notNull().default(''),
    kind: text({ enum: ['member', 'respondent', 'other'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.id] })],
)

/**
 * What a person decided about a finding. `place` names it by item, field, category, text, the sentence around it (hashed)
 * and which occurrence it is there: an edit of that sentence opens it again, an edit elsewhere does not.
 */
export const decisions = sqliteTable(
  'decisions',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    place: text().notNull(),
    itemId: text().notNull(),
    treatment: text({ enum: ['label', 'generalise', 'rewrite', 'drop', 'keep'] }).notNull(),
    replacement: text().notNull().default(''),
    reason: text().notNull().default(''),
    decidedBy: text().notNull(),
    decidedAt: at().notNull(),
    /** Why a post stays, and where its public act can be looked up. */
    ground: text({ enum: ['', 'public_act', 'not_a_person'] })
      .notNull()
      .default(''),
    source: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.place] }),
    index('decisionItem').on(table.planId, table.itemId),
  ],
)

/** Items that do not leave, whatever stands in them: a decision about the item, which an edit of its text leaves alone. */
export const droppedItems = sqliteTable(
  'droppedItems',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    itemId: text().notNull(),
    droppedBy: text().notNull(),
    droppedAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.itemId] })],
)

/** What had been found when somebody last decided, as prints of the places: what is found besides is new. */
export const seenFindings = sqliteTable('seenFindings', {
  planId: text()
    .primaryKey()
    .references(() => plans.id),
  prints: text({ mode: 'json' }).$type<string[]>().notNull(),
  at: at().notNull(),
})

/** Who is behind a label of one submission: personal data, never outside the vault. */
export const labels = sqliteTable(
  'labels',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    submissionId: text().notNull(),
    person: text().notNull(),
    label: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.person] }), index('labelPlan').on(table.planId)],
)

/** Plans that are shared without the name of their municipality; the others, as usual, with it. */
export const hiddenPlans = sqliteTable('hiddenPlans', {
  planId: text()
    .primaryKey()
    .references(() => plans.id),
  hiddenBy: text().notNull(),
  hiddenAt: at().notNull(),
})

/** Words that only this municipality uses: they give it away when its name is hidden. */
export const ownWords = sqliteTable(
  'ownWords',
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    id: text().notNull(),
    word: text().notNull(),
    instead: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.id] })],
)
