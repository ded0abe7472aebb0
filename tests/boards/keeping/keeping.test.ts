import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { boardMembers, boards } from '../../../db/exchange/boards.ts'
import { boardActions } from '../../../db/exchange/moderation.ts'
import { people, scenario, type Who } from '../../support/scenario.ts'

async function world() {
  const made = await scenario()
  const { as, db, run, ids } = made
  const mailOf = (who: Who) => `${who}-${run}@example.jp`
  const words = { name: `続ける${run}`, purpose: '続ける工夫を持ち寄ります', allowsAnonymous: false, kept: [] }
  const open = (who: Who, more: object = {}) => as(who).post('/api/board-keeping', { kind: 'theme', ...words, ...more })
  const opened = async (more: object = {}) => {
    const answer = await open('secretariat', more)
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }
  const closed = () => opened({ kind: 'closed', email: mailOf('alumnus') })
  const reads = async (id: string) => {
    const all: Who[] = []
    for (const who of people) if ((await as(who).get(`/boards/${id}`)).status === 200) all.push(who)
    return all
  }
  const members = (who: Who, id: string, of: Who) =>
    as(who).post(`/api/board-keeping/${id}/members`, { email: mailOf(of) })
  const remove = (who: Who, id: string, of: (typeof people)[number]) =>
    as(who).delete(`/api/board-keeping/${id}/members/${ids[of]}`)
  const text = async (who: Who, path: string) => (await as(who).get(path)).text()
  const kindsOf = async (id: string) =>
    (await db.select().from(boardActions).where(eq(boardActions.boardId, id))).map(({ kind }) => kind)
  return { ...made, mailOf, words, open, opened, closed, reads, members, remove, text, kindsOf }
}

describe('a board', () => {
  it.each<[string, object, number]>([
    ['a theme', { kind: 'theme' }, 8],
    ['a year', { kind: 'year', fiscalYear: 2021 }, 6],
    ['a prefecture', { kind: 'prefecture', prefecture: '試験県' }, 8],
  ])('for %s is opened by the secretariat, and read by those of its kind', async (_, more, readers) => {
    const { opened, reads, text, words } = await world()
    const id = await opened(more)
    expect(await reads(id)).toHaveLength(readers)
    expect(await text('secretariat', '/boards/keeping')).toContain(words.name)
  })

  it('is opened by nobody else', async () => {
    const { open, as } = await world()
    for (const who of people.filter((one) => one !== 'secretariat')) {
      expect([who, (await open(who)).status]).toEqual([who, 403])
      expect([who, (await as(who).get('/boards/keeping')).status]).toEqual([who, 404])
    }
  })

  it.each<[object, string]>([
    [{ name: ' ' }, 'name'],
    [{ purpose: '一行\n二行' }, 'purpose'],
    [{ purpose: '連絡は 024-924-2111 まで' }, 'purpose'],
    [{ kind: 'year', fiscalYear: 1999 }, 'fiscalYear'],
    [{ kind: 'prefecture', prefecture: '無い県' }, 'prefecture'],
    [{ kind: 'closed', email: 'nobody@example.jp' }, 'email'],
  ])('is refused beside the field: %j', async (more, field) => {
    const { open, db, words } = await world()
    const answer = await open('secretariat', more)
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer)).toContain(`#/${field}`)
    expect(await db.$count(boards, eq(boards.name, words.name))).toBe(0)
  })

  it('is renamed, and archived: read as before, and written in no more until it is taken out', async () => {
    const { opened, as, words, text, kindsOf } = await world()
    const id = await opened()
    const change = (who: Who) => as(who).put(`/api/board-keeping/${id}`, { ...words, purpose: '新しい目的' })
    expect((await change('alumnus')).status).toBe(403)
    expect((await change('secretariat')).status).toBe(200)
    const archive = (who: Who, isArchived: boolean) => as(who).put(`/api/board-keeping/${id}/archive`, { isArchived })
    const write = () => as('alumnus').post(`/api/boards/${id}/topics`, { kind: 'talk', title: '件名', text: '話' })
    expect((await archive('alumnus', true)).status).toBe(403)
    expect((await archive('secretariat', true)).status).toBe(200)
    expect(await text('alumnus', `/boards/${id}`)).toContain('新しい目的')
    expect((await write()).status).toBe(409)
    expect((await archive('secretariat', false)).status).toBe(200)
    expect((await write()).status).toBe(201)
    expect(await kindsOf(id)).toEqual(['archived', 'unarchived'])
  })
})

describe('a closed board', () => {
  it('is read by its members alone, whom its moderator lets in and sends away', async () => {
    const { closed, reads, members, remove, text, kindsOf, mailOf, run } = await world()
    const id = await closed()
    expect(await reads(id)).toEqual(['alumnus'])
    expect((await members('stranger', id, 'stranger')).status).toBe(404)
    expect((await members('alumnus', id, 'stranger')).status).toBe(201)
    expect((await members('stranger', id, 'partner')).status).toBe(403)
    expect((await reads(id)).toSorted()).toEqual(['alumnus', 'stranger'])
    const page = await text('stranger', `/boards/${id}/members`)
    expect(page).toContain('管理者')
    for (const secret of [mailOf('alumnus'), `alumnus ${run}`]) expect(page).not.toContain(secret)
    expect((await remove('stranger', id, 'alumnus')).status).toBe(403)
    expect((await remove('alumnus', id, 'stranger')).status).toBe(200)
    expect(await reads(id)).toEqual(['alumnus'])
    expect(await kindsOf(id)).toEqual(['named', 'admitted', 'removed'])
  })

  it('keeps a moderator, whom the secretariat names without reading it', async () => {
    const { closed, remove, as, mailOf, reads } = await world()
    const id = await closed()
    expect((await remove('alumnus', id, 'alumnus')).status).toBe(409)
    const path = `/api/moderation/boards/${id}/moderators`
    expect((await as('secretariat').post(path, { email: mailOf('partner') })).status).toBe(201)
    expect((await remove('alumnus', id, 'alumnus')).status).toBe(200)
    expect(await reads(id)).toEqual(['partner'])
    expect((await as('stranger').post(path, { email: mailOf('stranger') })).status).toBe(404)
  })

  it('is the only kind with members', async () => {
    const { opened, members, db, ids, as } = await world()
    const id = await opened()
    await db.insert(boardMembers).values({ boardId: id, userId: ids.alumnus, isModerator: true, since: new Date() })
    expect((await members('alumnus', id, 'stranger')).status).toBe(404)
    expect((await as('alumnus').get(`/boards/${id}/members`)).status).toBe(404)
  })
})

describe('the board of a group', () => {
  it('is opened once, by somebody of its teams, who moderates it', async () => {
    const { as, db, group, reads, text, ids, teams } = await world()
    const open = (who: Who) => as(who).post(`/api/board-keeping/groups/${group.id}`)
    for (const who of ['stranger', 'exPartner', 'alumnus', 'approver', 'secretariat'] as const) {
      expect([who, [404, 409].includes((await open(who)).status)]).toEqual([who, true])
    }
    expect(await text('partner', '/boards')).toContain(`「${group.name}」の掲示板を開く`)
    expect((await open('researcher')).status).toBe(201)
    expect((await open('partner')).status).toBe(409)
    const made = await db.select().from(boards).where(eq(boards.groupId, group.id))
    expect(made).toMatchObject([{ kind: 'group', name: group.name }])
    expect((await reads(made[0]!.id)).toSorted()).toEqual(['colleague', 'partner', 'researcher'])
    const mine = and(eq(boardMembers.boardId, made[0]!.id), eq(boardMembers.userId, ids.researcher))
    expect(await db.$count(boardMembers, mine)).toBe(1)
    // Who opened it reads it no longer than the others of the group.
    const left = await as('researcher').delete(`/api/groups/${group.id}/teams/${teams.own.id}/acceptance`)
    expect(left.status).toBe(200)
    expect(await reads(made[0]!.id)).toEqual(['partner'])
  })
})
