import { sql } from 'drizzle-orm'
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

/**
 * Whoever has read a release that was withdrawn is asked to destroy prints of it: a municipality once, its `userId` empty, and
 * each reader without one. Triggers make the row with the withdrawal and let it be confirmed once.
 */
export const disposals = sqliteTable(
  'disposals',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    municipalityCode: text().notNull(),
    userId: text().notNull(),
    askedAt: at().notNull(),
    /** As of readers: refers to nothing. */
    confirmedBy: text(),
    confirmedAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.municipalityCode, table.userId] }),
    index('disposalMunicipality')
      .on(table.municipalityCode)
      .where(sql`${table.confirmedAt} is null`),
    index('disposalReader')
      .on(table.userId)
      .where(sql`${table.confirmedAt} is null`),
  ],
)
