import { and, desc, eq, exists, lt, notExists, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { outcomes } from '../../db/exchange/outcomes.ts'
import { releases, releaseSheets } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { mayTell } from '../policy-of-outcomes.ts'
import { newest } from '../publication/releases.ts'
import { fiscalYearAt } from './fiscal-year.ts'

/** Plans of earlier years about which the viewer may leave a line and has left none in this fiscal year. */
export function plansToTell(db: ExchangeDb, viewer: Viewer, now: number) {
  const thisYear = fiscalYearAt(now)
  const told = db
    .select({ one: sql`1` })
    .from(outcomes)
    .where(
      and(eq(outcomes.teamId, releases.teamId), eq(outcomes.authorId, viewer.id), eq(outcomes.writtenIn, thisYear)),
    )
  const hasRoadmap = db
    .select({ one: sql`1` })
    .from(releaseSheets)
    .where(and(eq(releaseSheets.releaseId, releases.id), eq(releaseSheets.sheet, 'roadmap')))
  return db
    .select({
      id: sql<string>`${releases.id}`.as('id'),
      municipality: sql<string>`${municipalities.name}`.as('municipality'),
      fiscalYear: sql<number>`${teams.fiscalYear}`.as('fiscalYear'),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(and(mayTell(db, viewer), newest(db), lt(teams.fiscalYear, thisYear), exists(hasRoadmap), notExists(told)))
    .orderBy(desc(teams.fiscalYear))
    .limit(3)
}
