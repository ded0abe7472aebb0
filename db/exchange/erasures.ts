import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { teams } from './municipalities.ts'
import { submissions } from './publication.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/**
 * A respondent's wish that their words go, after a researcher has erased them from the draft. The second person confirms:
 * only then are the releases withdrawn and emptied. Not a word of what was erased stands here.
 */
export const erasures = sqliteTable(
  'erasures',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    /** `seq` of the plan after the erasure: what was made from an earlier one is refused from then on. */
    draftSeq: integer().notNull(),
    askedBy: text()
      .notNull()
      .references(() => user.id),
    askedAt: at().notNull(),
    confirmedBy: text().references(() => user.id),
    confirmedAt: at(),
  },
  (table) => [index('erasureTeam').on(table.teamId, table.draftSeq)],
)

/** The submissions that hold the words, and through them the releases. */
export const erasureTargets = sqliteTable(
  'erasureTargets',
  {
    erasureId: text()
      .notNull()
      .references(() => erasures.id),
    submissionId: text()
      .notNull()
      .references(() => submissions.id),
  },
  (table) => [
    primaryKey({ columns: [table.erasureId, table.submissionId] }),
    index('erasureTargetSubmission').on(table.submissionId),
  ],
)
