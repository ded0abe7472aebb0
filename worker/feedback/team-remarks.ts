import { and, desc, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { municipalities, teams, years, yearSessions } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { stands } from '../policy-by-row.ts'
import { canUseDraft } from '../policy.ts'
import { Problem } from '../problem.ts'
import { newest } from '../publication/releases.ts'
import { unheardIn } from './heard/hearing.ts'
import { keywordsValue, readKeywords } from './keywords.ts'
import { readRemark, remarkRows } from './queries.ts'
import { olderThan } from './older-than.ts'
import { reflectionsOf } from './reflections.ts'
import type { RemarkListing } from './schema.ts'
import { talkOf, withTalk } from './talk.ts'

export const remarksPage = 50

/** All remarks to a team for its own researchers, newest first; `more` tells where the next page begins. */
export async function getTeamRemarks(db: ExchangeDb, viewer: Viewer, teamId: string, listing: RemarkListing) {
  if (!canUseDraft(viewer, teamId)) throw new Problem('missing')
  const { state, limit = remarksPage } = listing
  const [[head], sessions, out, rows, counts] = await db.batch([
    headRow(db, teamId),
    sessionsOf(db, teamId),
    standingReleases(db, teamId),
    remarkRows(db, viewer)
      .where(and(eq(remarks.teamId, teamId), state && eq(remarks.state, state), olderThan(listing.before)))
      .orderBy(desc(remarks.createdAt), desc(remarks.id))
      .limit(limit + 1),
    db
      .select({ state: remarks.state, n: sql<number>`count(*)`.as('n') })
      .from(remarks)
      .where(eq(remarks.teamId, teamId))
      .groupBy(remarks.state),
  ])
  if (!head) throw new Problem('missing')
  const shown = rows.slice(0, limit).map((row) => readRemark(row, viewer))
  const talk = await talkOf(db, shown)
  const talked = shown.map((remark) => withTalk(remark, talk))
  const reflections = await reflectionsOf(db, viewer, talked)
  const last = shown.at(-1)
  return {
    team: { id: teamId, municipality: head.municipality, fiscalYear: head.fiscalYear },
    keywords: readKeywords(head.keywords),
    sessions,
    releases: out.map(({ id, number }) => ({ id, number })),
    unheard: out.find(({ unheard }) => unheard > 0),
    counts: Object.fromEntries(counts.map((count) => [count.state, count.n])),
    remarks: talked.map((remark) => ({ ...remark, landing: undefined, reflection: reflections[remark.id] })),
    more: rows.length > limit && last ? `${last.createdAt}:${last.id}` : undefined,
  }
}

export type TeamRemarks = Awaited<ReturnType<typeof getTeamRemarks>>

function headRow(db: ExchangeDb, teamId: string) {
  return db
    .select({
      municipality: municipalities.name,
      fiscalYear: teams.fiscalYear,
      keywords: keywordsValue(years.fiscalYear).as('keywords'),
    })
    .from(teams)
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .where(eq(teams.id, teamId))
}

function sessionsOf(db: ExchangeDb, teamId: string) {
  return db
    .select({ number: yearSessions.number, label: yearSessions.label })
    .from(yearSessions)
    .innerJoin(teams, eq(teams.fiscalYear, yearSessions.fiscalYear))
    .where(eq(teams.id, teamId))
    .orderBy(yearSessions.number)
    .limit(50)
}

function standingReleases(db: ExchangeDb, teamId: string) {
  return db
    .select({
      id: releases.id,
      number: releases.number,
      unheard: sql<number>`case when ${newest(db)} then ${unheardIn} else 0 end`.as('unheard'),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .where(and(eq(releases.teamId, teamId), stands(db)))
    .orderBy(desc(releases.number))
    .limit(50)
}
