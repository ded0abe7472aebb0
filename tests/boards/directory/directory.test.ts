import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../../db/exchange/auth.ts'
import { boards } from '../../../db/exchange/boards.ts'
import { contactRequests } from '../../../db/exchange/directory.ts'
import { people, scenario, type Who } from '../../support/scenario.ts'

async function world() {
  const made = await scenario()
  const { as, db, run, ids } = made
  const entry = {
    name: `ひかる${run}`,
    helps: ['会議', 'ＤＸ'],
    about: `若手と続けています${run}`,
    takesRequests: true,
    takesFollowers: true,
  }
  const enter = (who: Who, more: object = {}) => as(who).put('/api/directory/me', { ...entry, ...more })
  const list = async (who: Who, words = '') =>
    (await as(who).get(`/boards/directory?words=${encodeURIComponent(words)}`)).text()
  const ask = (who: Who, to: Person, text = '一度お話を聞かせてください') =>
    as(who).post(`/api/directory/people/${ids[to]}/requests`, { text })
  const text = async (who: Who, path: string) => (await as(who).get(path)).text()
  const open = async (who: Person) =>
    (await db.select().from(contactRequests).where(eq(contactRequests.toId, ids[who]))).at(0)!
  return { ...made, entry, enter, list, ask, text, open }
}

type Person = (typeof people)[number]

describe('the directory', () => {
  it('lists who said so, where they were and what they can help with, and no address', async () => {
    const { enter, list, run, municipalities } = await world()
    expect(await list('stranger', run)).not.toContain(`ひかる${run}`)
    expect((await enter('alumnus')).status).toBe(200)
    const page = await list('stranger', run)
    for (const words of [`ひかる${run}`, municipalities.own.name, '2018', '会議', 'dx', '連絡を依頼する']) {
      expect(page).toContain(words)
    }
    expect(page).not.toContain(`alumnus-${run}@example.jp`)
    expect(page).not.toContain(`alumnus ${run}`)
  })

  it('is found by words in any spelling, and by municipality and year', async () => {
    const { enter, list, run, municipalities } = await world()
    await enter('alumnus')
    const found = async (words: string) => (await list('stranger', `${words} ${run}`)).includes(`ひかる${run}`)
    for (const words of ['会議', 'DX', 'ｄｘ', municipalities.own.name, '2018', '会議 若手']) {
      expect([words, await found(words)]).toEqual([words, true])
    }
    for (const words of ['広報', '会議 広報', '-会議', '2019'])
      expect([words, await found(words)]).toEqual([words, false])
  })

  it('is for people of teams and the secretariat, and lists people of teams alone', async () => {
    const { as, enter } = await world()
    const readers = ['researcher', 'colleague', 'partner', 'exPartner', 'stranger', 'alumnus', 'otherAlumnus'] as const
    for (const who of people) {
      const isReader = who === 'secretariat' || readers.some((one) => one === who)
      expect([who, (await as(who).get('/boards/directory')).status]).toEqual([who, isReader ? 200 : 404])
    }
    for (const who of ['secretariat', 'advisor', 'approver'] as const) expect((await enter(who)).status).toBe(403)
  })

  it('forgets who leaves it, and whose role ended', async () => {
    const { as, db, enter, list, run, ids } = await world()
    await enter('alumnus')
    await enter('partner', { name: `なおき${run}` })
    for (const _ of [1, 2]) expect((await as('alumnus').delete('/api/directory/me')).status).toBe(200)
    await db
      .update(memberships)
      .set({ until: new Date(1) })
      .where(eq(memberships.userId, ids.partner))
    const page = await list('stranger', run)
    for (const words of [`ひかる${run}`, `なおき${run}`]) expect(page).not.toContain(words)
  })

  it('asks about names in what is said for others', async () => {
    const { enter } = await world()
    const answer = await enter('alumnus', { about: '電話 024-924-2111 まで' })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { errors: { pointer: string }[] }).errors).toMatchObject([{ pointer: '#/about' }])
  })
})

describe('a request for contact', () => {
  it('is told to the person, answered once, and told back, without an address', async () => {
    const { enter, ask, text, as, open, run } = await world()
    await enter('alumnus')
    expect((await ask('stranger', 'alumnus')).status).toBe(201)
    expect(await text('alumnus', '/notices')).toContain('連絡の依頼が届きました')
    const received = await text('alumnus', '/boards/directory/contacts')
    expect(received).toContain('一度お話を聞かせてください')
    for (const secret of [`stranger-${run}@example.jp`, `stranger ${run}`]) expect(received).not.toContain(secret)
    const { id } = await open('alumnus')
    const answer = (who: Who, words = 'ぜひ。水曜の夕方はいかがですか') =>
      as(who).put(`/api/directory/requests/${id}/answer`, { text: words })
    for (const who of ['stranger', 'partner'] as const) expect((await answer(who)).status).toBe(409)
    expect((await answer('alumnus')).status).toBe(200)
    expect((await answer('alumnus', '二度目')).status).toBe(409)
    expect(await text('stranger', '/notices')).toContain('返事がありました')
    expect(await text('stranger', '/boards/directory/contacts')).toContain('水曜の夕方')
    for (const who of ['partner', 'secretariat'] as const) {
      expect(await text(who, '/boards/directory/contacts')).not.toContain('一度お話を')
    }
  })

  it('waits one at a time, five a day, and only where requests are taken', async () => {
    const { enter, ask, db, ids } = await world()
    expect((await ask('stranger', 'alumnus')).status).toBe(404)
    await enter('alumnus')
    await enter('partner', { takesRequests: false })
    expect((await ask('stranger', 'partner')).status).toBe(409)
    expect((await ask('alumnus', 'alumnus')).status).toBe(409)
    expect((await ask('advisor', 'alumnus')).status).toBe(403)
    expect((await ask('stranger', 'alumnus')).status).toBe(201)
    expect((await ask('stranger', 'alumnus')).status).toBe(409)
    for (let n = 0; n < 4; n++) {
      await db.update(contactRequests).set({ answer: 'はい', answeredAt: new Date() })
      expect((await ask('stranger', 'alumnus')).status).toBe(201)
    }
    await db.update(contactRequests).set({ answer: 'はい', answeredAt: new Date() })
    expect((await ask('stranger', 'alumnus')).status).toBe(422)
    expect(await db.$count(contactRequests, eq(contactRequests.userId, ids.stranger))).toBe(5)
  })
})

it('takes five requests a day, however many are under way at once', async () => {
  const { enter, ask, db, ids } = await world()
  const asked = ['researcher', 'colleague', 'partner', 'exPartner', 'alumnus', 'otherAlumnus'] as const
  for (const who of asked) expect((await enter(who)).status).toBe(200)
  const statuses = (await Promise.all(asked.map((to) => ask('stranger', to)))).map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(5)
  expect(await db.$count(contactRequests, eq(contactRequests.userId, ids.stranger))).toBe(5)
})

describe('following a person', () => {
  it('tells what the person writes in their own name, never of anonymous topics, until they take no followers', async () => {
    const { as, db, enter, ids, run, text } = await world()
    const boardId = `board-${run}`
    const board = { id: boardId, kind: 'theme' as const, name: '続ける', purpose: '工夫', createdAt: new Date() }
    await db.insert(boards).values({ ...board, allowsAnonymous: true })
    const write = (title: string, isAnonymous = false) =>
      as('alumnus').post(`/api/boards/${boardId}/topics`, { kind: 'talk', title, text: '話しましょう', isAnonymous })
    const follow = () => as('stranger').put(`/api/follows/person/${ids.alumnus}`)
    expect((await follow()).status).toBe(409)
    await enter('alumnus', { takesFollowers: false })
    expect((await follow()).status).toBe(409)
    await enter('alumnus')
    expect((await follow()).status).toBe(200)
    await write(`名のる話${run}`)
    await write(`名のらない話${run}`, true)
    const told = await text('stranger', '/notices')
    expect(told).toContain(`名のる話${run}`)
    expect(told).not.toContain(`名のらない話${run}`)
    expect(await text('stranger', '/boards/following')).toContain(`ひかる${run}`)
    await enter('alumnus', { takesFollowers: false })
    await write(`あとの話${run}`)
    expect(await text('stranger', '/notices')).not.toContain(`あとの話${run}`)
  })
})
