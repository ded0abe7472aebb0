import { getTableColumns } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

type Db = Pick<DrizzleD1Database, 'insert'>

/** Statements of a D1 batch: one binds at most 100 values. */
export function inserts<T extends SQLiteTable>(db: Db, table: T, rows: T['$inferInsert'][]): BatchItem<'sqlite'>[] {
  const size = Math.floor(100 / Object.keys(getTableColumns(table)).length)
  const chunks = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
  return chunks.map((chunk) => db.insert(table).values(chunk))
}

/** One D1 batch: all of it happens or nothing. */
export function inOne(statements: BatchItem<'sqlite'>[]) {
  return statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]
}
