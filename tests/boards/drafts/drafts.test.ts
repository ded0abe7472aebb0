import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { boardDrafts, boardMembers, boards } from '../../../db/exchange/boards.ts'
import { forgetBoardDrafts } from '../../../worker/upkeep.ts'
import { scenario, type Who } from '../../support/scenario.ts'

const day = 24 * 60 * 60 * 1000

async function world() {
  const made = await scenario()
  const { as, db, run, ids } = made
  const boardId = `board-${run}`
  const board = { id: boardId, kind: 'closed' as const, name: `続ける${run}`, purpose: '工夫', createdAt: new Date() }
  await db.insert(boards).values(board)
  await db
    .insert(boardMembers)
    .values(
      [ids.researcher, ids.stranger].map((userId) => ({ boardId, userId, isModerator: false, since: new Date() })),
    )
  const body = { kind: 'talk', title: '件名', text: '話しましょう' }
  const sent = await as('researcher').post(`/api/boards/${boardId}/topics`, body)
  const { id } = (await sent.json()) as { id: string }
  const words = `書きかけの言葉${run}`
  const keep = (who: Who, place = `topic/${id}/0`, content: object = { text: words }) =>
    as(who).put(`/api/board-drafts/${place}`, content)
  const text = async (who: Who, path: string) => (await as(who).get(path)).text()
  const say = (who: Who, replyTo: number | null = null) =>
    as(who).post(`/api/boards/topics/${id}/messages`, { text: 'ひとこと', replyTo })
  const kept = () => db.$count(boardDrafts, eq(boardDrafts.userId, ids.stranger))
  return { ...made, boardId, id, words, keep, text, say, kept }
}

it('comes back where it was begun, with the way there from the boards, for its writer alone', async () => {
  const { keep, text, id, boardId, words } = await world()
  expect((await keep('stranger')).status).toBe(200)
  expect(await text('stranger', `/topics/${id}`)).toContain(words)
  expect(await text('stranger', '/boards')).toContain(`/topics/${id}#write`)
  for (const path of [`/topics/${id}`, '/boards', `/boards/${boardId}`]) {
    expect(await text('researcher', path)).not.toContain(words)
  }
})

it('keeps all of a topic as it was typed, even what cannot be sent yet', async () => {
  const { keep, text, boardId } = await world()
  const content = { kind: 'event', title: '練習会', text: '', tags: 'a+b 会議', isAnonymous: true }
  expect((await keep('stranger', `board/${boardId}/0`, content)).status).toBe(200)
  const page = await text('stranger', `/boards/${boardId}/new`)
  for (const words of ['value="練習会"', 'value="a+b 会議"']) expect(page).toContain(words)
})

it('goes when it is sent, and the others stay', async () => {
  const { keep, say, kept, text, id } = await world()
  await keep('stranger')
  await keep('stranger', `topic/${id}/1`, { text: '返信の書きかけ' })
  expect(await kept()).toBe(2)
  await say('stranger')
  expect(await text('stranger', `/topics/${id}`)).toContain('返信の書きかけ')
  expect(await kept()).toBe(1)
  await say('stranger', 1)
  expect(await kept()).toBe(0)
})

it('is replaced by what is kept later, and thrown away twice without harm', async () => {
  const { keep, kept, as, text, id, words } = await world()
  await keep('stranger')
  await keep('stranger', undefined, { text: '別の言葉' })
  const page = await text('stranger', `/topics/${id}`)
  expect(page).toContain('別の言葉')
  expect(page).not.toContain(words)
  for (const _ of [1, 2]) expect((await as('stranger').delete(`/api/board-drafts/topic/${id}/0`)).status).toBe(200)
  expect(await kept()).toBe(0)
})

it('is for who may write there', async () => {
  const { keep, db, boardId, text, id, words } = await world()
  expect((await keep('alumnus')).status).toBe(409)
  expect((await keep('alumnus', `board/${boardId}/0`)).status).toBe(409)
  await keep('stranger')
  await db.delete(boardMembers).where(eq(boardMembers.boardId, boardId))
  expect(await text('stranger', '/boards')).not.toContain(`/topics/${id}`)
  expect(await text('stranger', `/topics/${id}`)).not.toContain(words)
})

it('is forgotten when nobody came back for half a year', async () => {
  const { keep, kept } = await world()
  await keep('stranger')
  await forgetBoardDrafts(env, Date.now() + 179 * day)
  expect(await kept()).toBe(1)
  await forgetBoardDrafts(env, Date.now() + 181 * day)
  expect(await kept()).toBe(0)
})
