import { eq, inArray, or, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams, years, yearSessions } from '../../db/exchange/municipalities.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { stillIs } from '../policy.ts'
import { listOf } from '../../db/list-of.ts'
import type { NewTeams, NewYear } from './schema.ts'
import { templateWords } from './template-words.ts'
import { wantedOf, type readTeams, type SessionLine, type TeamLine } from './year-csv.ts'

type Statement = BatchItem<'sqlite'>

/** The municipalities that the lines may mean: one statement, through the indexes, however many lines there are. */
export function findWanted(db: ExchangeDb, typed: ReturnType<typeof readTeams>) {
  const { names, codes } = wantedOf(typed)
  return db
    .select({ code: municipalities.code, prefecture: municipalities.prefecture, name: municipalities.name })
    .from(municipalities)
    .where(or(inArray(municipalities.name, listOf(names)), inArray(municipalities.code, listOf(codes))))
}

/** A year, and as one value the teams that it has. */
export function findYearToJoin(db: ExchangeDb, fiscalYear: number) {
  return db
    .select({
      closedAt: years.closedAt,
      teams: sql<string>`(select json_group_array(json_array(${teams.municipalityCode}, ${teams.name}))
        from ${teams} where ${teams.fiscalYear} = ${fiscalYear})`.as('teams'),
    })
    .from(years)
    .where(eq(years.fiscalYear, fiscalYear))
}

/**
 * The statements that set up a year; that it exists already is refused by its key. Titles and questions of the sheets are
 * those of the latest year. Rows travel as one JSON value a table: a statement binds at most 100 values.
 */
export function yearSetUp(
  db: ExchangeDb,
  viewer: Viewer,
  { fiscalYear, program, theme, advisor, alumnus, group, visibility }: NewYear,
  lines: { sessions: SessionLine[]; teams: TeamLine[] },
): Statement[] {
  const latest = sql`(select words from years order by fiscalYear desc limit 1)`
  const words = sql`json_set(coalesce(${latest}, ${JSON.stringify(templateWords)}),
    '$.advisor', ${advisor}, '$.alumnus', ${alumnus}, '$.group', ${group})`
  const sessions = JSON.stringify(lines.sessions.map(({ label, dateFrom, dateTo }) => [label, dateFrom, dateTo]))
  return [
    db.insert(years).values({ fiscalYear, program, termNo: fiscalYear - 2005, theme, words }),
    db.insert(yearSessions).select(sql`
      select ${fiscalYear}, key + 1, value ->> 0, value ->> 1, value ->> 2 from json_each(${sessions})`),
    ...teamsAndGroups(db, viewer, fiscalYear, visibility, lines.teams),
  ]
}

/** The statements that add teams to a year that runs. */
export function teamsAdded(
  db: ExchangeDb,
  viewer: Viewer,
  fiscalYear: number,
  { visibility }: NewTeams,
  lines: TeamLine[],
): Statement[] {
  const open = sql`exists (select 1 from years where fiscalYear = ${fiscalYear} and closedAt is null)`
  return [
    guard(db, sql`${open} and ${stillIs(db, viewer, 'secretariat')}`),
    ...teamsAndGroups(db, viewer, fiscalYear, visibility, lines),
  ]
}

/** From the next request on drafts of the year are read, not written. */
export function yearClosed(db: ExchangeDb, viewer: Viewer, fiscalYear: number): Statement[] {
  const open = sql`exists (select 1 from years where fiscalYear = ${fiscalYear} and closedAt is null)`
  return [
    guard(db, sql`${open} and ${stillIs(db, viewer, 'secretariat')}`),
    db.update(years).set({ closedAt: new Date() }).where(eq(years.fiscalYear, fiscalYear)),
  ]
}

// No event: a team that was just made has nobody yet to be told; who joins it finds the proposal on the home page.
function teamsAndGroups(
  db: ExchangeDb,
  viewer: Viewer,
  fiscalYear: number,
  visibility: NewTeams['visibility'],
  lines: TeamLine[],
): Statement[] {
  const made = lines.map((line) => ({ ...line, id: crypto.randomUUID() }))
  const words = [...new Set(made.map(({ group }) => group))].filter((word) => word !== '')
  const groupIds = new Map(words.map((word) => [word, crypto.randomUUID()]))
  const teamRows = made.map(({ id, found, teamName }) => [id, found?.code, teamName])
  const memberRows = made.filter(({ group }) => group !== '').map(({ id, group }) => [groupIds.get(group), id])
  const each = (rows: unknown[]) => sql`from json_each(${JSON.stringify(rows)})`
  return [
    db.insert(teams).select(sql`select value ->> 0, value ->> 1, ${fiscalYear}, value ->> 2 ${each(teamRows)}`),
    ...(words.length > 0
      ? [
          db.insert(groups).select(sql`
            select value ->> 1, ${fiscalYear}, value ->> 0, ${visibility}, ${viewer.id}, ${Date.now()}
            ${each([...groupIds])}`),
          db.insert(groupMembers).select(sql`
            select value ->> 0, value ->> 1, 'proposed', null, null ${each(memberRows)}`),
        ]
      : []),
  ]
}
