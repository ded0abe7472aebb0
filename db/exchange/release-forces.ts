import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { releases } from './publication.ts'

/** What a release's forces are about: a count by kind and notion (「resisting 多忙」), read once by a method of that name. */
export const releaseForces = sqliteTable(
  'releaseForces',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    method: text().notNull(),
    notions: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.method] })],
)
