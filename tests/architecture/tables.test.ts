import type { D1Database } from '@cloudflare/workers-types'
import { env } from 'cloudflare:test'
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

const exchange = import.meta.glob<Record<string, unknown>>('../../db/exchange/*.ts', { eager: true })
const vault = import.meta.glob<Record<string, unknown>>('../../db/vault/*.ts', { eager: true })

describe.each([
  ['EXCHANGE', env.EXCHANGE, exchange],
  ['VAULT', env.VAULT, vault],
] as const)('%s after its migrations', (_name, d1, modules) => {
  // An index for full text is asked in SQL alone: drizzle knows no virtual tables.
  it('has the tables and columns that the code describes, and no others', async () => {
    const described = Object.values(modules)
      .flatMap((module) => Object.values(module))
      .filter((value) => is(value, Table))
      .map((table) => [getTableName(table), Object.values(getTableColumns(table)).map(describeColumn).toSorted()])
    expect(await readTables(d1)).toEqual(Object.fromEntries(described))
  })
})

function describeColumn(column: { name: string; getSQLType(): string; notNull: boolean }) {
  return `${column.name} ${column.getSQLType()}${column.notNull ? ' not null' : ''}`
}

async function readTables(d1: D1Database) {
  const { results } = await d1
    .prepare(
      `select t.name as "table", c.name, lower(c.type) as type, c."notnull" as required
       from sqlite_schema t join pragma_table_info(t.name) c
       where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and t.name not like '\\_cf\\_%' escape '\\'
         and t.name <> 'd1_migrations'
         and not exists (select 1 from sqlite_schema v where v.sql like 'create virtual table%'
           and (t.name = v.name or t.name like v.name || '\\_%' escape '\\'))`,
    )
    .all<{ table: string; name: string; type: string; required: number }>()
  const tables: Record<string, string[]> = {}
  for (const { table, name, type, required } of results) {
    ;(tables[table] ??= []).push(`${name} ${type}${required ? ' not null' : ''}`)
  }
  return Object.fromEntries(Object.entries(tables).map(([table, columns]) => [table, columns.toSorted()]))
}
