import { and, asc, eq, sql } from 'drizzle-orm'
import {
  boardMessages,
  boardMessageVersions,
  boardReactions,
  boards,
  boardTags,
  boardTopics,
} from '../../db/exchange/boards.ts'
import { boardReports } from '../../db/exchange/moderation.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableBoard } from '../policy-of-boards.ts'
import { Problem } from '../problem.ts'
import { authorRows, readAuthors, type Author } from './authors.ts'
import { draftColumn, readDrafts } from './drafts/drafts.ts'
import { isFollowed } from './following/following.ts'
import { mentionsColumn, type Mention } from './mentions/mentions.ts'
import { readMarkdown } from './markdown.ts'
import { boardColumns, readBoard } from './queries.ts'
import type { ReactionKind } from './schema.ts'

const perPage = 200
/** How long an author may reword a message. */
const minutesToEdit = 15

/** A topic with a page of its messages, each reply below what it answers: three statements, one round trip. */
export async function getTopic(db: ExchangeDb, viewer: Viewer, id: string, after = '0:0') {
  const [thread, number] = after.split(':').map(Number)
  const inPage = and(
    eq(boardMessages.topicId, id),
    sql`(${boardMessages.threadNumber}, ${boardMessages.number}) > (${thread}, ${number})`,
  )
  const place = [asc(boardMessages.threadNumber), asc(boardMessages.number)] as const
  const authorIds = db
    .select({ authorId: boardMessages.authorId })
    .from(boardMessages)
    .where(inPage)
    .orderBy(...place)
    .limit(perPage)
  const [[found], rows, people] = await db.batch([
    db
      .select({
        topic: boardTopics,
        board: boardColumns(db, viewer),
        tags: sql<string>`(select json_group_array(${boardTags.tag}) from ${boardTags}
          where ${boardTags.topicId} = ${boardTopics.id})`.as('topicTags'),
        followed: isFollowed(viewer, 'topic', sql`${boardTopics.id}`).as('followsTopic'),
        drafts: draftColumn(viewer),
      })
      .from(boardTopics)
      .innerJoin(boards, eq(boards.id, boardTopics.boardId))
      .where(and(eq(boardTopics.id, id), isReadableBoard(db, viewer))),
    messageRows(db, viewer)
      .where(inPage)
      .orderBy(...place)
      .limit(perPage + 1),
    authorRows(db, authorIds),
  ])
  if (!found) throw new Problem('missing')
  const { topic } = found
  if (topic.mergedInto !== null) return { mergedInto: topic.mergedInto }
  const board = readBoard(found.board)
  const authors = readAuthors(people)
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)?.message
  const now = Date.now()
  const isOpen = board.canWrite && topic.closedAt === null
  const drafts = isOpen ? readDrafts(found.drafts) : new Map<number, string>()
  const mine = topic.authorId === viewer.id
  const messages = shown.map(({ message, ...row }) => {
    const isMine = message.authorId === viewer.id
    const isAnonymous = topic.isAnonymous && message.authorId === topic.authorId
    const isDeleted = message.deletedAt !== null
    const isShown = !isDeleted && (message.hiddenAt === null || board.canModerate)
    return {
      id: message.id,
      number: message.number,
      threadNumber: message.threadNumber,
      author: isAnonymous ? ('anonymous' as const) : (authors.get(message.authorId) ?? gone),
      mine: isMine,
      blocks: isShown ? readMarkdown(message.text) : undefined,
      /** Why moderators have hidden it; they themselves still read it. */
      hiddenFor: message.hiddenAt === null ? undefined : (message.hiddenFor ?? undefined),
      isAnonymous,
      /** As typed: for quoting, and for the author to reword. */
      text: isShown ? message.text : '',
      /** What the reader has begun to answer. */
      draft: drafts.get(message.number),
      at: message.at.getTime(),
      editedAt: message.editedAt?.getTime(),
      canEdit:
        isMine &&
        isOpen &&
        !isDeleted &&
        message.hiddenAt === null &&
        now - message.at.getTime() < minutesToEdit * 60_000,
      reactions: JSON.parse(row.reactions) as Partial<Record<ReactionKind, number>>,
      reacted: JSON.parse(row.reacted) as ReactionKind[],
      versions: isShown ? (JSON.parse(row.versions) as string[]) : [],
      /** The reader has told the moderators, who have not settled it yet. */
      isReported: Boolean(row.reported),
      mentions: isShown ? (JSON.parse(row.mentions) as Mention[]) : [],
    }
  })
  const showsTitle = topic.titleHiddenAt === null || board.canModerate
  return {
    mergedInto: undefined,
    board,
    topic: {
      id,
      kind: topic.kind,
      title: showsTitle ? topic.title : '',
      tags: showsTitle ? (JSON.parse(found.tags) as string[]) : [],
      isFollowed: Boolean(found.followed),
      isAnonymous: topic.isAnonymous,
      isPinned: topic.isPinned,
      isClosed: topic.closedAt !== null,
      solvedBy: topic.solvedBy ?? undefined,
      canAnswer: isOpen && board.mutedUntil === undefined,
      canSolve: topic.kind === 'question' && isOpen && (mine || board.canModerate),
      count: topic.messages,
      reportOf: topic.reportOf ?? undefined,
      canTag: isOpen && (mine || board.canModerate),
      canCall: topic.kind === 'event' && isOpen && (mine || board.canModerate),
    },
    /** What the reader has begun to write here. */
    draft: drafts.get(0),
    author: { id: topic.authorId, isAnonymous: topic.isAnonymous, isHidden: topic.titleHiddenAt !== null },
    messages,
    more: rows.length > perPage && last ? `${last.threadNumber}:${last.number}` : undefined,
  }
}

export type ShownTopic = Extract<Awaited<ReturnType<typeof getTopic>>, { mergedInto: undefined }>
export type ShownMessage = ShownTopic['messages'][number]

const gone: Author = { role: 'gone' }

function messageRows(db: ExchangeDb, viewer: Viewer) {
  const ofMessage = sql`${boardReactions.messageId} = ${boardMessages.id}`
  return db
    .select({
      message: boardMessages,
      reactions: sql<string>`(select json_group_object(r."kind", r."n") from (select ${boardReactions.kind} as "kind",
        count(*) as "n" from ${boardReactions} where ${ofMessage} group by ${boardReactions.kind}) r)`.as('reactions'),
      reacted: sql<string>`(select json_group_array(${boardReactions.kind}) from ${boardReactions}
        where ${ofMessage} and ${boardReactions.userId} = ${viewer.id})`.as('reacted'),
      versions: sql<string>`(select json_group_array(${boardMessageVersions.text}) from ${boardMessageVersions}
        where ${boardMessageVersions.messageId} = ${boardMessages.id})`.as('versions'),
      mentions: mentionsColumn(),
      reported: sql<number>`exists (select 1 from ${boardReports} where ${boardReports.messageId} = ${boardMessages.id}
        and ${boardReports.reporterId} = ${viewer.id} and ${boardReports.settledAt} is null)`.as('reported'),
    })
    .from(boardMessages)
    .innerJoin(boardTopics, eq(boardTopics.id, boardMessages.topicId))
    .$dynamic()
}
