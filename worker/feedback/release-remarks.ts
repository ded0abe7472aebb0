import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { teams, years, yearSessions } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableRemark, mayRemark } from '../policy-of-remarks.ts'
import { Problem } from '../problem.ts'
import { recordReads } from '../publication/reads.ts'
import { newest, readableRows, readReadable, teamOf, type ReadableRelease } from '../publication/releases.ts'
import { landingOf, type Anchor, type Landing } from './anchor.ts'
import { keywordsValue, readKeywords } from './keywords.ts'
import { readRemark, remarkRows } from './queries.ts'
import { reflectionsOf } from './reflections.ts'
import { talkOf, withTalk } from './talk.ts'

const most = 200

/** A release and the newest remarks on its plan that this viewer may read, each where it stands in this text. */
export async function getReleaseRemarks(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const ofPlan = and(eq(remarks.teamId, teamOf(db, releaseId)), isReadableRemark(db, viewer))
  const [[row], [about], sessions, rows] = await db.batch([
    readableRows(db, viewer, [releaseId]),
    aboutRow(db, viewer, releaseId),
    sessionsOfYear(db, releaseId),
    remarkRows(db, viewer)
      .where(ofPlan)
      .orderBy(desc(remarks.createdAt), desc(remarks.id))
      .limit(most + 1),
    recordReads(db, viewer, { all: [releaseId] }, 'remarks'),
  ])
  if (!row || !about) throw new Problem('missing')
  const release = readReadable(row)
  const shown = rows.slice(0, most).map((one) => readRemark(one, viewer))
  const talk = await talkOf(db, shown)
  const talked = shown.map((remark) => withTalk(remark, talk))
  const reflections = await reflectionsOf(db, viewer, talked, [releaseId])
  return {
    release,
    keywords: readKeywords(about.keywords),
    sessions,
    mayWrite: Boolean(about.mayWrite) && Boolean(about.isNewest),
    isNewest: Boolean(about.isNewest),
    remarks: talked.map((remark) => ({
      ...remark,
      // Words of another release are not this one's to show: the landing says where they stand now.
      anchor: remark.release?.id === releaseId || remark.ofTeam ? remark.anchor : { ...remark.anchor, quote: null },
      landing: landingIn(release, remark.anchor),
      reflection: reflections[remark.id],
    })),
    more: rows.length > most,
  }
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
