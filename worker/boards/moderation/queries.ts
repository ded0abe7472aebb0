import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { user } from '../../../db/exchange/auth.ts'
import { boardMembers, boardMessages, boards, boardTopics } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { boardActions, boardReports, boardWarnings, type reportReasons } from '../../../db/exchange/moderation.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { canRunYear, stillIs } from '../../policy.ts'
import { isModeratedBoard, isReadableBoard } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { findByMail } from '../find-by-mail.ts'
import { readMarkdown } from '../markdown.ts'
import { recorded } from './record.ts'

const perPage = 30
export const reportedOnPage = 30

type Reason = (typeof reportReasons)[number]

/** Messages with open reports in the boards that the viewer moderates, the longest reported first. */
export async function listReported(db: ExchangeDb, viewer: Viewer) {
  const rows = await db
    .select({
      id: boardMessages.id,
      number: boardMessages.number,
      text: boardMessages.text,
      at: boardMessages.at,
      hiddenFor: boardMessages.hiddenFor,
      topicId: boardTopics.id,
      title: boardTopics.title,
      board: boards.name,
      isAnonymous: sql`${boardTopics.isAnonymous} and ${boardTopics.authorId} = ${boardMessages.authorId}`
        .mapWith(Boolean)
        .as('isAnonymous'),
      reports: sql<string>`json_group_array(json_object('reason', ${boardReports.reason}, 'text', ${boardReports.text},
        'at', ${boardReports.at}))`.as('reports'),
    })
    .from(boardReports)
    .innerJoin(boardMessages, eq(boardMessages.id, boardReports.messageId))
    .innerJoin(boardTopics, eq(boardTopics.id, boardMessages.topicId))
    .innerJoin(boards, eq(boards.id, boardTopics.boardId))
    .where(and(isNull(boardReports.settledAt), isNull(boardMessages.deletedAt), isModeratedBoard(db, viewer)))
    .groupBy(boardMessages.id)
    .orderBy(sql`min(${boardReports.at})`)
    .limit(reportedOnPage)
  return rows.map(({ text, at, hiddenFor, reports, ...message }) => ({
    ...message,
    blocks: readMarkdown(text),
    at: at.getTime(),
    hiddenFor: hiddenFor ?? undefined,
    reports: JSON.parse(reports) as { reason: Reason; text: string; at: number }[],
  }))
}

export type ReportedMessage = Awaited<ReturnType<typeof listReported>>[number]

/** How many messages wait for the viewer as a moderator; beyond a hundred nobody counts. */
export function openReports(db: ExchangeDb, viewer: Viewer) {
  const open = db
    .selectDistinct({ id: boardReports.messageId })
    .from(boardReports)
    .innerJoin(boardMessages, eq(boardMessages.id, boardReports.messageId))
    .innerJoin(boardTopics, eq(boardTopics.id, boardMessages.topicId))
    .innerJoin(boards, eq(boards.id, boardTopics.boardId))
    .where(and(isNull(boardReports.settledAt), isNull(boardMessages.deletedAt), isModeratedBoard(db, viewer)))
    .limit(100)
  return sql<number>`(select count(*) from (${open}))`.as('openReports')
}

/** What moderators did in a board, for all who read it: when, what and why, and no names. For the secretariat who they are. */
export async function getRecord(db: ExchangeDb, viewer: Viewer, boardId: string, before?: number) {
  const names = canRunYear(viewer)
  const [[board], actions, moderators] = await db.batch([
    db
      .select({ id: boards.id, name: boards.name })
      .from(boards)
      .where(and(eq(boards.id, boardId), isReadableBoard(db, viewer))),
    db
      .select({
        id: boardActions.id,
        kind: boardActions.kind,
        reason: boardActions.reason,
        topicId: boardActions.topicId,
        messageNumber: boardActions.messageNumber,
        days: boardActions.days,
        at: boardActions.at,
      })
      .from(boardActions)
      .where(and(eq(boardActions.boardId, boardId), before === undefined ? undefined : lt(boardActions.id, before)))
      .orderBy(desc(boardActions.id))
      .limit(perPage + 1),
    db
      .select({ id: user.id, name: user.name })
      .from(boardMembers)
      .innerJoin(user, eq(user.id, boardMembers.userId))
      .where(and(eq(boardMembers.boardId, boardId), eq(boardMembers.isModerator, true)))
      .orderBy(boardMembers.since)
      .limit(50),
  ])
  if (!board) throw new Problem('missing')
  const shown = actions.slice(0, perPage)
  return {
    board,
    actions: shown.map(({ at, ...action }) => ({ ...action, at: at.getTime() })),
    moderatorCount: moderators.length,
    moderators: names ? moderators : undefined,
    next: actions.length > perPage ? shown.at(-1)?.id : undefined,
  }
}

export type BoardRecord = Awaited<ReturnType<typeof getRecord>>

/** What the viewer was told by moderators and has not confirmed yet. */
export async function listWarnings(db: ExchangeDb, viewer: Viewer) {
  const rows = await db
    .select({
      id: boardWarnings.id,
      reason: boardWarnings.reason,
      text: boardWarnings.text,
      board: boards.name,
      topicId: boardMessages.topicId,
      number: boardMessages.number,
    })
    .from(boardWarnings)
    .innerJoin(boards, eq(boards.id, boardWarnings.boardId))
    .innerJoin(boardMessages, eq(boardMessages.id, boardWarnings.messageId))
    .where(and(eq(boardWarnings.userId, viewer.id), isNull(boardWarnings.readAt)))
    .orderBy(boardWarnings.at)
    .limit(20)
  return rows
}

export function warningRead(db: ExchangeDb, viewer: Viewer, id: string) {
  const mine = and(eq(boardWarnings.id, id), eq(boardWarnings.userId, viewer.id))
  return [
    db
      .update(boardWarnings)
      .set({ readAt: new Date() })
      .where(and(mine, isNull(boardWarnings.readAt))),
  ]
}

/** The secretariat makes somebody with a role here a moderator of a board that it reads. */
export async function moderatorNamed(db: ExchangeDb, viewer: Viewer, boardId: string, email: string) {
  await ensureRunsBoard(db, viewer, boardId)
  const userId = await findByMail(db, email)
  const at = new Date()
  return [
    guard(db, stillIs(db, viewer, 'secretariat')),
    db
      .insert(boardMembers)
      .values({ boardId, userId, isModerator: true, since: at })
      .onConflictDoUpdate({ target: [boardMembers.boardId, boardMembers.userId], set: { isModerator: true } }),
    recorded(db, viewer, { boardId, kind: 'named', subjectId: userId, at }),
  ]
}

export async function moderatorDismissed(db: ExchangeDb, viewer: Viewer, boardId: string, userId: string) {
  await ensureRunsBoard(db, viewer, boardId)
  const moderator = and(
    eq(boardMembers.boardId, boardId),
    eq(boardMembers.userId, userId),
    eq(boardMembers.isModerator, true),
  )
  if ((await db.$count(boardMembers, moderator)) === 0) throw new Problem('missing')
  return [
    guard(db, stillIs(db, viewer, 'secretariat')),
    db.update(boardMembers).set({ isModerator: false }).where(moderator),
    recorded(db, viewer, { boardId, kind: 'dismissed', subjectId: userId, at: new Date() }),
  ]
}

// A closed board that lost its moderators is given one by the secretariat, which does not read it.
async function ensureRunsBoard(db: ExchangeDb, viewer: Viewer, boardId: string) {
  const row = await db
    .select({ id: boards.id })
    .from(boards)
    .where(
      and(
        eq(boards.id, boardId),
        canRunYear(viewer) ? or(isReadableBoard(db, viewer), eq(boards.kind, 'closed')) : isReadableBoard(db, viewer),
      ),
    )
    .get()
  if (!row) throw new Problem('missing')
  if (!canRunYear(viewer)) throw new Problem('forbidden')
}
