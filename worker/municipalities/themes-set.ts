import { eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { teams, years, yearThemes } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { staleThemes } from '../../db/exchange/release-items.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { NewThemes } from './schema.ts'
import { readThemes, themesValue } from './theme-queries.ts'
import type { Theme } from './themes.ts'

/** The themes of a year, and of how many of its releases the items are still filed under earlier ones. */
export async function getThemes(db: ExchangeDb, fiscalYear: number) {
  const [year] = await db
    .select({ themes: themesValue(fiscalYear), stale: db.$count(staleThemes, eq(staleThemes.fiscalYear, fiscalYear)) })
    .from(years)
    .where(eq(years.fiscalYear, fiscalYear))
  if (!year) throw new Problem('missing')
  return { value: year.themes, themes: readThemes(year.themes), stale: year.stale }
}

/**
 * The statements that give a year other themes, refused as `conflict` where somebody was faster. Its releases wait to be filed
 * anew: to do it here would take as long as there are releases.
 */
export async function themesSet(db: ExchangeDb, viewer: Viewer, fiscalYear: number, { seen, themes }: NewThemes) {
  const { value, themes: current } = await getThemes(db, fiscalYear)
  if (JSON.stringify(current) !== JSON.stringify(seen.map(({ id, label, words }) => ({ id, label, words })))) {
    throw new Problem('conflict')
  }
  ensureDistinct(themes)
  const set = themes.map(({ id = `own-${crypto.randomUUID().slice(0, 8)}`, label, words }): Theme => ({
    id,
    label,
    words,
  }))
  const rows = JSON.stringify(set)
  const statements = [
    guard(db, sql`${themesValue(fiscalYear)} = ${value} and ${stillIs(db, viewer, 'secretariat')}`),
    db.delete(yearThemes).where(eq(yearThemes.fiscalYear, fiscalYear)),
    db.insert(yearThemes).select(sql`
      select ${fiscalYear}, value ->> 'id', value ->> 'label', value -> 'words', key from json_each(${rows})`),
    db.insert(staleThemes).select(sql`
      select ${fiscalYear}, ${releases.id} from ${releases} join ${teams} on ${teams.id} = ${releases.teamId}
      where ${teams.fiscalYear} = ${fiscalYear} and not exists (select 1 from ${staleThemes} as stale
        where stale.fiscalYear = ${fiscalYear} and stale.releaseId = ${releases.id})`),
  ]
  return { statements, answer: { themes: set } }
}

function ensureDistinct(themes: NewThemes['themes']) {
  const labels = themes.map(({ label }) => label)
  const ids = themes.flatMap(({ id }) => id ?? [])
  const twice = labels.findIndex((label, at) => labels.indexOf(label) < at)
  if (twice >= 0) {
    throw new Problem('invalid', [{ pointer: `#/themes/${twice}/label`, detail: '同じ名前のテーマが、ほかにあります' }])
  }
  if (new Set(ids).size < ids.length)
    throw new Problem('invalid', [{ pointer: '#/themes', detail: '同じテーマが二つあります' }])
}
