import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import {
  boardMessages,
  boardPersonas,
  boardReactions,
  boards,
  boardTags,
  boardTopics,
} from '../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { events } from '../../db/exchange/notifications.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isModeratedBoard, isReadableBoard, isWritableBoard } from '../policy-of-boards.ts'
import { Problem } from '../problem.ts'
import { draftGone } from './drafts/drafts.ts'
import { mentionsNoted, mentionsReplaced } from './mentions/mentions.ts'
import { recorded } from './moderation/record.ts'
import { messageFiled } from './search/filing.ts'
import type { NewMessage, NewTopic, Persona, ReactionKind, TopicState } from './schema.ts'

/** A new topic with its first message. */
export function topicOf(db: ExchangeDb, viewer: Viewer, boardId: string, asked: NewTopic) {
  const { kind, title, text, isAnonymous, reportOf, tags } = asked
  const [id, messageId, at, authorId] = [crypto.randomUUID(), crypto.randomUUID(), new Date(), viewer.id]
  const writable = and(
    eq(boards.id, boardId),
    isWritableBoard(db, viewer),
    isAnonymous ? eq(boards.allowsAnonymous, true) : undefined,
  )
  // Of a gathering of the same board only: nobody learns by it what stands in another.
  const reported = sql`(${reportOf} is null or exists (select 1 from ${boardTopics}
    where ${and(eq(boardTopics.id, reportOf ?? ''), eq(boardTopics.boardId, boardId), eq(boardTopics.kind, 'event'))}))`
  const topic = { id, boardId, kind, title, authorId, isAnonymous, reportOf, createdAt: at, lastAt: at }
  const statements = [
    guard(db, sql`exists (select 1 from ${boards} where ${writable}) and ${reported}`),
    db.insert(boardTopics).values(topic),
    db.insert(boardMessages).values({ id: messageId, topicId: id, number: 1, threadNumber: 1, authorId, text, at }),
    messageFiled(db, messageId, text, title),
    // Before it is told: who follows a tag is told of it too.
    ...tags.map((tag) => db.insert(boardTags).values({ topicId: id, tag })),
    ...mentionsNoted(db, messageId, text),
    draftGone(db, viewer, { kind: 'board', target: boardId, replyTo: 0 }),
    told(db, viewer, 'topic.made', id, at),
  ]
  return { id, statements }
}

/** A message in a topic, or a reply; a reply to a reply goes to the same thread. */
export function messageOf(db: ExchangeDb, viewer: Viewer, topicId: string, { text, replyTo }: NewMessage) {
  const [id, at] = [crypto.randomUUID(), new Date()]
  const number = sql<number>`(select ${boardTopics.messages} + 1 from ${boardTopics} where ${boardTopics.id} = ${topicId})`
  const thread = sql<number>`(select ${boardMessages.threadNumber} from ${boardMessages}
    where ${boardMessages.topicId} = ${topicId} and ${boardMessages.number} = ${replyTo})`
  const answered = replyTo === null ? sql`1` : sql`${thread} is not null`
  const statements = [
    guard(db, sql`${isOpenTopic(db, viewer, topicId)} and ${answered}`),
    db
      .insert(boardMessages)
      .values({ id, topicId, number, threadNumber: replyTo === null ? number : thread, authorId: viewer.id, text, at }),
    messageFiled(db, id, text),
    ...mentionsNoted(db, id, text),
    draftGone(db, viewer, { kind: 'topic', target: topicId, replyTo: replyTo ?? 0 }),
    told(db, viewer, 'message.made', id, at),
  ]
  return { id, statements }
}

interface Found {
  id: string
  topicId: string
  boardId: string
  number: number
  title: string
  authorId: string
}

/** A message as far as writing to it asks; missing for who may not read it. */
export async function getMessageToWrite(db: ExchangeDb, viewer: Viewer, id: string): Promise<Found> {
  const row = await db
    .select({
      id: boardMessages.id,
      topicId: boardMessages.topicId,
      boardId: boardTopics.boardId,
      number: boardMessages.number,
      title: boardTopics.title,
      authorId: boardMessages.authorId,
    })
    .from(boardMessages)
    .innerJoin(boardTopics, eq(boardTopics.id, boardMessages.topicId))
    .innerJoin(boards, eq(boards.id, boardTopics.boardId))
    .where(
      and(
        eq(boardMessages.id, id),
        isNull(boardMessages.deletedAt),
        isNull(boardMessages.hiddenAt),
        isReadableBoard(db, viewer),
      ),
    )
    .get()
  if (!row) throw new Problem('missing')
  return row
}

/** A topic as far as writing to it asks; missing for who may not read it. */
export async function getTopicToWrite(db: ExchangeDb, viewer: Viewer, id: string) {
  const row = await db
    .select({
      topicId: boardTopics.id,
      topicAuthorId: boardTopics.authorId,
      kind: boardTopics.kind,
      boardId: boardTopics.boardId,
      isClosed: sql`${boardTopics.closedAt} is not null`.mapWith(Boolean).as('isClosed'),
      canModerate: sql<number>`${isModeratedBoard(db, viewer)}`.as('canModerate'),
    })
    .from(boardTopics)
    .innerJoin(boards, eq(boards.id, boardTopics.boardId))
    .where(and(eq(boardTopics.id, id), isReadableBoard(db, viewer)))
    .get()
  if (!row) throw new Problem('missing')
  return { ...row, canModerate: Boolean(row.canModerate) }
}

/** The author rewords it for a quarter of an hour; triggers hold the clock and keep what stood there. */
export function editOf(db: ExchangeDb, viewer: Viewer, message: Found, text: string) {
  if (message.authorId !== viewer.id) throw new Problem('forbidden')
  const inTime = gt(boardMessages.at, new Date(Date.now() - 15 * 60_000))
  return [
    guard(
      db,
      sql`${isOpenTopic(db, viewer, message.topicId)} and exists (select 1 from ${boardMessages}
        where ${and(eq(boardMessages.id, message.id), isNull(boardMessages.deletedAt), inTime)})`,
    ),
    db.update(boardMessages).set({ text, editedAt: new Date() }).where(eq(boardMessages.id, message.id)),
    messageFiled(db, message.id, text, message.number === 1 ? message.title : ''),
    ...mentionsReplaced(db, message.id, text),
  ]
}

/** What is left says that there was one, so that the replies keep their place. */
export function deletionOf(db: ExchangeDb, viewer: Viewer, { id, authorId }: Found) {
  if (authorId !== viewer.id) throw new Problem('forbidden')
  return [
    db.update(boardTopics).set({ solvedBy: null }).where(eq(boardTopics.solvedBy, id)),
    db.update(boardMessages).set({ text: '', deletedAt: new Date() }).where(eq(boardMessages.id, id)),
  ]
}

export function reactionOf(db: ExchangeDb, viewer: Viewer, { id }: Found, kind: ReactionKind) {
  return [db.insert(boardReactions).values({ messageId: id, kind, userId: viewer.id }).onConflictDoNothing()]
}

export function withoutReaction(db: ExchangeDb, viewer: Viewer, { id }: Found, kind: ReactionKind) {
  const { messageId, kind: ofKind, userId } = boardReactions
  return [db.delete(boardReactions).where(and(eq(messageId, id), eq(ofKind, kind), eq(userId, viewer.id)))]
}

type Topic = Awaited<ReturnType<typeof getTopicToWrite>>

/** Which message answered the question, said by who asked or by a moderator. */
export function solutionOf(db: ExchangeDb, viewer: Viewer, topic: Topic, messageId: string | null) {
  if (topic.topicAuthorId !== viewer.id && !topic.canModerate) throw new Problem('forbidden')
  if (topic.kind !== 'question') throw new Problem('conflict')
  const answer = and(
    eq(boardMessages.id, messageId ?? ''),
    eq(boardMessages.topicId, topic.topicId),
    isNull(boardMessages.deletedAt),
  )
  const isThere = messageId === null ? sql`1` : sql`exists (select 1 from ${boardMessages} where ${answer})`
  return [
    guard(db, sql`${isOpenTopic(db, viewer, topic.topicId)} and ${isThere}`),
    db.update(boardTopics).set({ solvedBy: messageId }).where(eq(boardTopics.id, topic.topicId)),
  ]
}

export function topicStateOf(db: ExchangeDb, viewer: Viewer, topic: Topic, { isPinned, isClosed }: TopicState) {
  if (!topic.canModerate) throw new Problem('forbidden')
  const moderated = and(eq(boardTopics.id, topic.topicId), isNull(boardTopics.mergedInto), isModeratedBoard(db, viewer))
  const at = new Date()
  const changed = isClosed !== topic.isClosed
  return [
    guard(
      db,
      sql`exists (select 1 from ${boardTopics} join ${boards} on ${boards.id} = ${boardTopics.boardId} where ${moderated})`,
    ),
    db
      .update(boardTopics)
      .set({ isPinned, closedAt: isClosed ? at : null })
      .where(eq(boardTopics.id, topic.topicId)),
    ...(changed
      ? [
          recorded(db, viewer, {
            boardId: topic.boardId,
            kind: isClosed ? 'closed' : 'reopened',
            topicId: topic.topicId,
            at,
          }),
        ]
      : []),
  ]
}

/** Files the topic under other words, by who opened it or by a moderator. */
export function tagsOf(db: ExchangeDb, viewer: Viewer, topic: Topic, tags: string[]) {
  if (topic.topicAuthorId !== viewer.id && !topic.canModerate) throw new Problem('forbidden')
  const { topicId } = topic
  return [
    guard(db, isOpenTopic(db, viewer, topicId)),
    db.delete(boardTags).where(eq(boardTags.topicId, topicId)),
    ...tags.map((tag) => db.insert(boardTags).values({ topicId, tag })),
  ]
}

export function personaOf(db: ExchangeDb, viewer: Viewer, persona: Persona) {
  return [
    db
      .insert(boardPersonas)
      .values({ userId: viewer.id, ...persona })
      .onConflictDoUpdate({ target: boardPersonas.userId, set: persona }),
  ]
}

function isOpenTopic(db: ExchangeDb, viewer: Viewer, topicId: string) {
  const open = and(eq(boardTopics.id, topicId), isNull(boardTopics.closedAt), isWritableBoard(db, viewer))
  return sql`exists (select 1 from ${boardTopics} join ${boards} on ${boards.id} = ${boardTopics.boardId} where ${open})`
}

function told(db: ExchangeDb, viewer: Viewer, kind: string, subjectId: string, at: Date) {
  return db.insert(events).values({ kind, subjectId, actorId: viewer.id, at })
}
