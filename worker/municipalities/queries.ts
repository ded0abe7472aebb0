import { and, asc, desc, eq, gt, isNull, notExists, or, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams, yearCounts, years } from '../../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import type { Municipality } from './municipality-names.ts'

export const pageSize = 50

export function listYears(db: ExchangeDb) {
  return db
    .select({
      fiscalYear: years.fiscalYear,
      program: years.program,
      termNo: years.termNo,
      theme: years.theme,
      isClosed: sql`${years.closedAt} is not null`.mapWith(Boolean).as('isClosed'),
    })
    .from(years)
    .orderBy(desc(years.fiscalYear))
    .limit(50)
}

/** The year whose words a new one begins with. */
export function findLatestYear(db: ExchangeDb) {
  return db.select().from(years).orderBy(desc(years.fiscalYear)).limit(1).get()
}

/** All of the country, for the secretariat's paste box: as one row, because they are many and small. */
export async function listMunicipalities(db: ExchangeDb) {
  const [row] = await db
    .select({
      all: sql<string>`json_group_array(json_object('code', ${municipalities.code},
        'prefecture', ${municipalities.prefecture}, 'name', ${municipalities.name}))`,
    })
    .from(municipalities)
  return JSON.parse(row?.all ?? '[]') as Municipality[]
}

export function findYear(db: ExchangeDb, fiscalYear: number) {
  return db.select().from(years).where(eq(years.fiscalYear, fiscalYear))
}

export function countTeams(db: ExchangeDb, fiscalYear: number) {
  return db
    .select({ all: yearCounts.teams, shared: yearCounts.shared })
    .from(yearCounts)
    .where(eq(yearCounts.fiscalYear, fiscalYear))
}

interface Listing {
  fiscalYear: number
  only?: 'unshared'
  after?: { municipalityCode: string; teamId: string }
}

/** Who takes part, who has shared, who is in which group. Not a word of any plan. */
export function listTeams(db: ExchangeDb, { fiscalYear, only, after }: Listing) {
  const live = db
    .select({ latest: sql`json_array(max(${releases.number}), max(${releases.approvedAt}))` })
    .from(releases)
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(and(eq(releases.teamId, teams.id), isNull(withdrawals.releaseId)))
  const shared = db
    .select({ one: sql`1` })
    .from(releases)
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(and(eq(releases.teamId, teams.id), isNull(withdrawals.releaseId)))
  return db
    .select({
      id: teams.id,
      teamName: sql<string>`${teams.name}`.as('teamName'),
      code: municipalities.code,
      municipality: municipalities.name,
      prefecture: municipalities.prefecture,
      latest: sql<string>`(${live})`,
      groups: sql<string>`(select json_group_array(json_object('id', ${groups.id}, 'name', ${groups.name}, 'state', ${groupMembers.state}))
        from ${groupMembers} join ${groups} on ${groups.id} = ${groupMembers.groupId} where ${groupMembers.teamId} = ${teams.id})`,
    })
    .from(teams)
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(
      and(
        eq(teams.fiscalYear, fiscalYear),
        only && notExists(shared),
        after &&
          or(
            gt(teams.municipalityCode, after.municipalityCode),
            and(eq(teams.municipalityCode, after.municipalityCode), gt(teams.id, after.teamId)),
          ),
      ),
    )
    .orderBy(asc(teams.municipalityCode), asc(teams.id))
    .limit(pageSize + 1)
}

type GroupState = 'proposed' | 'accepted' | 'declined' | 'left'

export function readTeam({ latest, groups: joined, ...team }: Awaited<ReturnType<typeof listTeams>>[number]) {
  const [number, at] = JSON.parse(latest) as [number | null, number | null]
  return {
    ...team,
    latest: number === null || at === null ? undefined : { number, at },
    groups: JSON.parse(joined) as { id: string; name: string; state: GroupState }[],
  }
}

export type TeamOfYear = ReturnType<typeof readTeam>
