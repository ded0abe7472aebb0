import { asc, inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarkAnswers, remarkMessages, remarkReads } from '../../db/exchange/feedback.ts'
import { listOf } from '../../db/list-of.ts'
import type { Remark } from './queries.ts'

/** What was said about these remarks and how they were answered; with it goes that their team or author has now seen them. */
export async function talkOf(db: ExchangeDb, shown: Pick<Remark, 'id' | 'ofTeam' | 'author'>[]) {
  const at = Date.now()
  const ids = shown.map(({ id }) => id)
  const seen = shown
    .filter(({ ofTeam, author }) => ofTeam || author.mine)
    .map(({ id, ofTeam }) => ({ id, side: ofTeam ? 'team' : 'author' }))
  const [messages, answers] = await db.batch([
    messageRows(db, ids),
    answerRows(db, ids),
    db
      .insert(remarkReads)
      .select(
        sql`select value ->> 'id', value ->> 'side', ${at}, ${at} from json_each(${JSON.stringify(seen)}) where true`,
      )
      .onConflictDoUpdate({ target: [remarkReads.remarkId, remarkReads.side], set: { lastAt: new Date(at) } }),
  ])
  return readTalk(messages, answers)
}

/** What was said about remarks. */
export function messageRows(db: ExchangeDb, ids: string[]) {
  return db
    .select()
    .from(remarkMessages)
    .where(inArray(remarkMessages.remarkId, listOf(ids)))
    .orderBy(asc(remarkMessages.at))
}

/** How remarks were answered, all answers of each. */
export function answerRows(db: ExchangeDb, ids: string[]) {
  return db
    .select()
    .from(remarkAnswers)
    .where(inArray(remarkAnswers.remarkId, listOf(ids)))
}

export function readTalk(
  messages: Awaited<ReturnType<typeof messageRows>>,
  answers: Awaited<ReturnType<typeof answerRows>>,
) {
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

export type Talk = ReturnType<typeof readTalk>

/** The remark with its last answer and its messages. */
export function withTalk<R extends Pick<Remark, 'id' | 'answers'>>(remark: R, { answers, messages }: Talk) {
  return {
    ...remark,
    answer: answers.find(({ remarkId, number }) => remarkId === remark.id && number === remark.answers),
    messages: messages.filter(({ remarkId }) => remarkId === remark.id),
  }
}
