import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { boardMembers, boardMessages, boards, boardTopics } from '../../../db/exchange/boards.ts'
import { boardActions } from '../../../db/exchange/moderation.ts'
import type { Places } from '../../../worker/boards/moving/moving.ts'
import type { BoardHit } from '../../../worker/boards/search/search.ts'
import { scenario, type Who } from '../../support/scenario.ts'

type Board = Partial<typeof boards.$inferInsert>

/** Two boards with one moderator, and a topic with two messages in the first. */
async function world(other: Board = {}, more: object = {}) {
  const made = await scenario()
  const { as, db, run, ids } = made
  const at = new Date()
  const [boardId, otherId] = [`from-${run}`, `to-${run}`]
  const row = { kind: 'theme' as const, name: `続ける${run}`, purpose: '工夫', createdAt: at, allowsAnonymous: true }
  await db.insert(boards).values({ ...row, id: boardId })
  await db.insert(boards).values({ ...row, id: otherId, name: `広げる${run}`, ...other })
  await db
    .insert(boardMembers)
    .values([boardId, otherId].map((id) => ({ boardId: id, userId: ids.colleague, isModerator: true, since: at })))
  const opened = async (title: string, also: object = {}) => {
    const body = { kind: 'talk', title, text: `初めに${run}`, ...also }
    return ((await (await as('alumnus').post(`/api/boards/${boardId}/topics`, body)).json()) as { id: string }).id
  }
  const say = (topicId: string, text: string, replyTo: number | null = null) =>
    as('stranger').post(`/api/boards/topics/${topicId}/messages`, { text, replyTo })
  const id = await opened(`件名${run}`, more)
  await say(id, '返信です', 1)
  const places = async () => {
    const answer = await as('colleague').get(`/api/moving/topics/${id}/places`)
    return (await answer.json()) as Places
  }
  const move = (who: Who) => as(who).put(`/api/moving/topics/${id}/board`, { boardId: otherId })
  const merge = (who: Who, into: string) => as(who).put(`/api/moving/topics/${id}/merging`, { into })
  const text = async (who: Who, path: string) => (await as(who).get(path)).text()
  const find = async (who: Who, board: string) => {
    const answer = await as(who).post('/api/boards/searches', { words: `初めに${run}`, boardId: board })
    return ((await answer.json()) as { hits: BoardHit[] }).hits.length
  }
  const kindsOf = async (board: string) =>
    (await db.select().from(boardActions).where(eq(boardActions.boardId, board))).map(({ kind }) => kind)
  return { ...made, boardId, otherId, id, opened, say, places, move, merge, text, find, kindsOf }
}

describe('moving a topic', () => {
  it('takes it with its messages to another board, where it is found, and both records say so', async () => {
    const made = await world()
    expect((await made.places()).boards).toEqual([{ id: made.otherId, name: `広げる${made.run}` }])
    expect((await made.move('colleague')).status).toBe(200)
    expect(await made.text('stranger', `/boards/${made.boardId}`)).not.toContain(`件名${made.run}`)
    expect(await made.text('stranger', `/boards/${made.otherId}`)).toContain(`件名${made.run}`)
    expect(await made.text('stranger', `/topics/${made.id}`)).toContain('返信です')
    expect(await made.find('stranger', made.boardId)).toBe(0)
    expect(await made.find('stranger', made.otherId)).toBe(1)
    expect(await made.kindsOf(made.boardId)).toEqual(['moved'])
    expect(await made.kindsOf(made.otherId)).toEqual(['moved'])
    expect(await made.text('stranger', `/boards/${made.otherId}/record`)).toContain('話題を別の掲示板へ移した')
    expect((await made.say(made.id, 'まだ書けます')).status).toBe(201)
  })

  it('is for who moderates both boards', async () => {
    const made = await world()
    expect((await made.move('alumnus')).status).toBe(403)
    await made.db.delete(boardMembers).where(eq(boardMembers.boardId, made.otherId))
    expect((await made.places()).boards).toEqual([])
    expect((await made.move('colleague')).status).toBe(409)
  })

  it.each<[string, Board, object]>([
    ['other people read', { kind: 'year', fiscalYear: 2021 }, {}],
    ['only its members read', { kind: 'closed' }, {}],
    ['is kept only', { archivedAt: new Date() }, {}],
    ['wants names, if the topic has none', { allowsAnonymous: false }, { isAnonymous: true }],
  ])('never goes to a board that %s', async (_, other, more) => {
    const made = await world(other, more)
    expect((await made.move('colleague')).status).toBe(409)
    const [topic] = await made.db.select().from(boardTopics).where(eq(boardTopics.id, made.id))
    expect(topic).toMatchObject({ boardId: made.boardId })
    expect(await made.kindsOf(made.boardId)).toEqual([])
  })
})

describe('merging topics', () => {
  it('puts the messages behind those of the other, replies below what they answer, and leads there', async () => {
    const made = await world()
    const into = await made.opened(`行き先${made.run}`)
    await made.say(into, '二つめ')
    expect((await made.places()).topics).toEqual([{ id: into, title: `行き先${made.run}` }])
    expect((await made.merge('colleague', into)).status).toBe(200)
    const rows = await made.db
      .select()
      .from(boardMessages)
      .where(eq(boardMessages.topicId, into))
      .orderBy(boardMessages.number)
    expect(rows.map(({ number, threadNumber, text }) => [number, threadNumber, text])).toEqual([
      [1, 1, `初めに${made.run}`],
      [2, 2, '二つめ'],
      [3, 3, `初めに${made.run}`],
      [4, 3, '返信です'],
    ])
    const old = await made.as('stranger').get(`/topics/${made.id}`)
    expect([old.status, old.headers.get('Location')]).toEqual([302, `/topics/${into}`])
    expect(await made.text('stranger', `/boards/${made.boardId}`)).not.toContain(`件名${made.run}`)
    expect((await made.say(into, '続き')).status).toBe(201)
    const five = and(eq(boardMessages.topicId, into), eq(boardMessages.number, 5))
    expect(await made.db.$count(boardMessages, five)).toBe(1)
    expect(await made.kindsOf(made.boardId)).toEqual(['merged'])
  })

  it('closes what is left for good', async () => {
    const made = await world()
    const into = await made.opened('行き先')
    await made.merge('colleague', into)
    expect((await made.merge('colleague', into)).status).toBe(409)
    expect((await made.say(made.id, '閉じたはず')).status).toBe(409)
    const state = { isPinned: false, isClosed: false }
    expect((await made.as('colleague').put(`/api/boards/topics/${made.id}/state`, state)).status).toBe(409)
    expect(await made.db.$count(boardMessages, eq(boardMessages.topicId, into))).toBe(3)
  })

  it.each<[string, object, object]>([
    ['of an anonymous topic', { isAnonymous: true }, {}],
    ['into an anonymous topic', {}, { isAnonymous: true }],
    ['of a gathering', { kind: 'event' }, {}],
  ])('is refused %s', async (_, more, also) => {
    const made = await world({}, more)
    const into = await made.opened('行き先', also)
    expect((await made.merge('colleague', into)).status).toBe(409)
    expect(await made.db.$count(boardMessages, eq(boardMessages.topicId, made.id))).toBe(2)
  })

  it('is for moderators, within one board, and not into itself', async () => {
    const made = await world()
    const into = await made.opened('行き先')
    expect((await made.merge('alumnus', into)).status).toBe(403)
    expect((await made.merge('colleague', made.id)).status).toBe(409)
    await made.db.update(boardTopics).set({ boardId: made.otherId }).where(eq(boardTopics.id, into))
    expect((await made.merge('colleague', into)).status).toBe(409)
  })
})
