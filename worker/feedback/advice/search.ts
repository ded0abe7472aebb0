import { desc, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { years, yearSessions } from '../../../db/exchange/municipalities.ts'
import { has, type Viewer } from '../../auth/viewer.ts'
import { readThemes, themesValue } from '../../municipalities/theme-queries.ts'
import { Problem } from '../../problem.ts'
import { isItem, itemRows } from '../../publication/item-rows.ts'
import { keywordsValue, readKeywords } from '../keywords.ts'
import { placesBeside, placesInSession, placesOf, type Asked } from './places.ts'
import { showRemarks } from './show.ts'

const pageSize = 30
const besideAnItem = 10
/** So many remarks are printed at once. */
const sheetful = 200

/** A page of the remarks that may be read and say what is wanted, the newest first. */
export async function searchAdvice(db: ExchangeDb, viewer: Viewer, asked: Asked) {
  ensureReader(viewer)
  const found = await placesOf(db, viewer, asked, pageSize + 1)
  return { remarks: await showRemarks(db, viewer, found.slice(0, pageSize)), more: found.length > pageSize }
}

/** What was said to others about the themes of an item. */
export async function adviceBeside(db: ExchangeDb, viewer: Viewer, at: { releaseId: string; itemId: string }) {
  ensureReader(viewer)
  const [[item], found] = await db.batch([
    itemRows(db, viewer, isItem(at.releaseId, at.itemId)),
    placesBeside(db, viewer, at, besideAnItem),
  ])
  if (!item) throw new Problem('missing')
  return { themes: item.themes, remarks: await showRemarks(db, viewer, found) }
}

/** All remarks of a session to the teams with which the viewer is concerned, for paper. */
export async function getSessionAdvice(
  db: ExchangeDb,
  viewer: Viewer,
  asked: { fiscalYear: number; number: number; after?: string | undefined },
) {
  ensureReader(viewer)
  const [[session], found] = await db.batch([
    db
      .select({
        fiscalYear: yearSessions.fiscalYear,
        number: yearSessions.number,
        label: yearSessions.label,
        dateFrom: yearSessions.dateFrom,
        dateTo: yearSessions.dateTo,
        program: years.program,
        keywords: keywordsValue(years.fiscalYear).as('keywords'),
      })
      .from(yearSessions)
      .innerJoin(years, eq(years.fiscalYear, yearSessions.fiscalYear))
      .where(sql`${yearSessions.fiscalYear} = ${asked.fiscalYear} and ${yearSessions.number} = ${asked.number}`),
    placesInSession(db, viewer, asked, sheetful + 1),
  ])
  if (!session) throw new Problem('missing')
  const shown = found.slice(0, sheetful)
  const { keywords, ...about } = session
  return {
    session: about,
    keywords: readKeywords(keywords),
    remarks: await showRemarks(db, viewer, shown),
    next: found.length > sheetful ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** What the form offers. Nothing in it depends on what anybody has said. */
export async function listAdviceChoices(db: ExchangeDb, viewer: Viewer) {
  ensureReader(viewer)
  const rows = await db
    .select({
      fiscalYear: years.fiscalYear,
      themes: themesValue(sql`${years.fiscalYear}`).as('themes'),
      keywords: keywordsValue(years.fiscalYear).as('keywords'),
      sessions: sql<string>`(select json_group_array(json_object('number', number, 'label', label))
        from (select * from ${yearSessions} where ${yearSessions.fiscalYear} = ${years.fiscalYear} order by number))`.as(
        'sessions',
      ),
    })
    .from(years)
    .orderBy(desc(years.fiscalYear))
    .limit(30)
  return {
    years: rows.map(({ fiscalYear, themes, keywords, sessions }) => ({
      fiscalYear,
      themes: readThemes(themes).map(({ id, label }) => ({ id, label })),
      keywords: readKeywords(keywords),
      sessions: JSON.parse(sessions) as { number: number; label: string }[],
    })),
    advises: has(viewer, 'advisor'),
  }
}

export type AdviceChoices = Awaited<ReturnType<typeof listAdviceChoices>>
export type SessionAdvice = Awaited<ReturnType<typeof getSessionAdvice>>

// Nobody else reads a remark.
function ensureReader(viewer: Viewer) {
  if (!has(viewer, 'researcher') && !has(viewer, 'advisor')) throw new Problem('missing')
}
