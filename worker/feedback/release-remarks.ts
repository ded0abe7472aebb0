import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { teams, years, yearSessions } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { reads } from '../../db/exchange/reads.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableRemark, mayRemark } from '../policy-of-remarks.ts'
import { Problem } from '../problem.ts'
import { recordReads } from '../publication/reads.ts'
import { newest, readableRows, readReadable, teamOf, type ReadableRelease } from '../publication/releases.ts'
import { landingOf, type Anchor, type Landing } from './anchor.ts'
import { keywordsValue, readKeywords } from './keywords.ts'
import { readRemark, remarkRows } from './queries.ts'
import { olderThan } from './older-than.ts'
import { reflectionsOf } from './reflections.ts'
import type { RemarkListing } from './schema.ts'
import { talkOf, withTalk } from './talk.ts'

/** Remarks on a page, which holds the whole plan besides. */
const most = 50

/** A release and the newest remarks on its plan that this viewer may read, or those `before` one, each where it stands in this text. */
export async function getReleaseRemarks(
  db: ExchangeDb,
  viewer: Viewer,
  releaseId: string,
  before?: RemarkListing['before'],
) {
  const [[row], [about], sessions, rows] = await db.batch([
    readableRows(db, viewer, [releaseId]),
    aboutRow(db, viewer, releaseId),
    sessionsOfYear(db, releaseId),
    remarkRowsOfPlan(db, viewer, releaseId, before),
    recordReads(db, viewer, { all: [releaseId] }, 'remarks'),
  ])
  if (!row || !about) throw new Problem('missing')
  const release = readReadable(row)
  const placed = await placedIn(db, viewer, release, rows)
  const reflections = await reflectionsOf(db, viewer, placed, [releaseId])
  return {
    release,
    keywords: readKeywords(about.keywords),
    sessions,
    ...readAbout(about),
    remarks: placed.map((remark) => ({ ...remark, reflection: reflections[remark.id] })),
    more: nextOf(rows),
    isFirst: before === undefined,
  }
}

/**
 * The same remarks as they are now, without the plan: words of it stand in their quotations only, with a line in the ledger if
 * there are any; what became of them (`reflection`) is not among them.
 */
export async function getLiveRemarks(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const [[row], [about], rows] = await db.batch([
    readableRows(db, viewer, [releaseId]),
    aboutRow(db, viewer, releaseId),
    remarkRowsOfPlan(db, viewer, releaseId),
  ])
  if (!row || !about) throw new Problem('missing')
  const release = readReadable(row)
  const placed = await placedIn(db, viewer, release, rows)
  const isQuoting = placed.some(({ anchor }) => anchor.quote !== null)
  const mayQuote = release.own || (isQuoting && (await hasLine(db, viewer, releaseId)))
  return {
    ...readAbout(about),
    remarks: placed.map((remark) => ({
      ...remark,
      anchor: mayQuote || remark.ofTeam ? remark.anchor : { ...remark.anchor, quote: null },
    })),
    more: nextOf(rows),
  }
}

// Words are shown with their line, or not at all: the release may have been withdrawn since.
async function hasLine(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const lines = await recordReads(db, viewer, { any: [releaseId] }, 'remarks').returning({ id: reads.id })
  return lines.length > 0
}

function nextOf(rows: Awaited<ReturnType<typeof remarkRows>>) {
  const last = rows[most - 1]?.remark
  return rows.length > most && last ? `${last.createdAt.getTime()}:${last.id}` : null
}

function remarkRowsOfPlan(db: ExchangeDb, viewer: Viewer, releaseId: string, before?: RemarkListing['before']) {
  return remarkRows(db, viewer)
    .where(and(eq(remarks.teamId, teamOf(db, releaseId)), isReadableRemark(db, viewer), olderThan(before)))
    .orderBy(desc(remarks.createdAt), desc(remarks.id))
    .limit(most + 1)
}

/** Remarks with their talk, each where it stands in the text of this release; they count as seen. */
async function placedIn(
  db: ExchangeDb,
  viewer: Viewer,
  release: ReadableRelease,
  rows: Awaited<ReturnType<typeof remarkRows>>,
) {
  const shown = rows.slice(0, most).map((one) => readRemark(one, viewer))
  const talk = await talkOf(db, shown)
  return shown.map((remark) => ({
    ...withTalk(remark, talk),
    // Words of another release are not this one's to show: the landing says where they stand now.
    anchor: remark.release?.id === release.id || remark.ofTeam ? remark.anchor : { ...remark.anchor, quote: null },
    landing: landingIn(release, remark.anchor),
  }))
}

function readAbout({ mayWrite, isNewest }: { mayWrite: number; isNewest: number }) {
  return { mayWrite: Boolean(mayWrite) && Boolean(isNewest), isNewest: Boolean(isNewest) }
}

export type ReleaseRemarks = Awaited<ReturnType<typeof getReleaseRemarks>>

// Of a sheet that is not open to this viewer nothing is said but its name.
function landingIn({ open, snapshot }: ReadableRelease, anchor: Anchor): Landing {
  const isClosed = open !== 'all' && anchor.sheet !== null && !open.includes(anchor.sheet)
  return landingOf(isClosed ? { ...anchor, level: 'plan' } : anchor, snapshot.items)
}

function aboutRow(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  return db
    .select({
      keywords: keywordsValue(years.fiscalYear).as('keywords'),
      mayWrite: sql<number>`${mayRemark(db, viewer)}`.as('mayWrite'),
      isNewest: sql<number>`${newest(db)}`.as('isNewest'),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .where(eq(releases.id, releaseId))
}

function sessionsOfYear(db: ExchangeDb, releaseId: string) {
  const year = db
    .select({ fiscalYear: teams.fiscalYear })
    .from(teams)
    .where(eq(teams.id, teamOf(db, releaseId)))
  return db
    .select({ number: yearSessions.number, label: yearSessions.label })
    .from(yearSessions)
    .where(inArray(yearSessions.fiscalYear, year))
    .orderBy(yearSessions.number)
    .limit(50)
}
