import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { boardDrafts, boardMessages, boards, boardTopics } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isModeratedBoard } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { recorded } from '../moderation/record.ts'
import type { getTopicToWrite } from '../writing.ts'

type Topic = Awaited<ReturnType<typeof getTopicToWrite>>

const from = alias(boards, 'from')

/**
 * Of a row of `boards`: a topic of the other board may go there. The same people read both, so that nothing that was said to
 * some comes before others, and nobody loses what was said.
 */
function hasSameReaders() {
  return and(
    ne(boards.id, from.id),
    eq(boards.kind, from.kind),
    ne(boards.kind, 'closed'),
    isNull(boards.archivedAt),
    sql`${boards.fiscalYear} is ${from.fiscalYear}`,
    sql`${boards.prefecture} is ${from.prefecture}`,
    sql`${boards.groupId} is ${from.groupId}`,
  )
}

/** Boards to which the moderator may move a topic, and topics of its board to which its messages may go. */
export async function listPlaces(db: ExchangeDb, viewer: Viewer, topic: Topic) {
  ensureModerates(topic)
  const { topicId, boardId } = topic
  const [otherBoards, topics] = await db.batch([
    db
      .select({ id: sql<string>`${boards.id}`.as('toBoard'), name: boards.name })
      .from(boards)
      .innerJoin(from, eq(from.id, boardId))
      .where(and(hasSameReaders(), isModeratedBoard(db, viewer)))
      .orderBy(asc(boards.name))
      .limit(100),
    db
      .select({ id: boardTopics.id, title: boardTopics.title })
      .from(boardTopics)
      .where(and(eq(boardTopics.boardId, boardId), ne(boardTopics.id, topicId), takesOthers()))
      .orderBy(sql`${boardTopics.lastAt} desc`)
      .limit(100),
  ])
  return { boards: otherBoards, topics }
}

export type Places = Awaited<ReturnType<typeof listPlaces>>

/** Puts a topic into another board that the viewer moderates as well. */
export function moveOf(db: ExchangeDb, viewer: Viewer, topic: Topic, boardId: string) {
  ensureModerates(topic)
  const target = and(
    eq(boards.id, boardId),
    hasSameReaders(),
    isModeratedBoard(db, viewer),
    sql`(${boards.allowsAnonymous} or not ${boardTopics.isAnonymous})`,
  )
  const at = new Date()
  const line = { topicId: topic.topicId, kind: 'moved' as const, at }
  return [
    stillModerates(db, viewer, topic),
    guard(
      db,
      sql`exists (select 1 from ${boardTopics} join ${boards} as "from" on ${from.id} = ${boardTopics.boardId}
        join ${boards} on ${target} where ${and(eq(boardTopics.id, topic.topicId), isNull(boardTopics.mergedInto))})`,
    ),
    db.update(boardTopics).set({ boardId, isPinned: false }).where(eq(boardTopics.id, topic.topicId)),
    recorded(db, viewer, { ...line, boardId: topic.boardId }),
    recorded(db, viewer, { ...line, boardId }),
  ]
}

/** Puts the messages of a topic behind those of another of its board; the emptied one is closed and leads there. */
export function mergingOf(db: ExchangeDb, viewer: Viewer, topic: Topic, intoId: string) {
  ensureModerates(topic)
  if (intoId === topic.topicId) throw new Problem('conflict')
  const { topicId, boardId } = topic
  const one = (id: string) => and(eq(boardTopics.id, id), eq(boardTopics.boardId, boardId), takesOthers())
  const count = (id: string) => sql<number>`(select t."messages" from "boardTopics" t where t."id" = ${id})`
  const shift = count(intoId)
  const at = new Date()
  return [
    stillModerates(db, viewer, topic),
    guard(
      db,
      sql`exists (select 1 from ${boardTopics} where ${one(topicId)})
        and exists (select 1 from ${boardTopics} where ${one(intoId)})`,
    ),
    db
      .update(boardTopics)
      .set({ closedAt: at, solvedBy: null, isPinned: false, mergedInto: intoId })
      .where(eq(boardTopics.id, topicId)),
    db
      .update(boardMessages)
      .set({
        topicId: intoId,
        number: sql`${boardMessages.number} + ${shift}`,
        threadNumber: sql`${boardMessages.threadNumber} + ${shift}`,
      })
      .where(eq(boardMessages.topicId, topicId)),
    db
      .update(boardTopics)
      .set({
        messages: sql`${boardTopics.messages} + ${count(topicId)}`,
        lastAt: sql`max(${boardTopics.lastAt}, (select t."lastAt" from "boardTopics" t where t."id" = ${topicId}))`,
      })
      .where(eq(boardTopics.id, intoId)),
    // What somebody has begun to write goes along, unless the person has begun something there as well.
    db
      .insert(boardDrafts)
      .select(
        sql`select d."userId", d."kind", ${intoId}, case d."replyTo" when 0 then 0 else d."replyTo" + ${shift} end, d."content", d."at" from ${boardDrafts} d
          where d."kind" = 'topic' and d."target" = ${topicId}`,
      )
      .onConflictDoNothing(),
    recorded(db, viewer, { boardId, kind: 'merged', topicId: intoId, at }),
  ]
}

// An anonymous topic's author would be named among others' messages, and guests would lose their gathering.
function takesOthers() {
  return and(
    isNull(boardTopics.mergedInto),
    isNull(boardTopics.titleHiddenAt),
    eq(boardTopics.isAnonymous, false),
    ne(boardTopics.kind, 'event'),
  )
}

function ensureModerates({ canModerate }: Topic) {
  if (!canModerate) throw new Problem('forbidden')
}

function stillModerates(db: ExchangeDb, viewer: Viewer, { topicId, boardId }: Topic) {
  const there = and(eq(boardTopics.id, topicId), eq(boardTopics.boardId, boardId))
  const moderated = and(eq(boards.id, boardId), isModeratedBoard(db, viewer))
  return guard(
    db,
    sql`exists (select 1 from ${boards} where ${moderated}) and exists (select 1 from ${boardTopics} where ${there})`,
  )
}
