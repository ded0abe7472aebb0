import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableItem } from '../policy-by-row.ts'
import { headColumns } from './release-head.ts'

/** Items under a condition on rows of `releaseItems`, as far as they may be read, newest release first and in reading order. */
export function itemRows(db: ExchangeDb, viewer: Viewer, condition: SQL | undefined) {
  return db
    .select({
      ...headColumns(db, viewer),
      itemId: releaseItems.itemId,
      sheet: releaseItems.sheet,
      section: releaseItems.section,
      text: releaseItems.text,
      fields: releaseItems.fields,
      themes: releaseItems.themes,
    })
    .from(releaseItems)
    .innerJoin(releases, eq(releases.id, releaseItems.releaseId))
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(and(condition, isReadableItem(db, viewer)))
    .orderBy(desc(releaseItems.id))
}

/** Of a row of `releaseItems`: this item of this release. */
export function isItem(releaseId: string, itemId: string) {
  return and(eq(releaseItems.releaseId, releaseId), eq(releaseItems.itemId, itemId))
}
