import { and, desc, inArray, isNotNull, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, years } from '../../db/exchange/municipalities.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { readThemes, themesValue } from '../municipalities/theme-queries.ts'

/** What the form offers. Nothing in it depends on what anybody has released. */
export async function listChoices(db: ExchangeDb, viewer: Viewer) {
  const codes = [...new Set(viewer.roles.flatMap(({ municipalityCode }) => municipalityCode ?? []))]
  const [rows, homes] = await db.batch([
    db
      .select({ fiscalYear: years.fiscalYear, themes: themesValue(sql`${years.fiscalYear}`) })
      .from(years)
      .orderBy(desc(years.fiscalYear))
      .limit(30),
    db
      .select({ name: municipalities.name, similarGroup: municipalities.similarGroup })
      .from(municipalities)
      .where(and(inArray(municipalities.code, listOf(codes)), isNotNull(municipalities.similarGroup)))
      .limit(20),
  ])
  return {
    years: rows.map(({ fiscalYear, themes }) => ({
      fiscalYear,
      themes: readThemes(themes).map(({ id, label }) => ({ id, label })),
    })),
    homes: homes.map(({ name, similarGroup }) => ({ name, similarGroup: similarGroup ?? '' })),
  }
}

export type Choices = Awaited<ReturnType<typeof listChoices>>
