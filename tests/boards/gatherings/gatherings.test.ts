import { env } from 'cloudflare:test'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../../db/exchange/auth.ts'
import { boards, boardTopics } from '../../../db/exchange/boards.ts'
import { gatheringGuests, gatherings } from '../../../db/exchange/gatherings.ts'
import { remindOfGatherings } from '../../../worker/boards/gatherings/reminding.ts'
import { scenario, type Who } from '../../support/scenario.ts'

const day = 24 * 60 * 60 * 1000
const meeting = 'https://meet.example.jp/dialogue'
const plan = { day: '2099-05-12', from: '18:30', to: '19:30', place: '市役所の会議室', address: meeting, capacity: 2 }

async function world() {
  const made = await scenario()
  const boardId = `board-${made.run}`
  const board = { id: boardId, kind: 'theme' as const, name: '続ける', purpose: '続ける工夫', createdAt: new Date() }
  await made.db.insert(boards).values(board)
  const topic = async (more: object = {}) => {
    const body = { kind: 'event', title: `集まり${made.run}`, text: '話しましょう', ...more }
    const answer = await made.as('researcher').post(`/api/boards/${boardId}/topics`, body)
    return ((await answer.json()) as { id: string }).id
  }
  const id = await topic()
  const set = (who: Who, more: object = {}) => made.as(who).put(`/api/gatherings/${id}`, { ...plan, ...more })
  const signUp = (who: Who) => made.as(who).put(`/api/gatherings/${id}/guest`)
  const withdraw = (who: Who) => made.as(who).delete(`/api/gatherings/${id}/guest`)
  const page = async (who: Who) => (await made.as(who).get(`/topics/${id}`)).text()
  const notices = async (who: Who) => (await made.as(who).get('/notices')).text()
  return { ...made, boardId, topic, id, set, signUp, withdraw, page, notices }
}

describe('a gathering', () => {
  it('is set by who called for it, on a topic of its kind only', async () => {
    const { as, set, topic, page } = await world()
    expect((await set('alumnus')).status).toBe(403)
    expect((await set('researcher')).status).toBe(200)
    const shown = await page('alumnus')
    for (const words of ['令和81年5月12日 18:30–19:30', '市役所の会議室', '2人']) expect(shown).toContain(words)
    const talk = await topic({ kind: 'talk' })
    expect((await as('researcher').put(`/api/gatherings/${talk}`, plan)).status).toBe(409)
  })

  it('says beside each field what is wrong, and stores nothing', async () => {
    const { set, db, id } = await world()
    const wrong: [object, string][] = [
      [{ day: '2099-02-30' }, '#/day'],
      [{ from: '25:00' }, '#/from'],
      [{ to: '18:30' }, '#/to'],
      [{ place: ' ', address: '' }, '#/place'],
      [{ address: 'javascript:alert(1)' }, '#/address'],
      [{ capacity: 0 }, '#/capacity'],
      [{ place: '電話 024-924-2111' }, '#/place'],
    ]
    for (const [more, pointer] of wrong) {
      const answer = await set('researcher', more)
      expect(answer.status).toBe(422)
      expect(((await answer.json()) as { errors: { pointer: string }[] }).errors.map((one) => one.pointer)).toContain(
        pointer,
      )
    }
    expect(await db.select().from(gatherings).where(eq(gatherings.topicId, id))).toEqual([])
  })

  it('shows the address of the meeting to who signed up and nobody else', async () => {
    const { set, signUp, page, as, id } = await world()
    await set('researcher')
    expect(await page('alumnus')).not.toContain(meeting)
    expect(await page('alumnus')).toContain('参加を申し込むと表示されます')
    expect((await as('alumnus').get(`/topics/${id}/calendar.ics`)).status).toBe(404)
    await signUp('alumnus')
    expect(await page('alumnus')).toContain(meeting)
    expect(await page('stranger')).not.toContain(meeting)
    expect(await page('researcher')).toContain(meeting)
    const file = await as('alumnus').get(`/topics/${id}/calendar.ics`)
    expect(file.headers.get('Content-Type')).toContain('text/calendar')
    expect(await file.text()).toContain('DTSTART:20990512T093000Z')
  })

  it('lets wait who signs up when it is full, and tells who moves up', async () => {
    const { set, signUp, withdraw, page, notices } = await world()
    await set('researcher')
    for (const who of ['alumnus', 'stranger', 'partner', 'otherAlumnus', 'alumnus'] as const) {
      expect((await signUp(who)).status).toBe(200)
    }
    expect(await page('partner')).toContain('空き待ちに並んでいます')
    expect(await page('partner')).toContain('参加 2人・空き待ち 2人')
    await withdraw('partner')
    expect(await notices('otherAlumnus')).not.toContain('空きが出て')
    await withdraw('alumnus')
    expect(await page('otherAlumnus')).toContain('参加を申し込んでいます')
    expect(await notices('otherAlumnus')).toContain('空きが出て、参加できるようになりました')
    expect(await notices('stranger')).not.toContain('空きが出て')
    await withdraw('stranger')
    expect(await notices('partner')).not.toContain('空きが出て')
  })

  it('takes nobody twice when two requests arrive at once', async () => {
    const { set, signUp, db, id, ids } = await world()
    await set('researcher')
    await Promise.all([signUp('alumnus'), signUp('alumnus'), signUp('alumnus')])
    const mine = and(eq(gatheringGuests.topicId, id), eq(gatheringGuests.userId, ids.alumnus))
    expect(await db.select().from(gatheringGuests).where(mine)).toHaveLength(1)
  })

  it('tells who signed up of a change and of its end, after which nobody signs up', async () => {
    const { set, signUp, as, id, notices, page } = await world()
    await set('researcher')
    await signUp('alumnus')
    await set('researcher', { from: '18:00' })
    expect(await notices('alumnus')).toContain('の予定が変わりました')
    expect(await notices('researcher')).not.toContain('の予定が変わりました')
    expect((await as('alumnus').delete(`/api/gatherings/${id}`)).status).toBe(403)
    expect((await as('researcher').delete(`/api/gatherings/${id}`)).status).toBe(200)
    expect(await notices('alumnus')).toContain('は中止になりました')
    expect(await page('stranger')).toContain('中止になりました')
    expect((await signUp('stranger')).status).toBe(409)
    expect((await as('researcher').delete(`/api/gatherings/${id}`)).status).toBe(409)
  })

  it('takes nobody once it has begun, and is reported of by a topic of its board', async () => {
    const { set, signUp, db, id, page, topic, as, boardId } = await world()
    await set('researcher')
    const [startsAt, endsAt] = [new Date(Date.now() - 2 * day), new Date(Date.now() - day)]
    await db.update(gatherings).set({ startsAt, endsAt }).where(eq(gatherings.topicId, id))
    expect((await signUp('alumnus')).status).toBe(409)
    expect(await page('researcher')).toContain(`/boards/${boardId}/new?report=${id}`)
    const report = await topic({ kind: 'practice', title: '報告', reportOf: id })
    expect(await page('alumnus')).toContain(`href="/topics/${report}"`)
    expect(await (await as('alumnus').get(`/topics/${report}`)).text()).toContain(`href="/topics/${id}"`)
    const other = { kind: 'talk', title: '別の板', text: '別の板の話', reportOf: id }
    const elsewhere = { id: `other-${id}`, kind: 'theme' as const, name: '別', purpose: '別', createdAt: new Date() }
    await db.insert(boards).values(elsewhere)
    expect((await as('researcher').post(`/api/boards/${elsewhere.id}/topics`, other)).status).toBe(409)
  })

  it('is listed with what is to come, for who reads its board', async () => {
    const { set, as, db, id, run, signUp } = await world()
    await set('researcher')
    await signUp('stranger')
    const list = async (who: Who) => (await as(who).get('/boards/gatherings')).text()
    expect(await list('alumnus')).toContain(`集まり${run}`)
    expect(await list('stranger')).toContain('参加予定')
    expect(await list('advisor')).not.toContain(`集まり${run}`)
    await db.update(boardTopics).set({ titleHiddenAt: new Date() }).where(eq(boardTopics.id, id))
    expect(await list('alumnus')).not.toContain(`集まり${run}`)
  })

  it('reminds who has a place, once, the day before', async () => {
    const { set, signUp, db, id, notices } = await world()
    await set('researcher', { capacity: 1 })
    await signUp('alumnus')
    await signUp('stranger')
    const begins = Date.parse('2099-05-12T18:30:00+09:00')
    await remindOfGatherings(env, begins - 2 * day)
    expect(await notices('alumnus')).not.toContain('まもなく対話会')
    await remindOfGatherings(env, begins - day / 2)
    await remindOfGatherings(env, begins - day / 4)
    expect((await notices('alumnus')).split('まもなく対話会').length - 1).toBe(1)
    expect(await notices('stranger')).not.toContain('まもなく対話会')
    expect((await db.select().from(gatherings).where(eq(gatherings.topicId, id)))[0]!.remindedAt).not.toBeNull()
  })

  it('keeps an anonymous caller unnamed among those who come', async () => {
    const { as, db, boardId, topic, ids } = await world()
    await db.update(boards).set({ allowsAnonymous: true }).where(eq(boards.id, boardId))
    await db.update(memberships).set({ role: 'alumnus' }).where(eq(memberships.userId, ids.researcher))
    const id = await topic({ isAnonymous: true })
    await as('researcher').put(`/api/gatherings/${id}`, plan)
    await as('researcher').put(`/api/gatherings/${id}/guest`)
    const page = await (await as('stranger').get(`/topics/${id}`)).text()
    expect(page.split('参加する人')[1]!.split('</ul>')[0]).toContain('匿名の方')
  })
})
