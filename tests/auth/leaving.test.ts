import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { user } from '../../db/exchange/auth.ts'
import { boards } from '../../db/exchange/boards.ts'
import { newToken } from '../../worker/auth/tokens.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { sweep } from '../support/sweep.ts'

/** Somebody who has said something wherever one can. */
async function world() {
  const made = await scenario()
  const { as, db, run } = made
  const boardId = `board-${run}`
  await db
    .insert(boards)
    .values({ id: boardId, kind: 'theme', name: '続ける', purpose: '続ける工夫', createdAt: new Date() })
  const said = `掲示板に書いたこと${run}`
  const sent = await as('alumnus').post(`/api/boards/${boardId}/topics`, {
    kind: 'talk',
    title: `件名${run}`,
    text: said,
  })
  const { id: topicId } = (await sent.json()) as { id: string }
  const event = { kind: 'event', title: '集まり', text: '話しましょう' }
  const called = await as('otherAlumnus').post(`/api/boards/${boardId}/topics`, event)
  const { id: eventId } = (await called.json()) as { id: string }
  const email = `alumnus-${run}@example.jp`
  const leave = (who: Who, more: object = {}) =>
    as(who).post('/api/auth/account/leaving', { email: `${who}-${run}@example.jp`, withMessages: false, ...more })
  return { ...made, boardId, topicId, eventId, said, email, leave }
}

const pageOf = async ({ as }: Scenario, who: Who, path: string) => (await as(who).get(path)).text()

/** Tables of which a row stands for the person. */
async function tablesKnowing(userId: string) {
  const { results } = await env.EXCHANGE.prepare(
    `select "name" from sqlite_master where "type" = 'table' and "sql" like '%\`userId\` text%' order by "name"`,
  ).all<{ name: string }>()
  expect(results.length).toBeGreaterThan(15)
  const known: string[] = []
  for (const { name } of results) {
    const row = await env.EXCHANGE.prepare(`select 1 from "${name}" where "userId" = ?`).bind(userId).first()
    if (row) known.push(name)
  }
  return known
}

describe('leaving', () => {
  it('erases name, address, rights and ways to sign in, at once', async () => {
    const made = await world()
    const { run, ids } = made
    const stranger = made.as('stranger')
    await stranger.put('/api/notices/mail', { topic: 'board', mail: 'now' })
    await stranger.put('/api/follows/tag/会議')
    const entry = { name: '拓海', helps: [], about: '', takesRequests: true, takesFollowers: true }
    for (const who of ['stranger', 'alumnus'] as const) await made.as(who).put('/api/directory/me', entry)
    await stranger.post(`/api/directory/people/${ids.alumnus}/requests`, { text: 'お話を聞かせてください' })
    await stranger.put(`/api/board-drafts/board/${made.boardId}/0`, { text: '書きかけ' })
    await stranger.put('/api/notices/feed-key', { key: newToken() })
    await stranger.get(`/boards/${made.boardId}`)
    await stranger.put('/api/boards/persona', { displayName: '拓海', showsMunicipality: true, showsYear: true })
    const meeting = { day: '2099-05-12', from: '18:30', to: '19:30', place: '会議室', address: '', capacity: null }
    await made.as('otherAlumnus').put(`/api/gatherings/${made.eventId}`, meeting)
    expect((await stranger.put(`/api/gatherings/${made.eventId}/guest`)).status).toBe(200)
    expect((await tablesKnowing(ids.stranger)).length).toBeGreaterThan(5)
    await made.as('stranger').put('/api/auth/account/name', { name: `野々村 拓海${run}` })
    expect((await made.leave('stranger')).status).toBe(200)
    expect((await made.as('stranger').get('/api/auth/account/data.json')).status).toBe(401)
    expect(await sweep(env.EXCHANGE, `stranger-${run}@example.jp`)).toEqual([])
    expect(await sweep(env.EXCHANGE, `野々村拓海${run}`)).toEqual([])
    const row = await made.db.select().from(user).where(eq(user.id, ids.stranger)).get()
    expect(row).toMatchObject({ name: '退会した方', email: `gone-${ids.stranger}@invalid` })
    expect(await tablesKnowing(ids.stranger)).toEqual(['memberships'])
  })

  it('leaves messages on the boards, as of somebody who left', async () => {
    const made = await world()
    await made.leave('alumnus')
    const page = await pageOf(made, 'stranger', `/topics/${made.topicId}`)
    expect(page).toContain(made.said)
    expect(page).toContain('退会した方')
  })

  it('takes the messages along where that is wished', async () => {
    const made = await world()
    await made.leave('alumnus', { withMessages: true })
    expect(await sweep(env.EXCHANGE, made.said)).toEqual([])
    expect(await sweep(env.EXCHANGE, `件名${made.run}`)).toEqual([])
    expect(await pageOf(made, 'stranger', `/topics/${made.topicId}`)).toContain('削除された発言です')
  })

  it('keeps what was said to a team, and its records, without the name', async () => {
    const made = await world()
    const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ'))
    const body = {
      releaseIds: [release.id],
      kind: 'risk',
      visibility: 'team',
      text: '誰が続けますか',
      anchor: { level: 'plan' },
    }
    await made.as('advisor').post('/api/remarks', body)
    expect((await made.leave('advisor')).status).toBe(200)
    const page = await pageOf(made, 'researcher', `/teams/${made.teams.own.id}/remarks`)
    expect(page).toContain('誰が続けますか')
    expect(page).not.toContain(`advisor ${made.run}`)
  })

  it('needs the own address', async () => {
    const made = await world()
    for (const email of ['', `stranger-${made.run}@example.jp`]) {
      const answer = await made.leave('alumnus', { email })
      expect(answer.status).toBe(422)
    }
    expect((await made.as('alumnus').get('/account')).status).toBe(200)
    expect((await made.leave('alumnus', { email: ` ${made.email.toUpperCase()} ` })).status).toBe(200)
  })
})

describe('the own data', () => {
  it('are one file with what one wrote, and nothing of others', async () => {
    const made = await world()
    await made
      .as('stranger')
      .post(`/api/boards/topics/${made.topicId}/messages`, { text: 'ほかの人の発言', replyTo: null })
    const answer = await made.as('alumnus').get('/api/auth/account/data.json')
    expect(answer.headers.get('Content-Disposition')).toContain('attachment')
    const data = (await answer.json()) as Record<string, unknown>
    expect(data).toMatchObject({
      account: { email: made.email },
      roles: [{ role: 'alumnus' }],
      boards: { messages: [{ board: '続ける', text: made.said }] },
    })
    expect(JSON.stringify(data)).not.toContain('ほかの人の発言')
  })
})
