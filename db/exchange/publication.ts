import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { GateReport } from '../../worker/surface.ts'
import { user } from './auth.ts'
import { teams } from './municipalities.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/** Hidden text waiting for, or past, a second person's decision. `snapshot` is the exact text that would leave. */
export const submissions = sqliteTable(
  'submissions',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    number: integer().notNull(),
    snapshot: text().notNull(),
    sha256: text().notNull(),
    submittedBy: text()
      .notNull()
      .references(() => user.id),
    submittedAt: at().notNull(),
    /** `seq` of the plan from which it was made. */
    draftSeq: integer().notNull().default(0),
    /** `void`: the draft was edited, or the team took it back. */
    state: text({ enum: ['pending', 'approved', 'returned', 'void'] }).notNull(),
    decidedBy: text().references(() => user.id),
    decidedAt: at(),
    reason: text(),
  },
  (table) => [uniqueIndex('submissionNumber').on(table.teamId, table.number)],
)

/** What the gate searched before a submission could wait. Never changed; triggers let no release out without it. */
export const gateReports = sqliteTable('gateReports', {
  submissionId: text()
    .primaryKey()
    .references(() => submissions.id),
  sha256: text().notNull(),
  rules: integer().notNull(),
  dictionary: integer({ mode: 'boolean' }).notNull(),
  names: integer().notNull(),
  texts: integer().notNull(),
  surfaces: text({ mode: 'json' }).$type<GateReport['surfaces']>().notNull(),
  checkedAt: at().notNull(),
})

/** Posts that stay in a submission as they are, why and by whom. Never changed, and read inside the municipality only. */
export const keptPosts = sqliteTable(
  'keptPosts',
  {
    submissionId: text()
      .notNull()
      .references(() => submissions.id),
    position: integer().notNull(),
    itemId: text().notNull(),
    field: text().notNull(),
    text: text().notNull(),
    ground: text({ enum: ['public_act', 'not_a_person'] }).notNull(),
    reason: text().notNull(),
    source: text().notNull(),
    decidedBy: text()
      .notNull()
      .references(() => user.id),
    decidedAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.position] })],
)

/** What left a municipality: never changed; triggers refuse UPDATE, DELETE and INSERT OR REPLACE. */
export const releases = sqliteTable(
  'releases',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    number: integer().notNull(),
    submissionId: text()
      .notNull()
      .unique()
      .references(() => submissions.id),
    snapshot: text().notNull(),
    sha256: text().notNull(),
    submittedBy: text()
      .notNull()
      .references(() => user.id),
    approvedBy: text()
      .notNull()
      .references(() => user.id),
    approvedAt: at().notNull(),
  },
  (table) => [uniqueIndex('releaseNumber').on(table.teamId, table.number)],
)

/** The sheets in which a release says anything: mutual reveal asks for them without opening the snapshot. */
export const releaseSheets = sqliteTable(
  'releaseSheets',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    sheet: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.sheet] })],
)

/** What a release calls its municipality where it is hidden; kept by a trigger, as the snapshot says it. */
export const hiddenMunicipalities = sqliteTable('hiddenMunicipalities', {
  releaseId: text()
    .primaryKey()
    .references(() => releases.id),
  name: text().notNull(),
})

/** Tombstones: from the next request on nobody outside reads the release. */
export const withdrawals = sqliteTable(
  'withdrawals',
  {
    releaseId: text()
      .primaryKey()
      .references(() => releases.id),
    reason: text().notNull(),
    withdrawnBy: text()
      .notNull()
      .references(() => user.id),
    withdrawnAt: at().notNull(),
  },
  (table) => [index('withdrawalAt').on(table.withdrawnAt)],
)
