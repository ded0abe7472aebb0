import { and, desc, eq, exists, lt, sql, type SQL } from 'drizzle-orm'
import { boardDrafts, boards, boardTopics, type BoardDraft } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isWritableBoard } from '../../policy-of-boards.ts'
import type { DraftPlace } from './schema.ts'

const day = 24 * 60 * 60 * 1000
/** So long somebody may come back to what was begun. */
const daysKept = 180
const most = 20

/** Keeps what the viewer has begun to write, in place of what was kept before; only where the viewer may write. */
export function draftKept(db: ExchangeDb, viewer: Viewer, place: DraftPlace, content: BoardDraft) {
  const now = new Date()
  return [
    guard(db, mayWriteAt(db, viewer, place)),
    db
      .insert(boardDrafts)
      .values({ userId: viewer.id, ...place, content, at: now })
      .onConflictDoUpdate({
        target: [boardDrafts.userId, boardDrafts.kind, boardDrafts.target, boardDrafts.replyTo],
        set: { content, at: now },
      }),
  ]
}

function mayWriteAt(db: ExchangeDb, viewer: Viewer, { kind, target }: DraftPlace): SQL {
  const writable = isWritableBoard(db, viewer)
  const one = { one: sql`1` }
  if (kind === 'board') {
    return exists(
      db
        .select(one)
        .from(boards)
        .where(and(eq(boards.id, target), writable)),
    )
  }
  return exists(
    db
      .select(one)
      .from(boardTopics)
      .innerJoin(boards, eq(boards.id, boardTopics.boardId))
      .where(and(eq(boardTopics.id, target), writable)),
  )
}

/** For the batch that sends what was written, or when it is thrown away. */
export function draftGone(db: ExchangeDb, viewer: Viewer, place: DraftPlace) {
  return db.delete(boardDrafts).where(at(viewer, place))
}

export async function getDraft(db: ExchangeDb, viewer: Viewer, place: DraftPlace) {
  const row = await db.select({ content: boardDrafts.content }).from(boardDrafts).where(at(viewer, place)).get()
  return row?.content
}

/** What the viewer has begun in a topic, as a column of the statement that reads it: pairs of `replyTo` and text. */
export function draftColumn(viewer: Viewer) {
  return sql<string>`(select json_group_array(json_array(${boardDrafts.replyTo}, ${boardDrafts.content} ->> 'text'))
    from ${boardDrafts} where ${boardDrafts.userId} = ${viewer.id} and ${boardDrafts.kind} = 'topic'
    and ${boardDrafts.target} = ${boardTopics.id})`.as('topicDrafts')
}

export const readDrafts = (column: string) => new Map(JSON.parse(column) as [replyTo: number, text: string][])

function at(viewer: Viewer, { kind, target, replyTo }: DraftPlace) {
  const { userId, kind: ofKind, target: ofTarget, replyTo: answered } = boardDrafts
  return and(eq(userId, viewer.id), eq(ofKind, kind), eq(ofTarget, target), eq(answered, replyTo))
}

/** What the viewer has begun to write where the viewer may still write, the last first. */
export async function listDrafts(db: ExchangeDb, viewer: Viewer) {
  const boardId = sql`case when ${boardDrafts.kind} = 'board' then ${boardDrafts.target} else ${boardTopics.boardId} end`
  const rows = await db
    .select({
      kind: boardDrafts.kind,
      target: boardDrafts.target,
      replyTo: boardDrafts.replyTo,
      content: boardDrafts.content,
      at: boardDrafts.at,
      board: boards.name,
      topic: sql<string | null>`case when ${boardTopics.titleHiddenAt} is null then ${boardTopics.title} end`,
    })
    .from(boardDrafts)
    .leftJoin(boardTopics, and(eq(boardDrafts.kind, 'topic'), eq(boardTopics.id, boardDrafts.target)))
    .innerJoin(boards, eq(boards.id, boardId))
    .where(and(eq(boardDrafts.userId, viewer.id), isWritableBoard(db, viewer)))
    .orderBy(desc(boardDrafts.at))
    .limit(most)
  return rows.map(({ content, at: keptAt, kind, target, replyTo, board, topic }) => ({
    href: kind === 'board' ? `/boards/${target}/new` : `/topics/${target}#write${replyTo === 0 ? '' : `-${replyTo}`}`,
    board,
    topic: topic ?? undefined,
    start: (content.title || content.text).slice(0, 60),
    at: keptAt.getTime(),
  }))
}

export type ListedDraft = Awaited<ReturnType<typeof listDrafts>>[number]

/** Forgets what nobody came back to. */
export function forgetOldDrafts(db: ExchangeDb, now: number) {
  return db.delete(boardDrafts).where(lt(boardDrafts.at, new Date(now - daysKept * day)))
}
