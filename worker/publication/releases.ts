import { and, desc, eq, inArray, lt, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams, years, type YearWords } from '../../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { SheetId } from '../plans/sheets.ts'
import { isVisible, openSheets, whollyReadableTeams } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { SurfaceName } from '../surface.ts'
import { recordReads } from './reads.ts'
import { headColumns, readHead, type ReleaseHead } from './release-head.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

export interface ReadableRelease extends ReleaseHead {
  /** `all`, or the sheets that a mutual group opens; the snapshot holds nothing of the others. */
  open: 'all' | SheetId[]
  snapshot: Snapshot
  /** Of the whole text: undefined where only some of its sheets are open. */
  sha256: string | undefined
  /** What the year calls its sheets. */
  titles: Record<string, string>
}

/**
 * Releases as far as the viewer may read them, in the order of `ids`: the way in which other features see other
 * municipalities' plans. All of them or none, and with them a line each in the read ledger.
 */
export async function getReadable(db: ExchangeDb, viewer: Viewer, ids: string[], surface: SurfaceName) {
  const [rows] = await db.batch([readableRows(db, viewer, ids), recordReads(db, viewer, { all: ids }, surface)])
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id)
    if (!row) throw new Problem('missing')
    return readReadable(row)
  })
}

/** The statement of `getReadable`, for a batch that has `recordReads` as well; its rows go through `readReadable`. */
export function readableRows(db: ExchangeDb, viewer: Viewer, ids: string[]) {
  return db
    .select({
      ...headColumns(db, viewer),
      snapshot: releases.snapshot,
      sha256: releases.sha256,
      whole: sql<number>`${inArray(releases.teamId, whollyReadableTeams(db, viewer))}`,
      sheets: sql<string>`(select json_group_array(sheet) from (${openSheets(db, viewer)}))`,
      words: years.words,
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .where(and(inArray(releases.id, listOf(ids)), isVisible(db, viewer)))
}

export function readReadable(row: Awaited<ReturnType<typeof readableRows>>[number]): ReadableRelease {
  const open = row.whole ? 'all' : (JSON.parse(row.sheets) as SheetId[])
  return {
    ...readHead(row),
    open,
    snapshot: only(open, readSnapshot(row.snapshot)),
    sha256: row.whole ? row.sha256 : undefined,
    titles: titlesOf(row.words),
  }
}

export function titlesOf({ sheets }: Pick<YearWords, 'sheets'>) {
  return Object.fromEntries(Object.entries(sheets).map(([sheet, { title }]) => [sheet, title]))
}

interface Listing {
  /** Only these teams. */
  teamIds?: string[]
  /** Only the team of this release. */
  besides?: string
  fiscalYear?: number
  /** Every readable number, not only each team's newest. */
  superseded?: boolean
  /** The last one of the page before. */
  before?: { approvedAt: number; id: string }
  limit?: number
}

/** What the viewer may read, newest first, without any text. */
export async function listReleases(db: ExchangeDb, viewer: Viewer, listing: Listing = {}): Promise<ReleaseHead[]> {
  const rows = await releaseHeads(db, viewer, listing)
  return rows.map(readHead)
}

/** The statement of `listReleases`, for a batch; its rows go through `readHead`. */
export function releaseHeads(db: ExchangeDb, viewer: Viewer, listing: Listing = {}) {
  const { teamIds, besides, fiscalYear, superseded, before, limit = 50 } = listing
  return db
    .select(headColumns(db, viewer))
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(
      and(
        isVisible(db, viewer),
        teamIds && inArray(releases.teamId, teamIds),
        besides === undefined ? undefined : eq(releases.teamId, teamOf(db, besides)),
        fiscalYear === undefined ? undefined : eq(teams.fiscalYear, fiscalYear),
        superseded ? undefined : newest(db),
        before && olderThan(before),
      ),
    )
    .orderBy(desc(releases.approvedAt), desc(releases.id))
    .limit(limit)
}

/**
 * Of a row of `releases`: no later one of its team stands. Sheets open one by one by what is released, never by which number:
 * the newest that is not withdrawn is the one to show.
 */
export function newest(db: ExchangeDb) {
  const newer = alias(releases, 'newer')
  return notExists(
    db
      .select({ one: sql`1` })
      .from(newer)
      .where(
        and(
          eq(newer.teamId, releases.teamId),
          sql`${newer.number} > ${releases.number}`,
          notExists(
            db
              .select({ one: sql`1` })
              .from(withdrawals)
              .where(eq(withdrawals.releaseId, newer.id)),
          ),
        ),
      ),
  )
}

/** The team of a release, as a subquery. */
export function teamOf(db: ExchangeDb, releaseId: string) {
  const one = alias(releases, 'one')
  return sql`(${db.select({ teamId: one.teamId }).from(one).where(eq(one.id, releaseId))})`
}

function olderThan({ approvedAt, id }: { approvedAt: number; id: string }) {
  const at = new Date(approvedAt)
  return or(lt(releases.approvedAt, at), and(eq(releases.approvedAt, at), lt(releases.id, id)))
}

function only(open: 'all' | SheetId[], snapshot: Snapshot): Snapshot {
  if (open === 'all') return snapshot
  return { ...snapshot, items: snapshot.items.filter(({ sheet }) => open.includes(sheet)) }
}
