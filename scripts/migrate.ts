import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { D1Database } from '@cloudflare/workers-types'
import { unstable_splitSqlQuery } from 'wrangler'

/** Applies what is missing and records it as `wrangler d1 migrations apply` does, which costs three seconds a call. */
export async function migrate(d1: D1Database, folder: string) {
  await d1
    .prepare(
      `create table if not exists d1_migrations (id integer primary key autoincrement, name text unique,
       applied_at timestamp default current_timestamp not null)`,
    )
    .run()
  const { results } = await d1.prepare('select name from d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map(({ name }) => name))
  const missing = readdirSync(folder)
    .filter((file) => file.endsWith('.sql') && !applied.has(file))
    .toSorted()
  for (const file of missing) {
    const statements = unstable_splitSqlQuery(readFileSync(join(folder, file), 'utf8'))
    const record = d1.prepare('insert into d1_migrations (name) values (?)').bind(file)
    await d1.batch([...statements.map((statement) => d1.prepare(statement)), record])
  }
}
