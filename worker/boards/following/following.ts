import { and, asc, desc, eq, exists, isNull, ne, sql, type SQL } from 'drizzle-orm'
import { boardFollows, boards, boardTags, boardTopics } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { directoryEntries } from '../../../db/exchange/directory.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isReadableBoard, isTalker } from '../../policy-of-boards.ts'
import type { Followed } from './schema.ts'

const perPage = 50
/** So many of each kind can be followed and listed. */
const most = 200

/** Follows what the viewer may read; twice changes nothing. */
export function followed(db: ExchangeDb, viewer: Viewer, { kind, target }: Followed) {
  return [
    guard(
      db,
      sql`${mayFollow(db, viewer, { kind, target })} and
        (select count(*) from ${boardFollows} where ${eq(boardFollows.userId, viewer.id)}) < ${4 * most}`,
    ),
    db.insert(boardFollows).values({ userId: viewer.id, kind, target, at: new Date() }).onConflictDoNothing(),
  ]
}

export function unfollowed(db: ExchangeDb, viewer: Viewer, { kind, target }: Followed) {
  return [db.delete(boardFollows).where(follow(viewer, kind, sql`${target}`))]
}

function mayFollow(db: ExchangeDb, viewer: Viewer, { kind, target }: Followed): SQL {
  const one = { one: sql`1` }
  switch (kind) {
    case 'tag':
      return sql`1`
    case 'person':
      return exists(
        db
          .select(one)
          .from(directoryEntries)
          .where(
            and(
              eq(directoryEntries.userId, target),
              eq(directoryEntries.takesFollowers, true),
              ne(directoryEntries.userId, viewer.id),
              sql`${isTalker(viewer)}`,
            ),
          ),
      )
    case 'board':
      return exists(
        db
          .select(one)
          .from(boards)
          .where(and(eq(boards.id, target), isReadableBoard(db, viewer))),
      )
    case 'topic':
      return exists(
        db
          .select(one)
          .from(boardTopics)
          .innerJoin(boards, eq(boards.id, boardTopics.boardId))
          .where(and(eq(boardTopics.id, target), isReadableBoard(db, viewer))),
      )
  }
}

/** Whether the viewer follows what a row stands for. */
export function isFollowed(viewer: Viewer, kind: Followed['kind'], target: SQL) {
  return sql<number>`exists (select 1 from ${boardFollows} where ${follow(viewer, kind, target)})`
}

function follow(viewer: Viewer, kind: Followed['kind'], target: SQL) {
  return and(eq(boardFollows.userId, viewer.id), eq(boardFollows.kind, kind), eq(boardFollows.target, target))
}

/** What the viewer follows and may still read. */
export async function listFollowed(db: ExchangeDb, viewer: Viewer) {
  const mine = (kind: Followed['kind']) => and(eq(boardFollows.userId, viewer.id), eq(boardFollows.kind, kind))
  const [followedBoards, topics, tags, people] = await db.batch([
    db
      .select({ target: boards.id, name: boards.name })
      .from(boardFollows)
      .innerJoin(boards, eq(boards.id, boardFollows.target))
      .where(and(mine('board'), isReadableBoard(db, viewer)))
      .orderBy(asc(boards.name))
      .limit(most),
    db
      .select({ target: sql<string>`${boardTopics.id}`.as('target'), name: boardTopics.title })
      .from(boardFollows)
      .innerJoin(boardTopics, eq(boardTopics.id, boardFollows.target))
      .innerJoin(boards, eq(boards.id, boardTopics.boardId))
      .where(and(mine('topic'), isNull(boardTopics.titleHiddenAt), isReadableBoard(db, viewer)))
      .orderBy(desc(boardTopics.lastAt))
      .limit(most),
    db
      .select({ target: boardFollows.target })
      .from(boardFollows)
      .where(mine('tag'))
      .orderBy(asc(boardFollows.target))
      .limit(most),
    db
      .select({ target: directoryEntries.userId, name: directoryEntries.name })
      .from(boardFollows)
      .innerJoin(directoryEntries, eq(directoryEntries.userId, boardFollows.target))
      .where(and(mine('person'), sql`${isTalker(viewer)}`))
      .orderBy(asc(directoryEntries.name))
      .limit(most),
  ])
  const words = tags.map(({ target }) => ({ target, name: target }))
  const all = { board: followedBoards, topic: topics, tag: words, person: people }
  return (['board', 'topic', 'tag', 'person'] as const).flatMap((kind) =>
    all[kind].map(({ target, name }) => ({ kind, target, name })),
  )
}

/** Topics under a tag in the boards that the viewer reads, by their last message. */
export async function listTagged(db: ExchangeDb, viewer: Viewer, word: string) {
  const [topics, [mine]] = await db.batch([
    db
      .select({
        id: sql<string>`${boardTopics.id}`.as('topicId'),
        kind: sql<(typeof boardTopics.$inferSelect)['kind']>`${boardTopics.kind}`.as('topicKind'),
        title: boardTopics.title,
        board: boards.name,
        lastAt: boardTopics.lastAt,
        messages: boardTopics.messages,
      })
      .from(boardTags)
      .innerJoin(boardTopics, eq(boardTopics.id, boardTags.topicId))
      .innerJoin(boards, eq(boards.id, boardTopics.boardId))
      .where(
        and(
          eq(boardTags.tag, word),
          isNull(boardTopics.titleHiddenAt),
          isNull(boardTopics.mergedInto),
          isReadableBoard(db, viewer),
        ),
      )
      .orderBy(desc(boardTopics.lastAt), desc(boardTopics.id))
      .limit(perPage),
    db
      .select({ at: boardFollows.at })
      .from(boardFollows)
      .where(follow(viewer, 'tag', sql`${word}`)),
  ])
  return {
    tag: word,
    most: perPage,
    isFollowed: mine !== undefined,
    topics: topics.map(({ lastAt, ...topic }) => ({ ...topic, lastAt: lastAt.getTime() })),
  }
}
