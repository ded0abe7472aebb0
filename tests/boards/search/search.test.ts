import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { counted, type Count } from '../../../bench/count.ts'
import { boardMembers, boardMessages, boards, boardWords } from '../../../db/exchange/boards.ts'
import type { BoardHit } from '../../../worker/boards/search/search.ts'
import { fileMessages } from '../../../worker/boards/search/filing.ts'
import worker from '../../../worker/index.ts'
import { scenario, type Scenario, type Who } from '../../support/scenario.ts'

async function world(kind: 'theme' | 'closed' = 'theme') {
  const made = await scenario()
  const { as, db, run, ids } = made
  const boardId = `board-${run}`
  await db.insert(boards).values({ id: boardId, kind, name: '続ける', purpose: '続ける工夫', createdAt: new Date() })
  if (kind === 'closed') {
    await db.insert(boardMembers).values({ boardId, userId: ids.alumnus, isModerator: false, since: new Date() })
  }
  const topic = async (title: string, text: string) => {
    const sent = await as('alumnus').post(`/api/boards/${boardId}/topics`, { kind: 'talk', title, text })
    return ((await sent.json()) as { id: string }).id
  }
  const find = async (who: Who, words: string, more: object = {}) => {
    const answer = await as(who).post('/api/boards/searches', { words: `${words} 「${run}」`, ...more })
    expect(answer.status).toBe(200)
    return (await answer.json()) as { hits: BoardHit[]; more: boolean }
  }
  const textsOf = async (who: Who, words: string) => (await find(who, words)).hits.map(({ said }) => said.text)
  return { ...made, boardId, topic, find, textsOf }
}

describe('a search of the boards', () => {
  it('finds words of two characters in titles and messages, in any spelling, and marks them', async () => {
    const made = await world()
    const topicId = await made.topic(`研修のあと${made.run}`, '続けています')
    const text = `ＤＸの研修を、こどもと開きました ${made.run}`
    await made.as('stranger').post(`/api/boards/topics/${topicId}/messages`, { text, replyTo: null })
    expect((await made.find('partner', '研修')).hits.map(({ number }) => number)).toEqual([2, 1])
    expect(await made.textsOf('partner', 'dx コドモ')).toEqual([text])
    expect(await made.textsOf('partner', 'dx -研修')).toEqual([])
    const { hits } = await made.find('partner', '研修')
    expect(hits[1]!.title.marks).toHaveLength(2)
    expect(hits[0]!.said.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['研修', made.run])
  })

  it('finds nothing in a board that one may not read, not even by its id', async () => {
    const made = await world('closed')
    await made.topic('内々の話', `まだ言えない話 ${made.run}`)
    expect(await made.textsOf('alumnus', '言えない')).toHaveLength(1)
    for (const who of ['researcher', 'stranger', 'secretariat', 'advisor'] as const) {
      expect(await made.textsOf(who, '言えない')).toEqual([])
      expect((await made.find(who, '言えない', { boardId: made.boardId })).hits).toEqual([])
    }
  })

  it('finds nothing by what was reworded, deleted or hidden, and again what is shown again', async () => {
    const made = await world()
    await made.db
      .insert(boardMembers)
      .values({ boardId: made.boardId, userId: made.ids.colleague, isModerator: true, since: new Date() })
    const topicId = await made.topic('件名', `最初の言い方 ${made.run}`)
    const [message] = await made.db.select().from(boardMessages).where(eq(boardMessages.topicId, topicId))
    const path = `/api/boards/messages/${message!.id}`
    await made.as('alumnus').put(path, { text: `次の言い方 ${made.run}` })
    expect(await made.textsOf('partner', '最初の')).toEqual([])
    expect(await made.textsOf('partner', '次の')).toHaveLength(1)
    const hide = (isHidden: boolean) =>
      made.as('colleague').put(`/api/moderation/messages/${message!.id}/hiding`, { isHidden, reason: 'other' })
    await hide(true)
    expect(await made.textsOf('colleague', '次の')).toEqual([])
    await hide(false)
    expect(await made.textsOf('partner', '次の')).toHaveLength(1)
    await made.as('alumnus').delete(path)
    expect(await made.textsOf('partner', '次の')).toEqual([])
    expect(await made.db.$count(boardWords, eq(boardWords.messageId, message!.id))).toBe(0)
  })

  it('finds what was written before there was search, once it is filed', async () => {
    const made = await world()
    const topicId = await made.topic('件名', `前からある話 ${made.run}`)
    const [message] = await made.db.select().from(boardMessages).where(eq(boardMessages.topicId, topicId))
    await made.db.delete(boardWords).where(eq(boardWords.messageId, message!.id))
    expect(await made.textsOf('partner', '前から')).toEqual([])
    while ((await fileMessages(made.db, 300)) > 0);
    expect(await made.textsOf('partner', '前から')).toHaveLength(1)
  })

  it('goes on page by page', async () => {
    const made = await world()
    await fill(made, 65, '順に並ぶ話')
    const seen: number[] = []
    for (let after: number | undefined; ;) {
      const { hits, more } = await made.find('partner', '順に', after === undefined ? {} : { after })
      seen.push(...hits.map(({ hit }) => hit))
      after = hits.at(-1)?.hit
      if (!more) break
    }
    expect(new Set(seen).size).toBe(65)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
  })

  it.each([
    ['one kana', 'あ'],
    ['nothing', ' '],
    ['eleven words', Array.from({ length: 11 }, (_, n) => `言葉${n}`).join(' ')],
  ])('refuses %s and says why', async (_, words) => {
    const made = await world()
    const answer = await made.as('partner').post('/api/boards/searches', { words })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { errors: object[] }).errors).toMatchObject([{ pointer: '#/words' }])
  })

  it('costs a page, however much is written there and elsewhere', async () => {
    const made = await world()
    await fill(made, 60, '費用の話')
    const before = await costOf(made, '費用')
    const closed = await world('closed')
    await fill(closed, 200, '費用の話')
    await fill(made, 200, '費用の話')
    const after = await costOf(made, '費用')
    expect(after.statements - before.statements).toBe(0)
    expect(after.statements).toBeLessThanOrEqual(4)
    expect(after.rowsRead).toBeLessThanOrEqual(before.rowsRead * 1.1)
  })
})

async function fill({ db, ids, boardId, topic, run }: Awaited<ReturnType<typeof world>>, n: number, words: string) {
  const topicId = await topic('たくさんの話', 'はじめに')
  const rows = Array.from({ length: n }, (_, at) => ({
    id: `${topicId}-${at}`,
    topicId,
    number: at + 2,
    threadNumber: at + 2,
    authorId: ids.alumnus,
    text: `${words}${at} ${run}`,
    at: new Date(),
  }))
  for (let from = 0; from < n; from += 10) await db.insert(boardMessages).values(rows.slice(from, from + 10))
  while ((await fileMessages(db, 300)) > 0);
  return boardId
}

/** Sessions take two statements of these. */
async function costOf({ cookieOf, run }: Scenario, words: string) {
  const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
  const headers = {
    Cookie: (await cookieOf('partner')) ?? '',
    Origin: env.ORIGIN,
    'Idempotency-Key': crypto.randomUUID(),
    'Content-Type': 'application/json',
  }
  const body = JSON.stringify({ words: `${words} 「${run}」` })
  const request = new Request(`${env.ORIGIN}/api/boards/searches`, { method: 'POST', headers, body })
  const context = { waitUntil() {}, passThroughOnException() {}, props: {} }
  const answer = await worker.fetch(request, { ...env, EXCHANGE: counted(env.EXCHANGE, count) }, context as never)
  expect(((await answer.json()) as { hits: unknown[] }).hits).toHaveLength(30)
  return count
}
