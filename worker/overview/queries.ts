import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { releaseForces } from '../../db/exchange/release-forces.ts'
import { releaseThemes } from '../../db/exchange/release-items.ts'
import type { Viewer } from '../auth/viewer.ts'
import { readThemes, themesValue } from '../municipalities/theme-queries.ts'
import { isVisible, openSheets, readableTeams, whollyReadableTeams } from '../policy.ts'
import { Problem } from '../problem.ts'
import { headColumns, readHead, type HeadRow, type ReleaseHead } from '../publication/release-head.ts'
import { newest } from '../publication/releases.ts'
import { forcesMethod } from './forces.ts'
import type { Portrait } from './likeness.ts'

/** As many teams as a year ever had, twice over: what is shown beside each other must end somewhere. */
export const most = 400

/** A plan that the viewer may read, in numbers of what is open to the viewer; of a hidden municipality nothing is known. */
export interface Glance extends Portrait {
  id: string
  release: ReleaseHead
  /** How many items a sheet has, by its id. */
  sheets: Record<string, number>
}

/** What the viewer may read of a year, in two statements; without a year, of the one that is nearest. */
export async function getYear(db: ExchangeDb, viewer: Viewer, asked: number | undefined) {
  const [yearRows, rows] = await db.batch([yearsAround(db, viewer, asked), glances(db, viewer, asked)])
  const year = readYears(yearRows)
  if (asked !== undefined && !year) throw new Problem('missing')
  return { year, glances: rows.slice(0, most).map(readGlance), more: rows.length > most }
}

/** The years there are, and of the chosen one its themes. */
export function yearsAround(db: ExchangeDb, viewer: Viewer, asked: number | undefined) {
  const chosen = chosenYear(db, viewer, asked)
  return db
    .select({
      fiscalYear: years.fiscalYear,
      isChosen: sql`${years.fiscalYear} = ${chosen}`.mapWith(Boolean).as('isChosen'),
      themes: sql<string>`case when ${years.fiscalYear} = ${chosen} then ${themesValue(sql`${years.fiscalYear}`)} else '[]' end`,
    })
    .from(years)
    .orderBy(desc(years.fiscalYear))
    .limit(30)
}

function readYears(rows: Awaited<ReturnType<typeof yearsAround>>) {
  const chosen = rows.find(({ isChosen }) => isChosen)
  return (
    chosen && {
      fiscalYear: chosen.fiscalYear,
      all: rows.map(({ fiscalYear }) => fiscalYear),
      themes: readThemes(chosen.themes).map(({ id, label }) => ({ id, label })),
    }
  )
}

/** The newest release of each team of the year as far as the viewer may read it: a row each, and numbers only. */
export function glances(db: ExchangeDb, viewer: Viewer, asked: number | undefined) {
  // With a plus: SQLite is to start from the teams that may be read, not from all teams of the year.
  const isOfYear = sql`+${teams.fiscalYear} = ${chosenYear(db, viewer, asked)}`
  return db
    .select({
      ...headColumns(db, viewer),
      population: municipalities.population,
      similarGroup: municipalities.similarGroup,
      counted: countedItems(db, viewer),
      keptForces: sql<string | null>`(select ${releaseForces.notions} from ${releaseForces}
        where ${releaseForces.releaseId} = ${releases.id} and ${releaseForces.method} = ${forcesMethod})`,
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(and(isVisible(db, viewer), newest(db), isOfYear))
    .orderBy(desc(releases.approvedAt), desc(releases.id))
    .limit(most + 1)
}

type GlanceRow = HeadRow & Pick<Glance, 'population' | 'similarGroup'> & { counted: string; keptForces: string | null }

function readGlance(row: GlanceRow): Glance {
  const release = readHead(row)
  const isNamed = release.municipality.code !== ''
  const counted = Object.entries(JSON.parse(row.counted) as Record<string, number>)
  const sheets = Object.fromEntries(
    counted.filter(([about]) => about.startsWith('/')).map(([about, items]) => [about.slice(1), items]),
  )
  // Read from the whole release: known to who may read the sheet.
  const kept = sheets['forces'] ? row.keptForces : null
  return {
    id: release.id,
    release,
    population: isNamed ? row.population : null,
    similarGroup: isNamed ? row.similarGroup : null,
    themes: Object.fromEntries(counted.filter(([about]) => !about.startsWith('/'))),
    sheets,
    forces: kept === null ? null : (JSON.parse(kept) as Record<string, number>),
  }
}

// Of a row of `releases`: items by theme, and by sheet with a stroke before its id, as one JSON object.
function countedItems(db: ExchangeDb, viewer: Viewer) {
  const isOpen = or(
    inArray(releases.teamId, whollyReadableTeams(db, viewer)),
    inArray(releaseThemes.sheet, openSheets(db, viewer)),
  )
  return sql<string>`(select json_group_object(about, items) from (
    select iif(${releaseThemes.theme} = '', '/' || ${releaseThemes.sheet}, ${releaseThemes.theme}) as about,
      sum(${releaseThemes.items}) as items
    from ${releaseThemes} where ${releaseThemes.releaseId} = ${releases.id} and ${isOpen} group by about))`
}

/** The year that is asked for, or the newest of those whose releases the viewer may read, or else the newest. */
function chosenYear(db: ExchangeDb, viewer: Viewer, asked: number | undefined) {
  if (asked !== undefined) return sql`${asked}`
  const readable = db
    .select({ year: sql`max(${teams.fiscalYear})` })
    .from(teams)
    .where(inArray(teams.id, readableTeams(db, viewer)))
  return sql`coalesce((${readable}), (select max(${years.fiscalYear}) from ${years}))`
}
