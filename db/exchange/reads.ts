import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SurfaceName } from '../../worker/surface.ts'
import { releases } from './publication.ts'

const at = () => integer({ mode: 'timestamp_ms' })

const reader = {
  releaseId: text()
    .notNull()
    .references(() => releases.id),
  /** Refers to nothing: when an account is deleted the name goes with it, role and municipality stay. */
  userId: text().notNull(),
  role: text({ enum: ['researcher', 'approver', 'advisor', 'alumnus', 'secretariat'] }).notNull(),
  /** In whose name; empty for advisors and the secretariat. */
  municipalityCode: text().notNull(),
}

/** The read ledger: a line for each release in each answer to somebody outside its municipality. Triggers let it grow only. */
export const reads = sqliteTable(
  'reads',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ...reader,
    surface: text().$type<SurfaceName>().notNull(),
    at: at().notNull(),
  },
  (table) => [
    index('readRelease').on(table.releaseId, table.id),
    index('readMunicipality').on(table.releaseId, table.municipalityCode, table.id),
  ],
)

/** The ledger by reader, kept by a trigger with each of its lines. */
export const readers = sqliteTable(
  'readers',
  { ...reader, firstAt: at().notNull(), lastAt: at().notNull(), views: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.userId, table.role, table.municipalityCode] }),
    index('readerMunicipality').on(table.releaseId, table.municipalityCode),
  ],
)
