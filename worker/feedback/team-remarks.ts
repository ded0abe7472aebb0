import { and, asc, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarkAnswers, remarkMessages, remarkReads, remarks } from '../../db/exchange/feedback.ts'
import { municipalities, teams, years, yearSessions } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { stands } from '../policy-by-row.ts'
import { canUseDraft } from '../policy.ts'
import { Problem } from '../problem.ts'
import { keywordsValue, readKeywords } from './keywords.ts'
import { readRemark, remarkRows } from './queries.ts'
import type { RemarkListing } from './schema.ts'

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
  const said = await talkOf(
    db,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  return {
    team: { id: teamId, municipality: head.municipality, fiscalYear: head.fiscalYear },
    keywords: readKeywords(head.keywords),
    sessions,
    releases: out,
    counts: Object.fromEntries(counts.map((count) => [count.state, count.n])),
    remarks: shown.map((remark) => ({
      ...remark,
      answer: said.answers.find(({ remarkId, number }) => remarkId === remark.id && number === remark.answers),
      messages: said.messages.filter(({ remarkId }) => remarkId === remark.id),
    })),
    more: rows.length > limit && last ? `${last.createdAt}:${last.id}` : undefined,
  }
}

export type TeamRemarks = Awaited<ReturnType<typeof getTeamRemarks>>

/** What the team talks about and answered, and that the team has now seen these remarks. */
async function talkOf(db: ExchangeDb, ids: string[]) {
  const at = Date.now()
  const [messages, answers] = await db.batch([
    db
      .select()
      .from(remarkMessages)
      .where(inArray(remarkMessages.remarkId, listOf(ids)))
      .orderBy(asc(remarkMessages.at)),
    db
      .select()
      .from(remarkAnswers)
      .where(inArray(remarkAnswers.remarkId, listOf(ids))),
    db
      .insert(remarkReads)
      .select(sql`select value, 'team', ${at}, ${at} from json_each(${JSON.stringify(ids)}) where true`)
      .onConflictDoUpdate({ target: [remarkReads.remarkId, remarkReads.side], set: { lastAt: new Date(at) } }),
  ])
  return {
    messages: messages.map((message) => ({
      id: message.id,
      remarkId: message.remarkId,
      side: message.side,
      text: message.text,
      at: message.at.getTime(),
    })),
    answers: answers.map(({ remarkId, number, reason, releaseId }) => ({ remarkId, number, reason, releaseId })),
  }
}

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
    .select({ id: releases.id, number: releases.number })
    .from(releases)
    .where(and(eq(releases.teamId, teamId), stands(db)))
    .orderBy(desc(releases.number))
    .limit(50)
}

function olderThan(before: RemarkListing['before']) {
  if (!before) return undefined
  const at = new Date(before.createdAt)
  return or(lt(remarks.createdAt, at), and(eq(remarks.createdAt, at), lt(remarks.id, before.id)))
}
