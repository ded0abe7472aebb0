import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { remarks, remarkWords } from '../../../db/exchange/feedback.ts'
import { searchKey } from '../../search/key.ts'

/** The statement, for the batch that writes remarks with this text, by which they are found by its words. */
export function remarksFiled(db: ExchangeDb, ids: string[], text: string) {
  return db
    .insert(remarkWords)
    .select(sql`select null, value, ${searchKey(text)} from json_each(${JSON.stringify(ids)}) where true`)
    .onConflictDoNothing()
}

/** Files remarks that were written without. */
export async function fileRemarks(db: ExchangeDb, most: number) {
  const rows = await db
    .select({ id: remarks.id, text: remarks.text })
    .from(remarks)
    .leftJoin(remarkWords, eq(remarkWords.remarkId, remarks.id))
    .where(and(isNull(remarkWords.id), isNull(remarks.deletedAt)))
    .orderBy(remarks.createdAt)
    .limit(most)
  const list = rows.map(({ id, text }) => ({ id, search: searchKey(text) }))
  await db
    .insert(remarkWords)
    .select(sql`select null, value ->> 'id', value ->> 'search' from json_each(${JSON.stringify(list)}) where true`)
    .onConflictDoNothing()
}
