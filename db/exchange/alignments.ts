import { sql } from 'drizzle-orm'
import { blob, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { releases } from './publication.ts'

const at = () => integer({ mode: 'timestamp_ms' })
const releaseId = () =>
  text()
    .notNull()
    .references(() => releases.id)

/** What two releases say alike, computed once: releases never change. Ids of items, strengths and names of notions, no text. */
export const alignments = sqliteTable(
  'alignments',
  {
    /** The smaller id of the two. */
    releaseA: releaseId(),
    releaseB: releaseId(),
    /** With another method it is computed anew. */
    method: text().notNull(),
    links: text().notNull(),
    at: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseA, table.releaseB, table.method] })],
)

/** What a release's items mean to a language model, a byte a dimension, in the order of the snapshot's items. */
export const meanings = sqliteTable(
  'meanings',
  {
    releaseId: releaseId(),
    model: text().notNull(),
    vectors: blob({ mode: 'buffer' }).notNull(),
    at: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.model] })],
)

/** What a reader says of two items, which goes before what was computed. Without a row it is as computed. */
export const corrections = sqliteTable(
  'corrections',
  {
    /** The smaller id of the two. */
    releaseA: releaseId(),
    releaseB: releaseId(),
    itemA: text().notNull(),
    itemB: text().notNull(),
    says: text({ enum: ['same', 'other'] }).notNull(),
    /** For which of the two releases' municipalities the reader spoke. */
    side: text({ enum: ['a', 'b'] }).notNull(),
    /** Refers to nothing: when an account is deleted the name goes with it. */
    userId: text().notNull(),
    at: at().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.releaseA, table.releaseB, table.itemA, table.itemB] }),
    uniqueIndex('correctionItemA')
      .on(table.releaseA, table.releaseB, table.itemA)
      .where(sql`${table.says} = 'same'`),
    uniqueIndex('correctionItemB')
      .on(table.releaseA, table.releaseB, table.itemB)
      .where(sql`${table.says} = 'same'`),
  ],
)
