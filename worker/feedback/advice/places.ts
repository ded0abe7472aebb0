import { and, desc, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import { memberships } from '../../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { remarks, remarkWords } from '../../../db/exchange/feedback.ts'
import { teams } from '../../../db/exchange/municipalities.ts'
import { releases } from '../../../db/exchange/publication.ts'
import { releaseItems } from '../../../db/exchange/release-items.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { boundOnce } from '../../bound-once.ts'
import { isQuoteReadable, isReadableRemark } from '../../policy-of-remarks.ts'
import { advisedTeams, inForce, partnerTeams, researchedTeams } from '../../policy.ts'
import { hexOf, matchOf } from '../../search/pairs.ts'
import type { Wanted } from '../../search/words.ts'
import type { AdviceQuestion } from './schema.ts'

export interface Asked {
  question: AdviceQuestion
  wanted: Pick<Wanted, 'words' | 'excluded'>
  after?: string | undefined
}

/** Remarks as asked for, the newest first. Their rows tell which of them quote words of a release that is another's. */
export function placesOf(db: ExchangeDb, viewer: Viewer, { question, wanted, after }: Asked, limit: number) {
  const { having, except } = matchOf(wanted, facetsOf(viewer, question))
  const match = sql`${reach(db, viewer)} || ${having === '' ? '' : ` AND ${having}`} || ${except === '' ? '' : ` NOT ${except}`}`
  return fromIndex(db, viewer, match, after).limit(limit)
}

/** What was said to other teams about the themes that an item of a release has. Whether the item may be read, the caller asks. */
export function placesBeside(db: ExchangeDb, viewer: Viewer, at: { releaseId: string; itemId: string }, limit: number) {
  const themes = db
    .select({
      any: sql`' AND (facets : (' || coalesce(group_concat('h_' || hex(theme.value), ' OR '), 'none') || ')) NOT (facets : (t_'
        || hex(${releaseItems.teamId}) || '))'`,
    })
    .from(releaseItems)
    .leftJoin(sql`json_each(${releaseItems.themes}) as theme`, sql`true`)
    .where(and(eq(releaseItems.releaseId, at.releaseId), eq(releaseItems.itemId, at.itemId)))
  return fromIndex(db, viewer, sql`${reach(db, viewer)} || (${themes})`).limit(limit)
}

/** What was said in a session to the teams with which the viewer is concerned, team by team. */
export function placesInSession(
  db: ExchangeDb,
  viewer: Viewer,
  { fiscalYear, number, after }: { fiscalYear: number; number: number; after?: string | undefined },
  limit: number,
) {
  const { me, asker } = boundOnce(db, viewer)
  const concerned = union(researchedTeams(db, asker), advisedTeams(db, asker), partnerTeams(db, asker))
  const place = sql`(${remarks.teamId}, ${remarks.createdAt}, ${remarks.id})`
  return db
    .with(me)
    .select(placeColumns(db, asker))
    .from(remarks)
    .innerJoin(releases, eq(releases.id, remarks.releaseId))
    .where(
      and(
        inArray(remarks.teamId, concerned),
        eq(remarks.fiscalYear, fiscalYear),
        eq(remarks.sessionNumber, number),
        isNull(remarks.deletedAt),
        isReadableRemark(db, asker),
        after === undefined
          ? undefined
          : sql`${place} > (select l.teamId, l.createdAt, l.id from ${remarks} as l where l.id = ${after})`,
      ),
    )
    .orderBy(remarks.teamId, remarks.createdAt, remarks.id)
    .limit(limit)
}

export type Place = Awaited<ReturnType<typeof placesOf>>[number]

function placeColumns(db: ExchangeDb, viewer: Viewer) {
  return {
    id: remarks.id,
    releaseId: remarks.releaseId,
    quotes: sql<number>`${and(isNotNull(remarks.exact), isQuoteReadable(db, viewer))}`.as('quotes'),
  }
}

// The index hands out its rows in order, so that nothing is read beyond the page; the policy is asked of each once more.
function fromIndex(db: ExchangeDb, viewer: Viewer, match: SQL, after?: string) {
  const before = sql`(select l.id from ${remarkWords} as l where l.remarkId = ${after ?? ''})`
  const { me, asker } = boundOnce(db, viewer)
  return db
    .with(me)
    .select(placeColumns(db, asker))
    .from(sql`remarkSearch`)
    .crossJoin(remarkWords)
    .crossJoin(remarks)
    .innerJoin(releases, eq(releases.id, remarks.releaseId))
    .where(
      and(
        sql`remarkSearch match ${match}`,
        eq(remarkWords.id, sql`remarkSearch.rowid`),
        eq(remarks.id, remarkWords.remarkId),
        after === undefined ? undefined : sql`remarkSearch.rowid < ${before}`,
        isNull(remarks.deletedAt),
        isReadableRemark(db, asker),
      ),
    )
    .orderBy(desc(sql`remarkSearch.rowid`))
    .$dynamic()
}

function facetsOf(viewer: Viewer, asked: AdviceQuestion) {
  const { kind, keyword, sheet, section, theme, fiscalYear, session, mine } = asked
  return [
    mine && `a_${hexOf(viewer.id)}`,
    kind && `k_${kind}`,
    keyword && `w_${hexOf(keyword)}`,
    sheet && `s_${sheet}`,
    section && `c_${section}`,
    theme && `h_${hexOf(theme)}`,
    fiscalYear !== undefined && `y_${fiscalYear}`,
    session !== undefined && `n_${session}`,
  ].filter((facet) => typeof facet === 'string')
}

/** The part of the expression that holds a search to what the viewer may read, as `isReadableRemark` says it. */
function reach(db: ExchangeDb, viewer: Viewer) {
  const ofYear = db
    .selectDistinct({ id: sql`${teams.fiscalYear}`.as('yearOfMine') })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, viewer.id), inArray(memberships.role, ['researcher', 'advisor']), inForce))
  const concerned = union(advisedTeams(db, viewer), partnerTeams(db, viewer))
  return sql`'(facets : (a_' || ${hexOf(viewer.id)}
    || coalesce((select ' OR ' || group_concat('t_' || hex(id), ' OR ') from (${researchedTeams(db, viewer)})), '')
    || coalesce((select ' OR ' || group_concat('g_' || hex(id), ' OR ') from (${concerned})), '')
    || coalesce((select ' OR ' || group_concat('v_' || yearOfMine, ' OR ') from (${ofYear})), '') || '))'`
}
