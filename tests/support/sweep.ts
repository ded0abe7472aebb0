import type { D1Database } from '@cloudflare/workers-types'

/** Where in a database these words stand, as `table.column`: every column of every table is read, whatever its type says. */
export async function sweep(d1: D1Database, words: string) {
  const tables = await d1
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
      and name not like '\\_cf\\_%' escape '\\' and name <> 'd1_migrations'`)
    .all<{ name: string }>()
  const found: string[] = []
  for (const { name } of tables.results) {
    const { results } = await d1.prepare(`select * from "${name}"`).all()
    for (const row of results) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === 'string' && formsOf(value).some((form) => form.includes(bare(words)))) {
          found.push(`${name}.${column}`)
        }
      }
    }
  }
  return [...new Set(found)].toSorted()
}

/** As it stands, and as it would read with its escapes undone. */
function formsOf(value: string) {
  const unescaped = value.replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return [bare(value), bare(unescaped)]
}

function bare(text: string) {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s・\-＿_.,、。]/gu, '')
    .toLowerCase()
}
