import { and, desc, eq, gt, inArray, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import { readers, reads } from '../../db/exchange/reads.ts'
import type { Language } from '../../web/i18n.ts'
import { roleTexts } from '../../web/auth/role-texts.ts'
import type { RoleName, Viewer } from '../auth/viewer.ts'
import { advisorName } from '../municipalities/advisor-names.ts'
import { teamsOfSubmissions } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { SurfaceName } from '../surface.ts'
import type { LedgerQuery } from './schema.ts'

export const ledgerPage = 50
/** Lines of one file: more than a spreadsheet is read through, and small enough for one answer. */
export const ledgerFile = 20_000

/** A person outside who has been shown the release. */
export interface Reader {
  id: number
  /** Undefined once the account is deleted. */
  name: string | undefined
  role: RoleName
  /** Undefined for advisors. */
  municipality: { code: string; name: string } | undefined
  firstAt: number
  lastAt: number
  views: number
}

/** One answer with words of the release. */
export interface Line extends Pick<Reader, 'id' | 'name' | 'role' | 'municipality'> {
  surface: SurfaceName
  at: number
}

interface Asked {
  query: LedgerQuery
  language: Language
  limit?: number
}

/**
 * Who outside has been shown a release, for researchers of its team and approvers of its municipality; for all others the
 * ledger is missing. `more` tells where the next page begins.
 */
export async function getLedger(db: ExchangeDb, viewer: Viewer, id: string, asked: Asked) {
  const { query, language, limit = ledgerPage } = asked
  const own = ownRelease(db, viewer, id)
  const ofPage = query.view === 'views' ? lineRows(db, own, query, limit) : readerRows(db, own, query, limit)
  const [heads, totals, rows] = await db.batch([headRows(db, own), totalRows(db, own), ofPage])
  if (!heads[0]) throw new Problem('missing')

  const { withdrawnAt, words, ...head } = heads[0]
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    head: { ...head, withdrawnAt: withdrawnAt?.getTime() },
    roles: language === 'ja' ? { ...roleTexts.ja, ...words } : roleTexts.en,
    totals: totals.map(({ code, name, people, views }) => ({ code, name: name ?? undefined, people, views })),
    readers: shown.flatMap((row) => ('views' in row ? toReader(row) : [])),
    lines: shown.flatMap((row) => ('views' in row ? [] : toLine(row))),
    more: rows.length > limit && last ? ('views' in last ? `${last.code}:${last.place}` : String(last.id)) : undefined,
  }
}

export type Ledger = Awaited<ReturnType<typeof getLedger>>

/** The id, if the release is the viewer's own to answer for; found once a statement. */
function ownRelease(db: ExchangeDb, viewer: Viewer, id: string) {
  return sql`(${db
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.id, id), inArray(releases.teamId, teamsOfSubmissions(db, viewer))))})`
}

function headRows(db: ExchangeDb, own: SQL) {
  return db
    .select({
      id: releases.id,
      number: releases.number,
      fiscalYear: teams.fiscalYear,
      municipality: { code: municipalities.code, name: municipalities.name },
      words: { advisor: sql<string>`${years.words} ->> 'advisor'`, alumnus: sql<string>`${years.words} ->> 'alumnus'` },
      withdrawnAt: withdrawals.withdrawnAt,
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(sql`${releases.id} = ${own}`)
}

/** How many read it in the name of each municipality; those without one, advisors, stand first. */
function totalRows(db: ExchangeDb, own: SQL) {
  return db
    .select({
      code: readers.municipalityCode,
      name: municipalities.name,
      people: sql<number>`count(distinct ${readers.userId})`,
      views: sql<number>`sum(${readers.views})`,
    })
    .from(readers)
    .leftJoin(municipalities, eq(municipalities.code, readers.municipalityCode))
    .where(sql`${readers.releaseId} = ${own}`)
    .groupBy(readers.municipalityCode)
    .orderBy(readers.municipalityCode)
}

const place = sql<number>`"readers".rowid`

function readerRows(db: ExchangeDb, own: SQL, { municipality, after }: LedgerQuery, limit: number) {
  const [code = '', number = ''] = after?.split(':') ?? []
  const later = or(
    gt(readers.municipalityCode, code),
    and(eq(readers.municipalityCode, code), sql`${place} > ${Number(number)}`),
  )
  return db
    .select({
      place: place.as('place'),
      userName: readerName(readers).as('readerName'),
      role: readers.role,
      code: readers.municipalityCode,
      municipality: sql<string | null>`${municipalities.name}`.as('municipality'),
      firstAt: readers.firstAt,
      lastAt: readers.lastAt,
      views: readers.views,
    })
    .from(readers)
    .leftJoin(user, eq(user.id, readers.userId))
    .leftJoin(municipalities, eq(municipalities.code, readers.municipalityCode))
    .where(
      and(
        sql`${readers.releaseId} = ${own}`,
        municipality === undefined ? undefined : eq(readers.municipalityCode, codeOf(municipality)),
        after === undefined ? undefined : later,
      ),
    )
    .orderBy(readers.municipalityCode, place)
    .limit(limit + 1)
}

function lineRows(db: ExchangeDb, own: SQL, { municipality, after }: LedgerQuery, limit: number) {
  return db
    .select({
      id: reads.id,
      userName: readerName(reads).as('readerName'),
      role: reads.role,
      code: reads.municipalityCode,
      municipality: sql<string | null>`${municipalities.name}`.as('municipality'),
      surface: reads.surface,
      at: reads.at,
    })
    .from(reads)
    .leftJoin(user, eq(user.id, reads.userId))
    .leftJoin(municipalities, eq(municipalities.code, reads.municipalityCode))
    .where(
      and(
        sql`${reads.releaseId} = ${own}`,
        municipality === undefined ? undefined : eq(reads.municipalityCode, codeOf(municipality)),
        after === undefined ? undefined : lt(reads.id, Number(after)),
      ),
    )
    .orderBy(desc(reads.id))
    .limit(limit + 1)
}

// Advisors as the year of the release has it.
function readerName({ releaseId, role, userId }: Record<'releaseId' | 'role' | 'userId', SQLWrapper>) {
  return sql<string | null>`case when ${role} = 'advisor' then (select ${advisorName(userId)} from ${releases}
    join ${teams} on ${teams.id} = ${releases.teamId} join ${years} on ${years.fiscalYear} = ${teams.fiscalYear}
    where ${releases.id} = ${releaseId}) else ${user.name} end`
}

function codeOf(municipality: string) {
  return municipality === 'none' ? '' : municipality
}

function toReader(row: Awaited<ReturnType<typeof readerRows>>[number]): Reader {
  return {
    ...whoOf(row),
    id: row.place,
    firstAt: row.firstAt.getTime(),
    lastAt: row.lastAt.getTime(),
    views: row.views,
  }
}

function toLine(row: Awaited<ReturnType<typeof lineRows>>[number]): Line {
  return { ...whoOf(row), id: row.id, surface: row.surface, at: row.at.getTime() }
}

interface Who {
  userName: string | null
  role: RoleName
  code: string
  municipality: string | null
}

function whoOf({ userName, role, code, municipality }: Who) {
  return {
    name: userName ?? undefined,
    role,
    municipality: code === '' ? undefined : { code, name: municipality ?? code },
  }
}
