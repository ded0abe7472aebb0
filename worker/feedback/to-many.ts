import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { memberships } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams, years, yearSessions } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isWhollyReadable } from '../policy-by-row.ts'
import { mayRemark } from '../policy-of-remarks.ts'
import { inForce, openSheets } from '../policy.ts'
import type { SheetId } from '../plans/sheets.ts'
import { Problem } from '../problem.ts'
import { headColumns, readHead } from '../publication/release-head.ts'
import { newest } from '../publication/releases.ts'
import { keywordsValue, readKeywords } from './keywords.ts'

/** As many as one remark goes to. */
const most = 200

/**
 * The newest releases of a year about which the viewer may write, with the groups in which their teams are; without a year
 * those of the last one. Who advises and researches nowhere finds no such page.
 */
export async function getToMany(db: ExchangeDb, viewer: Viewer, asked: number | undefined) {
  const own = await yearsOf(db, viewer)
  const fiscalYear = own.find((year) => year === asked) ?? own[0]
  if (fiscalYear === undefined) throw new Problem('missing')
  const [rows, sessions, [year]] = await db.batch([
    releasesOf(db, viewer, fiscalYear),
    db
      .select({ number: yearSessions.number, label: yearSessions.label })
      .from(yearSessions)
      .where(eq(yearSessions.fiscalYear, fiscalYear))
      .orderBy(yearSessions.number)
      .limit(50),
    db
      .select({ keywords: keywordsValue(years.fiscalYear).as('keywords') })
      .from(years)
      .where(eq(years.fiscalYear, fiscalYear)),
  ])
  return {
    fiscalYear,
    years: own,
    keywords: readKeywords(year?.keywords ?? '[]'),
    sessions,
    releases: rows.map(({ groups: inGroups, whole, sheets, ...row }) => {
      const { id, number, team, municipality } = readHead(row)
      return {
        id,
        number,
        team: team.name,
        municipality: municipality.name,
        groups: JSON.parse(inGroups) as { id: string; name: string }[],
        open: whole ? ('all' as const) : (JSON.parse(sheets) as SheetId[]),
      }
    }),
  }
}

export type ToMany = Awaited<ReturnType<typeof getToMany>>

/** Years in which the viewer advises or researches, the last one first. */
async function yearsOf(db: ExchangeDb, viewer: Viewer) {
  const rows = await db
    .selectDistinct({ fiscalYear: teams.fiscalYear })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, viewer.id), inArray(memberships.role, ['advisor', 'researcher']), inForce))
    .orderBy(desc(teams.fiscalYear))
    .limit(20)
  return rows.map(({ fiscalYear }) => fiscalYear)
}

function releasesOf(db: ExchangeDb, viewer: Viewer, fiscalYear: number) {
  const inGroups = sql<string>`(select json_group_array(json_object('id', ${groups.id}, 'name', ${groups.name}))
    from ${groupMembers} join ${groups} on ${groups.id} = ${groupMembers.groupId}
    where ${groupMembers.teamId} = ${releases.teamId} and ${groupMembers.state} = 'accepted')`
  return db
    .select({
      ...headColumns(db, viewer),
      groups: inGroups.as('inGroups'),
      whole: sql<number>`${isWhollyReadable(db, viewer)}`.as('whole'),
      sheets: sql<string>`(select json_group_array(sheet) from (${openSheets(db, viewer)}))`.as('sheets'),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(and(eq(teams.fiscalYear, fiscalYear), mayRemark(db, viewer), newest(db)))
    .orderBy(teams.id)
    .limit(most)
}
