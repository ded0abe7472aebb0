import { asc, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers } from '../../db/exchange/groups.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { most } from './queries.ts'

/** Teams of a year with official figures and their groups: what the secretariat knows of them, and nothing of any plan. */
export function candidatesOf(db: ExchangeDb, fiscalYear: number) {
  return db
    .select({
      id: teams.id,
      teamName: sql<string>`${teams.name}`.as('teamName'),
      code: municipalities.code,
      municipality: municipalities.name,
      prefecture: municipalities.prefecture,
      population: municipalities.population,
      similarGroup: municipalities.similarGroup,
      groups: sql<string>`(select json_group_array(${groupMembers.groupId}) from ${groupMembers}
        where ${groupMembers.teamId} = ${teams.id} and ${groupMembers.state} in ('proposed', 'accepted'))`,
    })
    .from(teams)
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(eq(teams.fiscalYear, fiscalYear))
    .orderBy(asc(teams.municipalityCode), asc(teams.id))
    .limit(most + 1)
}

export function readCandidate({ groups, ...team }: Awaited<ReturnType<typeof candidatesOf>>[number]) {
  return { ...team, groups: JSON.parse(groups) as string[], themes: {}, forces: null }
}
