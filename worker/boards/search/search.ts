import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { boardMessages, boards, boardTopics, boardWords } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { boundOnce } from '../../bound-once.ts'
import { isReadableBoard } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { marksOf } from '../../search/marks.ts'
import { hexOf, matchOf } from '../../search/pairs.ts'
import { mostWords, readWords } from '../../search/words.ts'
import { id, text } from '../../text.ts'

const perPage = 30
/** So much of a message stands around the first word that was found in it. */
const around = 80

/** `after`: number of the last hit of the page before. */
export const BoardSearch = v.object({
  words: text({ max: 200, required: true }),
  boardId: v.optional(id),
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

/** Messages that say what is wanted in the boards that the viewer reads, the newest first: one statement, as many rows as are shown. */
export async function searchBoards(db: ExchangeDb, viewer: Viewer, asked: v.InferOutput<typeof BoardSearch>) {
  const wanted = readWords(asked.words)
  if (wanted.short.length > 0) refuse(`「${wanted.short[0]}」は短すぎます。2文字以上の言葉か、漢字で入力してください`)
  if (wanted.words.length === 0) refuse('探す言葉を入力してください')
  if (wanted.words.length + wanted.excluded.length > mostWords) refuse(`言葉は${mostWords}個までです`)

  const { me, asker } = boundOnce(db, viewer)
  const { having, except } = matchOf(wanted, asked.boardId === undefined ? [] : [`b_${hexOf(asked.boardId)}`])
  const reach = sql`(select '(facets : (' || coalesce(group_concat('b_' || hex(${boards.id}), ' OR '), 'none') || '))'
    from ${boards} where ${isReadableBoard(db, asker)})`
  const rows = await db
    .with(me)
    .select({
      hit: boardWords.id,
      number: boardMessages.number,
      text: boardMessages.text,
      at: boardMessages.at,
      topicId: boardTopics.id,
      title: sql<string>`case when ${boardTopics.titleHiddenAt} is null then ${boardTopics.title} else '' end`.as(
        'shownTitle',
      ),
      boardId: boards.id,
      board: boards.name,
    })
    .from(sql`boardSearch`)
    .crossJoin(boardWords)
    .crossJoin(boardMessages)
    .crossJoin(boardTopics)
    .crossJoin(boards)
    .where(
      and(
        sql`boardSearch match ${reach} || ${` AND ${having}`} || ${except === '' ? '' : ` NOT ${except}`}`,
        eq(boardWords.id, sql`boardSearch.rowid`),
        eq(boardMessages.id, boardWords.messageId),
        eq(boardTopics.id, boardMessages.topicId),
        eq(boards.id, boardTopics.boardId),
        asked.after === undefined ? undefined : sql`boardSearch.rowid < ${asked.after}`,
        isNull(boardMessages.deletedAt),
        isNull(boardMessages.hiddenAt),
        isReadableBoard(db, asker),
      ),
    )
    .orderBy(desc(sql`boardSearch.rowid`))
    .limit(perPage + 1)
  return {
    hits: rows.slice(0, perPage).map(({ text: said, at, title, ...hit }) => {
      const shown = cut(said, marksOf(said, wanted)[0]?.start ?? 0)
      return {
        ...hit,
        title: { text: title, marks: marksOf(title, wanted) },
        said: { text: shown, marks: marksOf(shown, wanted) },
        at: at.getTime(),
      }
    }),
    more: rows.length > perPage,
  }
}

export type BoardHit = Awaited<ReturnType<typeof searchBoards>>['hits'][number]

function cut(said: string, at: number) {
  const from = Math.max(0, at - around)
  const to = at + 2 * around
  return `${from > 0 ? '…' : ''}${said.slice(from, to)}${to < said.length ? '…' : ''}`.replaceAll(/\s+/g, ' ')
}

function refuse(detail: string): never {
  throw new Problem('invalid', [{ pointer: '#/words', detail }])
}
