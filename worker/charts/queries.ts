import { and, eq, inArray } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { years } from '../../db/exchange/municipalities.ts'
import { releaseThemes } from '../../db/exchange/release-items.ts'
import { readThemes, themesValue } from '../municipalities/theme-queries.ts'
import { numberedSheets } from '../plans/sheets.ts'
import type { ReadableRelease } from '../publication/releases.ts'

/** Themes of the newer plan's year, and how often the open sheets of each release work on them. */
export async function themesOfReleases(db: ExchangeDb, releases: ReadableRelease[]) {
  const fiscalYear = Math.max(...releases.map((release) => release.fiscalYear))
  const ids = releases.map(({ id }) => id)
  const [counted, [year]] = await db.batch([
    db
      .select()
      .from(releaseThemes)
      .where(and(inArray(releaseThemes.releaseId, ids), inArray(releaseThemes.sheet, [...numberedSheets]))),
    db
      .select({ themes: themesValue(fiscalYear) })
      .from(years)
      .where(eq(years.fiscalYear, fiscalYear)),
  ])
  const openOf = new Map(releases.map(({ id, open }) => [id, open]))
  const isOpen = ({ releaseId, sheet }: (typeof counted)[number]) => {
    const open = openOf.get(releaseId)
    return open === 'all' || open?.some((one) => one === sheet)
  }
  return { themes: readThemes(year?.themes ?? '[]'), counted: counted.filter(isOpen) }
}
