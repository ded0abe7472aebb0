import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { boardMessages, boards, boardTopics } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { boardMutes, boardReports, boardWarnings } from '../../../db/exchange/moderation.ts'
import { user } from '../../../db/exchange/auth.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isModeratedBoard, isReadableBoard } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { messageFiled } from '../search/filing.ts'
import { recorded } from './record.ts'
import type { Hiding, Mute, NewReport, NewWarning } from './schema.ts'

const day = 24 * 60 * 60 * 1000

/** A message of a board that the viewer reads, hidden or not, with the right to act on it. */
export async function getReported(db: ExchangeDb, viewer: Viewer, id: string) {
  const row = await db
    .select({
      id: boardMessages.id,
      number: boardMessages.number,
      authorId: boardMessages.authorId,
      deletedAt: boardMessages.deletedAt,
      text: boardMessages.text,
      title: boardTopics.title,
      topicId: boardMessages.topicId,
      isAnonymous: sql`${boardTopics.isAnonymous} and ${boardTopics.authorId} = ${boardMessages.authorId}`
        .mapWith(Boolean)
        .as('isAnonymous'),
      boardId: boardTopics.boardId,
      /** By somebody else, and not settled: a moderator alone does not open an anonymous message. */
      reports: sql<number>`(select count(*) from ${boardReports} where ${boardReports.messageId} = ${boardMessages.id}
        and ${boardReports.reporterId} <> ${viewer.id} and ${boardReports.settledAt} is null)`.as('reports'),
      moderates: sql`${isModeratedBoard(db, viewer)}`.mapWith(Boolean).as('moderates'),
    })
    .from(boardMessages)
    .innerJoin(boardTopics, eq(boardTopics.id, boardMessages.topicId))
    .innerJoin(boards, eq(boards.id, boardTopics.boardId))
    .where(and(eq(boardMessages.id, id), isReadableBoard(db, viewer)))
    .get()
  if (!row) throw new Problem('missing')
  return row
}

type Reported = Awaited<ReturnType<typeof getReported>>

/** One report of each reader: said again, it changes nothing. */
export function reportOf(db: ExchangeDb, viewer: Viewer, message: Reported, { reason, text }: NewReport) {
  if (message.deletedAt) throw new Problem('conflict')
  const readable = and(eq(boards.id, message.boardId), isReadableBoard(db, viewer))
  return [
    guard(db, sql`exists (select 1 from ${boards} where ${readable})`),
    db
      .insert(boardReports)
      .values({ messageId: message.id, reporterId: viewer.id, reason, text, at: new Date() })
      .onConflictDoNothing(),
  ]
}

/** Hides a message from all but moderators, or shows it again; with a topic's first message goes its title. */
export function hidingOf(db: ExchangeDb, viewer: Viewer, message: Reported, { isHidden, reason }: Hiding) {
  const at = ensureModerator(message)
  const hidden = isHidden ? { hiddenAt: at, hiddenFor: reason } : { hiddenAt: null, hiddenFor: null }
  return [
    stillModerates(db, viewer, message),
    db.update(boardMessages).set(hidden).where(eq(boardMessages.id, message.id)),
    ...(isHidden ? [] : [messageFiled(db, message.id, message.text, message.number === 1 ? message.title : '')]),
    ...(message.number === 1
      ? [
          db
            .update(boardTopics)
            .set({ titleHiddenAt: isHidden ? at : null })
            .where(eq(boardTopics.id, message.topicId)),
        ]
      : []),
    settled(db, message, at),
    recorded(db, viewer, { ...lineOf(message, at), kind: isHidden ? 'hidden' : 'shown', reason }),
  ]
}

export function warningOf(db: ExchangeDb, viewer: Viewer, message: Reported, { reason, text }: NewWarning) {
  const at = ensureModerator(message)
  const { id: messageId, boardId, authorId: userId } = message
  return [
    stillModerates(db, viewer, message),
    db.insert(boardWarnings).values({ id: crypto.randomUUID(), boardId, messageId, userId, reason, text, at }),
    settled(db, message, at),
    recorded(db, viewer, { ...lineOf(message, at), kind: 'warned', reason }),
  ]
}

export function muteOf(db: ExchangeDb, viewer: Viewer, message: Reported, { reason, days }: Mute) {
  const at = ensureModerator(message)
  const { boardId, authorId: userId } = message
  const until = new Date(at.getTime() + days * day)
  return [
    stillModerates(db, viewer, message),
    db
      .insert(boardMutes)
      .values({ boardId, userId, until })
      .onConflictDoUpdate({ target: [boardMutes.boardId, boardMutes.userId], set: { until } }),
    settled(db, message, at),
    recorded(db, viewer, { ...lineOf(message, at), kind: days === 0 ? 'unmuted' : 'muted', reason, days }),
  ]
}

/** The reports of a message are done with, and nothing more. */
export function settlementOf(db: ExchangeDb, viewer: Viewer, message: Reported) {
  const at = ensureModerator(message)
  return [
    stillModerates(db, viewer, message),
    settled(db, message, at),
    recorded(db, viewer, { ...lineOf(message, at), kind: 'settled' }),
  ]
}

/** Who wrote a reported anonymous message; that a moderator looked stays in the record. */
export async function lookOf(db: ExchangeDb, viewer: Viewer, message: Reported) {
  const at = ensureModerator(message)
  if (!message.isAnonymous || message.reports === 0) throw new Problem('forbidden')
  const author = await db.select({ name: user.name }).from(user).where(eq(user.id, message.authorId)).get()
  const open = and(
    eq(boardReports.messageId, message.id),
    ne(boardReports.reporterId, viewer.id),
    isNull(boardReports.settledAt),
  )
  const statements = [
    stillModerates(db, viewer, message),
    guard(db, sql`exists (select 1 from ${boardReports} where ${open})`),
    recorded(db, viewer, { ...lineOf(message, at), kind: 'looked' }),
  ]
  return { name: author?.name ?? '', statements }
}

/** Empties what was hidden thirty days ago. */
export async function emptyHidden(db: ExchangeDb, now: number) {
  const old = sql`${boardMessages.hiddenAt} < ${now - 30 * day}`
  await db.batch([
    db
      .update(boardTopics)
      .set({ title: '（非表示）' })
      .where(sql`${boardTopics.titleHiddenAt} < ${now - 30 * day} and ${boardTopics.title} <> '（非表示）'`),
    db
      .update(boardMessages)
      .set({ text: '', deletedAt: new Date(now) })
      .where(and(old, isNull(boardMessages.deletedAt))),
  ])
}

function ensureModerator({ moderates, deletedAt }: Reported) {
  if (!moderates) throw new Problem('forbidden')
  if (deletedAt) throw new Problem('conflict')
  return new Date()
}

function stillModerates(db: ExchangeDb, viewer: Viewer, { id, boardId }: Reported) {
  const moderated = and(eq(boards.id, boardId), isModeratedBoard(db, viewer))
  const there = and(eq(boardMessages.id, id), isNull(boardMessages.deletedAt))
  return guard(
    db,
    sql`exists (select 1 from ${boards} where ${moderated}) and exists (select 1 from ${boardMessages} where ${there})`,
  )
}

function settled(db: ExchangeDb, { id }: Reported, settledAt: Date) {
  return db
    .update(boardReports)
    .set({ settledAt })
    .where(and(eq(boardReports.messageId, id), isNull(boardReports.settledAt)))
}

function lineOf({ boardId, topicId, number, authorId }: Reported, at: Date) {
  return { boardId, topicId, messageNumber: number, subjectId: authorId, at }
}
