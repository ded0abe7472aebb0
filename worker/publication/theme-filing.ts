import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { itemThemes, releaseItems, staleThemes } from '../../db/exchange/release-items.ts'
import { guard } from '../../db/guard.ts'
import { listOf } from '../../db/list-of.ts'
import { readThemes, themesValue } from '../municipalities/theme-queries.ts'
import { themeFinder } from '../municipalities/themes.ts'

/** As many as a request can read without keeping others waiting. */
const atOnce = 10

/**
 * The statements that file some releases of a year under the themes that it has now, how many they are and how many are left then. What a team
 * said of an item's themes stays; `conflict` where the themes change meanwhile.
 */
export async function themesFiled(db: ExchangeDb, fiscalYear: number) {
  const next = db
    .select({ releaseId: staleThemes.releaseId })
    .from(staleThemes)
    .where(eq(staleThemes.fiscalYear, fiscalYear))
    .orderBy(asc(staleThemes.releaseId))
    .limit(atOnce)
  const [releases, items, [now]] = await db.batch([
    next,
    db
      .select({ id: releaseItems.id, search: releaseItems.search })
      .from(releaseItems)
      .where(inArray(releaseItems.releaseId, next)),
    db
      .select({ themes: themesValue(fiscalYear), stale: sql<number>`count(*)` })
      .from(staleThemes)
      .where(eq(staleThemes.fiscalYear, fiscalYear)),
  ])
  const value = now?.themes ?? '[]'
  const findThemes = themeFinder(readThemes(value))
  const found = JSON.stringify(items.map(({ id, search }) => [id, JSON.stringify(findThemes(search))]))
  const said = sql`(select ${itemThemes.themes} from ${itemThemes}
    where ${itemThemes.teamId} = ${releaseItems.teamId} and ${itemThemes.itemId} = ${releaseItems.itemId}
    order by ${itemThemes.id} desc limit 1)`
  const themes = sql`coalesce(${said}, found.themes)`
  const statements = [
    guard(db, sql`${themesValue(fiscalYear)} = ${value}`),
    db
      .update(releaseItems)
      .set({ themes })
      .from(sql`(select value ->> 0 as id, value ->> 1 as themes from json_each(${found})) as found`)
      .where(sql`${releaseItems.id} = found.id and ${releaseItems.themes} <> ${themes}`),
    db
      .delete(staleThemes)
      .where(
        and(
          eq(staleThemes.fiscalYear, fiscalYear),
          inArray(staleThemes.releaseId, listOf(releases.map(({ releaseId }) => releaseId))),
        ),
      ),
  ] as const
  return { statements, answer: { filed: releases.length, left: (now?.stale ?? 0) - releases.length } }
}

/** For what nobody waited for: files releases of years whose themes changed, some each night. */
export async function fileStaleThemes(db: ExchangeDb, most: number) {
  let filed = 0
  while (filed < most) {
    const [year] = await db.select({ fiscalYear: staleThemes.fiscalYear }).from(staleThemes).limit(1)
    if (!year) return
    const { statements } = await themesFiled(db, year.fiscalYear)
    await db.batch(statements)
    filed += atOnce
  }
}
