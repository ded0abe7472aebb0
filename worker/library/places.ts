import { and, desc, eq, inArray, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { hiddenMunicipalities, releases, releaseSheets } from '../../db/exchange/publication.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableItem } from '../policy-by-row.ts'
import { openSheets, readableTeams, whollyReadableTeams } from '../policy.ts'
import { newest } from '../publication/releases.ts'
import { hexOf, matchOf, nearMatchOf, type Near } from '../search/pairs.ts'
import type { Wanted } from '../search/words.ts'
import { isAskedFor, isAskedForItem, saysAll } from './conditions.ts'
import type { After, Question } from './schema.ts'

export interface Asked {
  question: Question
  wanted: Wanted
  /** Of many releases only what says one of these; of few, everything is looked at anyway. */
  near?: Near
  after?: After | undefined
}

/**
 * How a search goes, so that it costs what the viewer may read and finds, not what there is.
 * `sheets`: through every open sheet of the viewer's few releases. Nothing else is touched: how long it takes tells nothing.
 * `releases`: the index is asked for these words in these releases.
 * `hits`: from hit to hit, each with the question whether it may be read. For somebody who may read thousands of releases;
 * nobody else, because hits that may not be read take time as well.
 */
export type Way = 'sheets' | 'releases' | 'hits'

export function wayOf({ roles }: Viewer): Way {
  if (roles.length <= 12) return 'sheets'
  return roles.length <= 400 ? 'releases' : 'hits'
}

/** The statement that finds items: of each team's newest release, newest release first and in reading order. */
export function placesOf(db: ExchangeDb, viewer: Viewer, asked: Asked, way: Way, limit: number) {
  const { question, after } = asked
  const { from, number, condition } = ways[way](db, viewer, asked)
  return db
    .select({ id: releaseItems.id, releaseId: sql<string>`${releases.id}`.as('ofRelease') })
    .from(from)
    .crossJoin(releaseItems)
    .innerJoin(releases, eq(releases.id, releaseItems.releaseId))
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .leftJoin(hiddenMunicipalities, eq(hiddenMunicipalities.releaseId, releases.id))
    .where(
      and(
        condition,
        isAskedForItem(question),
        after && lt(number, placeAfter(db, viewer, after)),
        isAskedFor(question),
        newest(db),
      ),
    )
    .orderBy(desc(number))
    .limit(limit)
}

/** Where to look for items, and what ties them to it. */
interface Candidates {
  from: SQL
  /** The item's number: the index hands out its own in order, so that nothing is read beyond the page. */
  number: SQLWrapper
  condition: SQL | undefined
}

const ways: Record<Way, (db: ExchangeDb, viewer: Viewer, asked: Asked) => Candidates> = {
  sheets(db, viewer, { wanted }) {
    const open = db
      .select({ releaseId: sql`${releases.id}`.as('openRelease'), sheet: sql`${releaseSheets.sheet}`.as('openSheet') })
      .from(releases)
      .innerJoin(releaseSheets, eq(releaseSheets.releaseId, releases.id))
      .where(
        and(
          inArray(releases.teamId, readableTeams(db, viewer)),
          newest(db),
          or(
            inArray(releases.teamId, whollyReadableTeams(db, viewer)),
            inArray(releaseSheets.sheet, openSheets(db, viewer)),
          ),
        ),
      )
    return {
      from: sql`(${open}) as opened`,
      number: releaseItems.id,
      condition: and(
        eq(releaseItems.releaseId, sql`opened.openRelease`),
        eq(releaseItems.sheet, sql`opened.openSheet`),
        saysAll(wanted),
      ),
    }
  },
  releases(db, viewer, { question, wanted, near }) {
    const within = db
      .select({
        any: sql`'(facets : (' || coalesce(group_concat('r_' || hex(${releases.id}), ' OR '), 'none') || '))'`,
      })
      .from(releases)
      .innerJoin(teams, eq(teams.id, releases.teamId))
      .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
      .leftJoin(hiddenMunicipalities, eq(hiddenMunicipalities.releaseId, releases.id))
      .where(and(inArray(releases.teamId, readableTeams(db, viewer)), newest(db), isAskedFor(question)))
    const { having, except } = matchOf(wanted, facetsOf(question), near && nearMatchOf(near))
    const match = sql`(${within}) || ${having === '' ? '' : ` AND ${having}`} || ${except === '' ? '' : ` NOT ${except}`}`
    return askIndex(db, viewer, match)
  },
  hits(db, viewer, { question, wanted, near }) {
    const facets = [...facetsOf(question), ...facetsOfMunicipality(question)]
    const { having, except } = matchOf(wanted, facets, near && nearMatchOf(near))
    // Nothing but what is not to be said, or what the index does not know: from the newest on.
    if (having === '')
      return {
        from: sql`(select 1)`,
        number: releaseItems.id,
        condition: and(saysAll(wanted), isReadableItem(db, viewer)),
      }
    return askIndex(db, viewer, sql`${except === '' ? having : `${having} NOT ${except}`}`)
  },
}

function askIndex(db: ExchangeDb, viewer: Viewer, match: SQL): Candidates {
  return {
    from: sql`releaseSearch`,
    number: sql`releaseSearch.rowid`,
    condition: and(
      eq(releaseItems.id, sql`releaseSearch.rowid`),
      sql`releaseSearch match ${match}`,
      isReadableItem(db, viewer),
    ),
  }
}

function facetsOf({ sheet, section }: Question) {
  return [...(sheet ? [`s_${sheet}`] : []), ...(section ? [`c_${section}`] : [])]
}

function facetsOfMunicipality({ fiscalYear, prefecture, kind }: Question) {
  return [
    ...(fiscalYear ? [`y_${fiscalYear}`] : []),
    ...(prefecture ? [`p_${hexOf(prefecture)}`] : []),
    ...(kind ? [`k_${hexOf(kind)}`] : []),
  ]
}

// By what the reader has seen: a number of the row itself would tell how much there is that may not be seen.
function placeAfter(db: ExchangeDb, viewer: Viewer, { releaseId, itemId }: After) {
  return sql`(${db
    .select({ id: releaseItems.id })
    .from(releaseItems)
    .innerJoin(releases, eq(releases.id, releaseItems.releaseId))
    .where(and(eq(releaseItems.releaseId, releaseId), eq(releaseItems.itemId, itemId), isReadableItem(db, viewer)))})`
}
