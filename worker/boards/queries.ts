import { and, asc, desc, eq, gt, isNull, max, sql } from 'drizzle-orm'
import { boards, boardTopics, boardVisits } from '../../db/exchange/boards.ts'
import { boardMutes } from '../../db/exchange/moderation.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isModeratedBoard, isReadableBoard, isWritableBoard } from '../policy-of-boards.ts'
import { isFollowed } from './following/following.ts'
import { isNewcomer } from './moderation/limits.ts'
import { Problem } from '../problem.ts'

/** Beyond it, "more than" is said. */
const mostUnread = 99
const perPage = 30

/** All boards that the viewer may read, the archived ones last, with topics that moved since the last visit. */
export async function listBoards(db: ExchangeDb, viewer: Viewer) {
  const visited = db
    .select({ at: boardVisits.at })
    .from(boardVisits)
    .where(and(eq(boardVisits.userId, viewer.id), eq(boardVisits.boardId, boards.id)))
  const moved = db
    .select({ one: sql`1` })
    .from(boardTopics)
    .where(
      and(
        eq(boardTopics.boardId, boards.id),
        isNull(boardTopics.mergedInto),
        gt(boardTopics.lastAt, sql`coalesce(${visited}, 0)`),
      ),
    )
    .limit(mostUnread + 1)
  const last = db
    .select({ at: max(boardTopics.lastAt) })
    .from(boardTopics)
    .where(eq(boardTopics.boardId, boards.id))
  const rows = await db
    .select({
      id: boards.id,
      kind: boards.kind,
      name: boards.name,
      purpose: boards.purpose,
      fiscalYear: boards.fiscalYear,
      archivedAt: boards.archivedAt,
      unread: sql<number>`(select count(*) from ${moved})`,
      lastAt: sql<number | null>`${last}`,
    })
    .from(boards)
    .where(isReadableBoard(db, viewer))
    .orderBy(sql`${boards.archivedAt} is not null`, asc(boards.kind), asc(boards.name))
    .limit(200)
  return rows.map(({ archivedAt, lastAt, ...board }) => ({
    ...board,
    lastAt: lastAt ?? undefined,
    isArchived: archivedAt !== null,
  }))
}

/** A board with its rights; its topics, those on top first, then by their last message. Notes the visit. */
export async function getBoard(db: ExchangeDb, viewer: Viewer, id: string, before?: string) {
  const [pinned, lastAt, topicId] = before?.split(':') ?? []
  const page =
    before === undefined
      ? undefined
      : sql`(${boardTopics.isPinned}, ${boardTopics.lastAt}, ${boardTopics.id})
        < (${Number(pinned)}, ${Number(lastAt)}, ${topicId})`
  const now = Date.now()
  const [[board], topics] = await db.batch([
    boardRows(db, viewer).where(and(eq(boards.id, id), isReadableBoard(db, viewer))),
    db
      .select({
        id: boardTopics.id,
        kind: boardTopics.kind,
        title: sql<string>`case when ${boardTopics.titleHiddenAt} is null then ${boardTopics.title} else '' end`.as(
          'shownTitle',
        ),
        isPinned: boardTopics.isPinned,
        lastAt: boardTopics.lastAt,
        closedAt: boardTopics.closedAt,
        solvedBy: boardTopics.solvedBy,
        messages: boardTopics.messages,
        tags: sql<string>`(select json_group_array("tag") from "boardTags" where "topicId" = "boardTopics"."id")`.as(
          'topicTags',
        ),
      })
      .from(boardTopics)
      .where(and(eq(boardTopics.boardId, id), isNull(boardTopics.mergedInto), page))
      .orderBy(desc(boardTopics.isPinned), desc(boardTopics.lastAt), desc(boardTopics.id))
      .limit(perPage + 1),
    db
      .insert(boardVisits)
      .select(
        sql`select ${viewer.id}, ${boards.id}, ${now} from ${boards}
          where ${boards.id} = ${id} and ${isReadableBoard(db, viewer)}`,
      )
      .onConflictDoUpdate({ target: [boardVisits.userId, boardVisits.boardId], set: { at: new Date(now) } }),
  ])
  if (!board) throw new Problem('missing')
  const shown = topics.slice(0, perPage)
  const last = shown.at(-1)
  return {
    board: readBoard(board),
    topics: shown.map(({ lastAt: at, closedAt, solvedBy, tags, ...topic }) => {
      const shownTags = topic.title === '' ? [] : (JSON.parse(tags) as string[])
      return {
        ...topic,
        tags: shownTags,
        lastAt: at.getTime(),
        isClosed: closedAt !== null,
        isSolved: solvedBy !== null,
      }
    }),
    more: topics.length > perPage && last && `${Number(last.isPinned)}:${last.lastAt.getTime()}:${last.id}`,
  }
}

/** A board in which the viewer is about to write. */
export async function getWritableBoard(db: ExchangeDb, viewer: Viewer, id: string) {
  const row = await boardRows(db, viewer)
    .where(and(eq(boards.id, id), isReadableBoard(db, viewer)))
    .get()
  if (!row) throw new Problem('missing')
  const board = readBoard(row)
  if (!board.canWrite) throw new Problem('conflict')
  return board
}

/**
 * Columns of `boards` for this viewer, with the rights. Each has a name that no table beside it has: a batch of D1 answers
 * rows by name, so that of two columns of one name only one arrives.
 */
export function boardColumns(db: ExchangeDb, viewer: Viewer) {
  return {
    id: sql<string>`${boards.id}`.as('ofBoard'),
    kind: sql<Board['kind']>`${boards.kind}`.as('boardKind'),
    name: sql<string>`${boards.name}`.as('boardName'),
    purpose: sql<string>`${boards.purpose}`.as('boardPurpose'),
    allowsAnonymous: sql<number>`${boards.allowsAnonymous}`.as('boardAllowsAnonymous'),
    canWrite: sql<number>`${isWritableBoard(db, viewer)}`.as('canWrite'),
    canModerate: sql<number>`${isModeratedBoard(db, viewer)}`.as('canModerate'),
    isNewAccount: isNewcomer(viewer),
    isFollowed: isFollowed(viewer, 'board', sql`${boards.id}`).as('followsBoard'),
    mutedUntil: sql<
      number | null
    >`(select ${boardMutes.until} from ${boardMutes} where ${boardMutes.boardId} = ${boards.id}
      and ${boardMutes.userId} = ${viewer.id} and ${boardMutes.until} > ${Date.now()})`.as('mutedUntil'),
  }
}

type Board = typeof boards.$inferSelect

function boardRows(db: ExchangeDb, viewer: Viewer) {
  return db.select(boardColumns(db, viewer)).from(boards).$dynamic()
}

interface Rights {
  allowsAnonymous: number
  canWrite: number
  canModerate: number
  mutedUntil: number | null
  isNewAccount: number
  isFollowed: number
}

export function readBoard<B extends Rights>({
  allowsAnonymous,
  canWrite,
  canModerate,
  mutedUntil,
  isNewAccount,
  isFollowed: follows,
  ...board
}: B) {
  return {
    ...board,
    allowsAnonymous: Boolean(allowsAnonymous),
    canWrite: Boolean(canWrite),
    canModerate: Boolean(canModerate),
    mutedUntil: mutedUntil ?? undefined,
    isNewAccount: Boolean(isNewAccount),
    isFollowed: Boolean(follows),
  }
}
