import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers } from '../../db/exchange/groups.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { releases, releaseSheets, withdrawals } from '../../db/exchange/publication.ts'

/** Which sheets each side of a group has shared: names of sheets, not a word of them. Only of those who accepted. */
export function sheetsOfGroup(db: ExchangeDb, groupId: string) {
  return db
    .selectDistinct({ teamId: releases.teamId, sheet: releaseSheets.sheet })
    .from(groupMembers)
    .innerJoin(releases, eq(releases.teamId, groupMembers.teamId))
    .innerJoin(releaseSheets, eq(releaseSheets.releaseId, releases.id))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(and(eq(groupMembers.groupId, groupId), eq(groupMembers.state, 'accepted'), isNull(withdrawals.releaseId)))
}

/** Teams that the secretariat looks for by the beginning of a municipality's name or code, and those already chosen. */
export function findTeams(
  db: ExchangeDb,
  { fiscalYear, query, chosen }: { fiscalYear: number; query: string; chosen: string[] },
) {
  const columns = {
    id: teams.id,
    teamName: sql<string>`${teams.name}`.as('teamName'),
    municipality: municipalities.name,
  }
  const begins = (column: typeof municipalities.name | typeof municipalities.code) =>
    sql`(${column} >= ${query} and ${column} < ${`${query}\u{10FFFF}`})`
  return {
    found: db
      .select(columns)
      .from(municipalities)
      .innerJoin(teams, eq(teams.municipalityCode, municipalities.code))
      .where(
        and(
          query === '' ? sql`0` : sql`(${begins(municipalities.name)} or ${begins(municipalities.code)})`,
          eq(teams.fiscalYear, fiscalYear),
        ),
      )
      .orderBy(municipalities.code)
      .limit(20),
    chosen: db
      .select(columns)
      .from(teams)
      .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
      .where(and(inArray(teams.id, chosen), eq(teams.fiscalYear, fiscalYear)))
      .orderBy(municipalities.code),
  }
}
