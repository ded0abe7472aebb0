import { and, eq, isNull, sql } from 'drizzle-orm'
import { boards, boardTopics } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { gatheringGuests, gatherings } from '../../../db/exchange/gatherings.ts'
import { events } from '../../../db/exchange/notifications.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isReadableBoard, isWritableBoard } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import type { getTopicToWrite } from '../writing.ts'
import type { Gathering } from './schema.ts'

type Topic = Awaited<ReturnType<typeof getTopicToWrite>>

/** Sets or changes when and where; a change is told to who signed up, and takes back that it was called off. */
export function gatheringOf(db: ExchangeDb, viewer: Viewer, topic: Topic, asked: Gathering) {
  ensureCalls(viewer, topic)
  if (topic.kind !== 'event') throw new Problem('conflict')
  const { place, address, capacity } = asked
  const set = {
    startsAt: inJapan(asked.day, asked.from),
    endsAt: inJapan(asked.day, asked.to),
    place,
    address,
    capacity,
  }
  return [
    isOpen(db, viewer, topic),
    db
      .insert(gatherings)
      .values({ topicId: topic.topicId, ...set })
      .onConflictDoUpdate({
        target: gatherings.topicId,
        set: { ...set, changes: sql`${gatherings.changes} + 1`, cancelledAt: null, remindedAt: null },
      }),
    told(db, viewer, 'gathering.changed', topic),
  ]
}

export function cancellationOf(db: ExchangeDb, viewer: Viewer, topic: Topic) {
  ensureCalls(viewer, topic)
  const held = and(eq(gatherings.topicId, topic.topicId), isNull(gatherings.cancelledAt))
  return [
    guard(db, sql`exists (select 1 from ${gatherings} where ${held})`),
    db
      .update(gatherings)
      .set({ cancelledAt: new Date(), changes: sql`${gatherings.changes} + 1` })
      .where(held),
    told(db, viewer, 'gathering.cancelled', topic),
  ]
}

/** Signing up twice changes nothing; triggers hold what is too late. */
export function signUpOf(db: ExchangeDb, viewer: Viewer, { topicId, boardId }: Topic) {
  const readable = and(eq(boards.id, boardId), isReadableBoard(db, viewer))
  return [
    guard(
      db,
      sql`exists (select 1 from ${boards} where ${readable})
        and exists (select 1 from ${gatherings} where ${eq(gatherings.topicId, topicId)})`,
    ),
    db.insert(gatheringGuests).select(
      sql`select null, ${topicId}, ${viewer.id}, ${Date.now()} where not exists
          (select 1 from "gatheringGuests" g where g."topicId" = ${topicId} and g."userId" = ${viewer.id})`,
    ),
  ]
}

/** Gives the place back; who waited longest gets it and is told. */
export function withdrawalOf(db: ExchangeDb, viewer: Viewer, { topicId }: Topic) {
  const movesUp = sql`select null, 'gathering.opened', null, ${topicId}, ${viewer.id}, ${Date.now()}
    from "gatherings" g join "gatheringGuests" m on m."topicId" = g."topicId" and m."userId" = ${viewer.id}
    where g."topicId" = ${topicId} and g."cancelledAt" is null and g."startsAt" > ${Date.now()}
      and (select count(*) from "gatheringGuests" e where e."topicId" = ${topicId} and e."id" <= m."id") <= g."capacity"
      and (select count(*) from "gatheringGuests" e where e."topicId" = ${topicId}) > g."capacity"`
  const mine = and(eq(gatheringGuests.topicId, topicId), eq(gatheringGuests.userId, viewer.id))
  return [db.insert(events).select(movesUp), db.delete(gatheringGuests).where(mine)]
}

function ensureCalls(viewer: Viewer, topic: Topic) {
  if (topic.topicAuthorId !== viewer.id && !topic.canModerate) throw new Problem('forbidden')
}

function isOpen(db: ExchangeDb, viewer: Viewer, { topicId }: Topic) {
  const open = and(eq(boardTopics.id, topicId), isNull(boardTopics.closedAt), isWritableBoard(db, viewer))
  return guard(
    db,
    sql`exists (select 1 from ${boardTopics} join ${boards} on ${boards.id} = ${boardTopics.boardId} where ${open})`,
  )
}

function told(db: ExchangeDb, viewer: Viewer, kind: string, { topicId }: Topic) {
  return db.insert(events).values({ kind, subjectId: topicId, actorId: viewer.id, at: new Date() })
}

/** The moment at which it is so late on that day in Japan. */
function inJapan(day: string, time: string) {
  return new Date(`${day}T${time}:00+09:00`)
}
