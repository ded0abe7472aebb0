import { boardTopics } from '../../db/exchange/boards.ts'
import { gatheringGuests, gatherings } from '../../db/exchange/gatherings.ts'
import { feedKeys } from '../../db/exchange/notifications.ts'
import { hashToken, newToken } from '../../worker/auth/tokens.ts'
import type { Scenario } from '../support/scenario.ts'

/** A gathering in the board, called by the researcher, who comes to it, and the private address of an unrelated person's feeds. */
export async function gatheringOf({ db, ids, run }: Scenario, boardId: string) {
  const eventId = `event-${run}`
  const today = new Date()
  const feedKey = newToken()
  const topic = {
    id: eventId,
    boardId,
    title: '夕方の集まり',
    authorId: ids.researcher,
    createdAt: today,
    lastAt: today,
  }
  const time = { startsAt: new Date('2099-05-12T09:30:00Z'), endsAt: new Date('2099-05-12T10:30:00Z') }
  await db.batch([
    db.insert(boardTopics).values({ ...topic, kind: 'event' }),
    db
      .insert(gatherings)
      .values({ topicId: eventId, ...time, place: '会議室', address: `https://meet.example.jp/${run}` }),
    db.insert(gatheringGuests).values({ topicId: eventId, userId: ids.researcher, at: today }),
    db.insert(feedKeys).values({ userId: ids.stranger, tokenHash: await hashToken(feedKey), at: today }),
  ])
  return { eventId, feedKey }
}
