import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { memberships, user } from '../../db/exchange/auth.ts'
import { boardMembers, boardMessages, boards, boardTopics } from '../../db/exchange/boards.ts'
import { scenario, type Scenario } from '../support/scenario.ts'

async function world(board: Partial<typeof boards.$inferInsert> = {}) {
  const made = await scenario()
  const id = `board-${made.run}`
  const row = { id, kind: 'theme' as const, name: '続ける', purpose: '続ける工夫', createdAt: new Date() }
  await made.db.insert(boards).values({ ...row, ...board })
  const topic = async (more: object = {}) => {
    const body = { kind: 'question', title: '異動のあと', text: 'どうしていますか', ...more }
    const answer = await made.as('researcher').post(`/api/boards/${id}/topics`, body)
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }
  const messagesOf = (topicId: string) =>
    made.db
      .select()
      .from(boardMessages)
      .where(eq(boardMessages.topicId, topicId))
      .orderBy(boardMessages.threadNumber, boardMessages.number)
  return { ...made, boardId: id, topic, messagesOf }
}

it('puts replies below what they answer, one level deep', async () => {
  const { as, topic, messagesOf } = await world()
  const id = await topic()
  const say = (text: string, replyTo: number | null) =>
    as('alumnus').post(`/api/boards/topics/${id}/messages`, { text, replyTo })
  await say('二つめ', null)
  await say('一つめへの返信', 1)
  await say('返信への返信', 3)
  expect((await say('無い発言への返信', 99)).status).toBe(409)
  expect((await messagesOf(id)).map(({ text, number, threadNumber }) => [text, number, threadNumber])).toEqual([
    ['どうしていますか', 1, 1],
    ['一つめへの返信', 3, 1],
    ['返信への返信', 4, 1],
    ['二つめ', 2, 2],
  ])
  const page = await (await as('stranger').get(`/topics/${id}`)).text()
  expect(page.indexOf('返信への返信')).toBeLessThan(page.indexOf('二つめ'))
})

it('says on the page of a topic which board and kind it is, and takes an answer there', async () => {
  const { as, boardId, topic } = await world()
  const id = await topic()
  const page = await (await as('alumnus').get(`/topics/${id}`)).text()
  for (const words of [
    `<a href="/boards/${boardId}">続ける</a>`,
    '相談',
    '研究生・マネ友の全員',
    'name="text"',
    '守秘義務',
    // It stands below the boards in the menu too.
    'href="/boards" aria-current="page"',
  ]) {
    expect(page).toContain(words)
  }
})

it('marks what solved a question, by who asked or a moderator', async () => {
  const { as, topic, messagesOf } = await world()
  const id = await topic()
  await as('alumnus').post(`/api/boards/topics/${id}/messages`, { text: '続けています' })
  const answer = (await messagesOf(id)).find(({ number }) => number === 2)!
  const solve = (who: 'alumnus' | 'researcher', messageId: string | null) =>
    as(who).put(`/api/boards/topics/${id}/solution`, { messageId })
  expect((await solve('alumnus', answer.id)).status).toBe(403)
  expect((await solve('researcher', 'of-no-topic')).status).toBe(409)
  expect((await solve('researcher', answer.id)).status).toBe(200)
  expect(await (await as('stranger').get(`/topics/${id}`)).text()).toContain('この発言で解決')
  await as('alumnus').delete(`/api/boards/messages/${answer.id}`)
  const page = await (await as('stranger').get(`/topics/${id}`)).text()
  expect(page).not.toContain('この発言で解決')
  expect(page).toContain('削除された発言です')
  expect(page).not.toContain('続けています')
})

it('counts as new what moved since the last visit', async () => {
  const { as, topic, boardId } = await world()
  await topic()
  const unread = async () => {
    const page = await (await as('alumnus').get('/boards')).text()
    return page.split(`/boards/${boardId}"`)[1]!.split('</li>')[0]!
  }
  expect(await unread()).toContain('新しい話題 1件')
  await as('alumnus').get(`/boards/${boardId}`)
  expect(await unread()).toContain('新着なし')
})

it('lets the author reword for fifteen minutes, shows what stood there, and not once the topic is closed', async () => {
  const { as, db, topic, messagesOf, boardId, ids } = await world()
  const id = await topic()
  const [message] = await messagesOf(id)
  const edit = (text: string) => as('researcher').put(`/api/boards/messages/${message!.id}`, { text })
  expect((await edit('書き直した文')).status).toBe(200)
  const page = await (await as('alumnus').get(`/topics/${id}`)).text()
  expect(page).toContain('書き直した文')
  expect(page).toContain('どうしていますか')

  await db.insert(boardMembers).values({ boardId, userId: ids.colleague, isModerator: true, since: new Date() })
  const close = (isClosed: boolean) =>
    as('colleague').put(`/api/boards/topics/${id}/state`, { isPinned: false, isClosed })
  await close(true)
  expect((await edit('締め切りのあと')).status).toBe(409)
  expect((await as('alumnus').post(`/api/boards/topics/${id}/messages`, { text: '締め切りのあと' })).status).toBe(409)
  await close(false)
  expect((await edit('再開のあと')).status).toBe(200)

  const late = `late-${boardId}`
  const at = new Date(Date.now() - 16 * 60_000)
  const old = { id: late, topicId: id, number: 2, threadNumber: 2, authorId: ids.researcher, text: '前の発言', at }
  await db.insert(boardMessages).values(old)
  expect((await as('researcher').put(`/api/boards/messages/${late}`, { text: '遅い' })).status).toBe(409)
})

it('stores a message once, however often it is sent', async () => {
  const { as, topic, messagesOf } = await world()
  const id = await topic()
  const key = { 'Idempotency-Key': crypto.randomUUID() }
  const send = () => as('alumnus').post(`/api/boards/topics/${id}/messages`, { text: '一度だけ' }, key)
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(await messagesOf(id)).toHaveLength(2)
})

it('stops a text with somebody’s name before it is stored, in the title as well', async () => {
  const { as, boardId, db } = await world()
  const write = (title: string, text: string) =>
    as('researcher').post(`/api/boards/${boardId}/topics`, { kind: 'talk', title, text })
  for (const [title, text] of [
    ['内線2345へ', '連絡先です'],
    ['連絡先', '内線2345へ'],
  ] as const) {
    const answer = await write(title, text)
    expect(answer.status).toBe(422)
  }
  expect(await db.$count(boardTopics, eq(boardTopics.boardId, boardId))).toBe(0)
})

it('hides who asked anonymously, and only where the board allows it', async () => {
  const { topic, as, run, municipalities, boardId } = await world({ allowsAnonymous: true })
  const id = await topic({ isAnonymous: true })
  const page = await (await as('alumnus').get(`/topics/${id}`)).text()
  expect(page).toContain('匿名の方')
  for (const trace of [`researcher-${run}`, municipalities.own.name]) expect(page).not.toContain(trace)
  expect(await (await as('researcher').get(`/boards/${boardId}/new`)).text()).toContain('完全な匿名ではありません')

  const open = await world()
  const body = { kind: 'talk', title: '匿名', text: '匿名で', isAnonymous: true }
  expect((await open.as('researcher').post(`/api/boards/${open.boardId}/topics`, body)).status).toBe(409)
})

it('shows municipality and year to three alike, less to fewer, and what the person hides to nobody', async () => {
  const { as, topic, municipalities, ...made } = await world()
  const id = await topic()
  const place = municipalities.own.name
  const seen = async () => await (await as('alumnus').get(`/topics/${id}`)).text()
  // Two researchers share the municipality; its year is shared by others.
  expect(await seen()).not.toContain(place)
  expect(await seen()).toContain('研究生（2021年度）')
  await joinTeam(made)
  expect(await seen()).toContain(`研究生（${place}・2021年度）`)
  const hide = { displayName: '', showsMunicipality: false, showsYear: false }
  expect((await as('researcher').put('/api/boards/persona', hide)).status).toBe(200)
  expect(await seen()).not.toContain('研究生（')
})

it('counts a reaction once for each person, and takes it back', async () => {
  const { as, topic, messagesOf } = await world()
  const id = await topic()
  const path = `/api/boards/messages/${(await messagesOf(id))[0]!.id}/reactions/useful`
  await as('alumnus').put(path)
  await as('alumnus').put(path)
  await as('stranger').put(path)
  expect(await (await as('partner').get(`/topics/${id}`)).text()).toContain('参考になった 2')
  await as('alumnus').delete(path)
  expect(await (await as('partner').get(`/topics/${id}`)).text()).toContain('参考になった 1')
})

it('pages the topics without losing one', async () => {
  const { as, db, boardId, ids } = await world()
  const rows = Array.from({ length: 65 }, (_, n) => ({
    id: `${boardId}-${n}`,
    boardId,
    kind: 'talk' as const,
    title: `話題${n}`,
    authorId: ids.researcher,
    isPinned: n === 3,
    createdAt: new Date(),
    lastAt: new Date(1_700_000_000_000 + (n % 7)),
  }))
  for (let n = 0; n < rows.length; n += 8) await db.insert(boardTopics).values(rows.slice(n, n + 8))
  const found: string[] = []
  for (let path: string | undefined = `/boards/${boardId}`; path;) {
    const page: string = await (await as('alumnus').get(path)).text()
    found.push(...[...page.matchAll(/href="\/topics\/([^"]+)"/g)].map(([, id]) => id!))
    path = /href="([^"]*before=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(found[0]).toBe(`${boardId}-3`)
  expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
})

async function joinTeam({ db, run, teams }: Pick<Scenario, 'db' | 'run' | 'teams'>) {
  const [id, now] = [`third-${run}`, new Date()]
  await db.insert(user).values({ id, name: id, email: `${id}@example.jp`, createdAt: now, updatedAt: now })
  const { id: teamId, municipalityCode } = teams.own
  await db.insert(memberships).values({ id, userId: id, role: 'researcher', teamId, municipalityCode, since: now })
}
