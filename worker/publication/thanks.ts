import { and, countDistinct, eq, ne, sql } from 'drizzle-orm'
import { borrowings } from '../../db/exchange/borrowings.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { teams } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'

/** That an item was copied; `id` is the copying step's, so that thanking again has no effect. */
export async function thank(
  db: ExchangeDb,
  {
    id,
    releaseId,
    itemId,
    municipalityCode,
  }: { id: string; releaseId: string; itemId: string; municipalityCode: string },
) {
  await db
    .insert(borrowings)
    .select(
      db
        .select({
          id: sql<string>`${id}`.as('id'),
          teamId: releases.teamId,
          itemId: sql<string>`${itemId}`.as('itemId'),
          municipalityCode: sql<string>`${municipalityCode}`.as('municipalityCode'),
        })
        .from(releases)
        .where(eq(releases.id, releaseId)),
    )
    .onConflictDoNothing()
}

export async function takeBackThanks(db: ExchangeDb, id: string) {
  await db.delete(borrowings).where(eq(borrowings.id, id))
}

/** Fewer than so many would tell who it was. */
const fewest = 3

/**
 * The statement that counts, for each item of the team of a release, the other municipalities that copied it; its rows go
 * through `readThanks`.
 */
export function thanksRows(db: ExchangeDb, releaseId: string) {
  return db
    .select({ itemId: borrowings.itemId, municipalities: countDistinct(borrowings.municipalityCode) })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(
      borrowings,
      and(eq(borrowings.teamId, teams.id), ne(borrowings.municipalityCode, teams.municipalityCode)),
    )
    .where(eq(releases.id, releaseId))
    .groupBy(borrowings.itemId)
}

/** By item: how many municipalities, or 0 where there are some, but so few that the number would tell which. */
export function readThanks(rows: { itemId: string; municipalities: number }[]) {
  return Object.fromEntries(rows.map(({ itemId, municipalities: n }) => [itemId, n < fewest ? 0 : n]))
}
