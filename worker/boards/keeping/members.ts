import { and, asc, eq, sql } from 'drizzle-orm'
import { boardMembers, boards } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isModeratedBoard, isReadableBoard } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { authorRows, readAuthors, type Author } from '../authors.ts'
import { findByMail } from '../find-by-mail.ts'
import { recorded } from '../moderation/record.ts'
import { boardColumns, readBoard } from '../queries.ts'

/** Members of a closed board, as they appear on the boards: who is read by them knows who they are. */
export async function getMembers(db: ExchangeDb, viewer: Viewer, boardId: string) {
  const closed = and(eq(boards.id, boardId), eq(boards.kind, 'closed'), isReadableBoard(db, viewer))
  const ids = db.select({ userId: boardMembers.userId }).from(boardMembers).where(eq(boardMembers.boardId, boardId))
  const [[row], members, people] = await db.batch([
    db.select(boardColumns(db, viewer)).from(boards).where(closed),
    db
      .select({ userId: boardMembers.userId, isModerator: boardMembers.isModerator, since: boardMembers.since })
      .from(boardMembers)
      .where(eq(boardMembers.boardId, boardId))
      .orderBy(asc(boardMembers.since))
      .limit(500),
    authorRows(db, ids),
  ])
  if (!row) throw new Problem('missing')
  const authors = readAuthors(people)
  return {
    board: readBoard(row),
    members: members.map(({ userId, isModerator, since }) => ({
      id: userId,
      author: authors.get(userId) ?? gone,
      isModerator,
      since: since.getTime(),
      isMe: userId === viewer.id,
    })),
  }
}

const gone: Author = { role: 'gone' }

/** A moderator lets somebody into a closed board. */
export async function admissionOf(db: ExchangeDb, viewer: Viewer, boardId: string, email: string) {
  await ensureModerates(db, viewer, boardId)
  const userId = await findByMail(db, email)
  const at = new Date()
  return [
    stillModerates(db, viewer, boardId),
    db.insert(boardMembers).values({ boardId, userId, isModerator: false, since: at }).onConflictDoNothing(),
    recorded(db, viewer, { boardId, kind: 'admitted', subjectId: userId, at }),
  ]
}

/** Somebody goes, or is sent away by a moderator; a closed board keeps a moderator. */
export async function departureOf(db: ExchangeDb, viewer: Viewer, boardId: string, userId: string) {
  if (userId !== viewer.id) await ensureModerates(db, viewer, boardId)
  const member = and(eq(boardMembers.boardId, boardId), eq(boardMembers.userId, userId))
  const other = sql`exists (select 1 from ${boardMembers} where ${eq(boardMembers.boardId, boardId)}
    and ${boardMembers.isModerator} and ${boardMembers.userId} <> ${userId})`
  return [
    guard(
      db,
      sql`exists (select 1 from ${boards} join ${boardMembers} on ${boardMembers.boardId} = ${boards.id}
        where ${and(eq(boards.kind, 'closed'), member)}) and ${other}`,
    ),
    ...(userId === viewer.id ? [] : [stillModerates(db, viewer, boardId)]),
    db.delete(boardMembers).where(member),
    recorded(db, viewer, { boardId, kind: 'removed', subjectId: userId, at: new Date() }),
  ]
}

function isModeratedHere(db: ExchangeDb, viewer: Viewer, boardId: string) {
  return and(eq(boards.id, boardId), eq(boards.kind, 'closed'), isModeratedBoard(db, viewer))
}

async function ensureModerates(db: ExchangeDb, viewer: Viewer, boardId: string) {
  const row = await db
    .select({ moderates: sql<number>`${isModeratedBoard(db, viewer)}`.as('moderates') })
    .from(boards)
    .where(and(eq(boards.id, boardId), eq(boards.kind, 'closed'), isReadableBoard(db, viewer)))
    .get()
  if (!row) throw new Problem('missing')
  if (!row.moderates) throw new Problem('forbidden')
}

function stillModerates(db: ExchangeDb, viewer: Viewer, boardId: string) {
  return guard(db, sql`exists (select 1 from ${boards} where ${isModeratedHere(db, viewer, boardId)})`)
}
