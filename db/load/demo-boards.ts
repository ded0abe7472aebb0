import { eq } from 'drizzle-orm'
import {
  boards as demoBoards,
  follows,
  gatherings as demoGatherings,
  members,
  moderators,
  reactions,
  topics,
} from '../demo/boards.ts'
import {
  boardFollows,
  boardMembers,
  boardMessages,
  boardReactions,
  boards,
  boardTags,
  boardTopics,
} from '../exchange/boards.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import { gatheringGuests, gatherings } from '../exchange/gatherings.ts'
import { messageFiled } from '../../worker/boards/search/filing.ts'
import { listedInDemo } from './demo-directory.ts'
import { inserts, inOne } from './insert.ts'

const openedAt = Date.parse('2021-08-23T12:10:00+09:00')
const day = 24 * 60 * 60 * 1000
const at = (days: number, minutes = 0) => new Date(openedAt + days * day + minutes * 60_000)

/** Boards with their talks. */
export async function talkOnDemo(exchange: ExchangeDb) {
  if (await exchange.select({ id: boards.id }).from(boards).limit(1).get()) return
  const messages = topics.flatMap(({ id: topicId, said }) =>
    said.map(([days, authorId, text, to], n) => {
      const number = n + 1
      return {
        id: `${topicId}-${number}`,
        topicId,
        number,
        threadNumber: to ?? number,
        authorId,
        text,
        at: at(days, n * 7),
      }
    }),
  )
  const topicRows = topics.map(({ id, boardId, kind, title, isPinned, isAnonymous, said }) => {
    const [days, authorId] = said[0]!
    return { id, boardId, kind, title, isPinned, isAnonymous, authorId, createdAt: at(days), lastAt: at(days) }
  })
  const allBoards = demoBoards.map((board) => ({ ...board, createdAt: at(0) }))
  await exchange.batch(
    inOne([
      ...inserts(exchange, boards, allBoards),
      ...inserts(
        exchange,
        boardMembers,
        moderators.map((one) => ({ ...one, isModerator: true, since: at(0) })),
      ),
      ...inserts(
        exchange,
        boardMembers,
        members.map((one) => ({ ...one, isModerator: false, since: at(1) })),
      ),
      ...inserts(exchange, boardTopics, topicRows),
      ...inserts(exchange, boardMessages, messages),
      ...inserts(
        exchange,
        boardTags,
        topics.flatMap(({ id: topicId, tags = [] }) => tags.map((tag) => ({ topicId, tag }))),
      ),
      ...inserts(
        exchange,
        boardFollows,
        follows.map((one) => ({ ...one, at: at(9) })),
      ),
      ...messages.map(({ id, number, topicId, text }) => {
        const title = number === 1 ? topics.find((topic) => topic.id === topicId)?.title : ''
        return messageFiled(exchange, id, text, title)
      }),
      ...inserts(
        exchange,
        boardReactions,
        reactions.map(([messageId, kind, userId]) => ({ messageId, kind, userId })),
      ),
      ...comingTo(exchange),
      ...listedInDemo(exchange, at(9)),
      ...topics.flatMap(({ id, solved }) =>
        solved
          ? [
              exchange
                .update(boardTopics)
                .set({ solvedBy: `${id}-${solved}` })
                .where(eq(boardTopics.id, id)),
            ]
          : [],
      ),
    ]),
  )
}

function comingTo(exchange: ExchangeDb) {
  const today = Math.floor(Date.now() / day) * day
  const hour = 60 * 60 * 1000
  return demoGatherings.flatMap(({ topicId, inDays, hour: inJapan, place, address, capacity, guests }) => {
    const startsAt = new Date(today + inDays * day + (inJapan - 9) * hour)
    const endsAt = new Date(startsAt.getTime() + hour)
    const coming = guests.map((userId, n) => ({ topicId, userId, at: at(8, n) }))
    return [
      ...inserts(exchange, gatherings, [{ topicId, startsAt, endsAt, place, address, capacity }]),
      ...inserts(exchange, gatheringGuests, coming),
    ]
  })
}
