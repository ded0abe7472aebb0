import { and, eq, isNull, sql } from 'drizzle-orm'
import { boardMessages, boardTopics, boardWords } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { searchKey } from '../../search/key.ts'

/** The statement, for the batch that writes a message, by which it is found; the first one of a topic by the title as well. */
export function messageFiled(db: ExchangeDb, messageId: string, text: string, title = '') {
  return db
    .insert(boardWords)
    .values({ messageId, search: searchOf(text, title) })
    .onConflictDoNothing()
}

/** Files messages that were written, reworded or shown again without. */
export async function fileMessages(db: ExchangeDb, most: number) {
  const rows = await db
    .select({ id: boardMessages.id, number: boardMessages.number, text: boardMessages.text, title: boardTopics.title })
    .from(boardMessages)
    .innerJoin(boardTopics, eq(boardTopics.id, boardMessages.topicId))
    .leftJoin(boardWords, eq(boardWords.messageId, boardMessages.id))
    .where(and(isNull(boardWords.id), isNull(boardMessages.deletedAt), isNull(boardMessages.hiddenAt)))
    .orderBy(boardMessages.at)
    .limit(most)
  const list = rows.map(({ id, number, text, title }) => ({ id, search: searchOf(text, number === 1 ? title : '') }))
  await db
    .insert(boardWords)
    .select(sql`select null, value ->> 'id', value ->> 'search' from json_each(${JSON.stringify(list)}) where true`)
    .onConflictDoNothing()
  return rows.length
}

function searchOf(text: string, title: string) {
  return searchKey(title === '' ? text : `${title}\n${text}`)
}
