import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { advisorConflicts, remarkAnswers, remarks } from '../../db/exchange/feedback.ts'
import { events } from '../../db/exchange/notifications.ts'
import { roster } from '../../db/vault/deidentification.ts'
import { draftPlan, itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'

async function world() {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'))
  return { ...made, release, item: release.snapshot.items[0]! }
}
type World = Awaited<ReturnType<typeof world>>

function remarkOn({ release }: World, more: object = {}) {
  const common = { releaseIds: [release.id], kind: 'advice', visibility: 'team' }
  return { ...common, text: '待つ人の目で見るとどうでしょうか', anchor: { level: 'plan' }, ...more }
}

async function send(made: World, more: object = {}, who: Who = 'advisor') {
  const answer = await made.as(who).post('/api/remarks', remarkOn(made, more))
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { ids: string[] }).ids[0]!
}

async function read({ as }: Scenario, id: string, who: Who) {
  const answer = await as(who).get(`/api/remarks/${id}`)
  return answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : answer.status
}

describe('POST /api/remarks', () => {
  it('pins words with what stands around them', async () => {
    const made = await world()
    const anchor = { level: 'words', itemId: made.item.id, exact: '待つ時間', prefix: '', suffix: '' }
    const id = await send(made, { anchor })
    expect(await read(made, id, 'researcher')).toMatchObject({
      state: 'open',
      author: { role: 'advisor', name: `advisor ${made.run}` },
      anchor: { level: 'words', quote: { exact: '待つ時間', prefix: '窓口で', suffix: 'が長い（vision）' } },
    })
    const told = and(eq(events.kind, 'remark.made'), eq(events.subjectId, id))
    expect(await made.db.$count(events, told)).toBe(1)
  })

  it.each<[string, object, string]>([
    ['no text', { text: ' \n' }, 'text'],
    ['4,001 characters', { text: 'あ'.repeat(4001) }, 'text'],
    ['another kind', { kind: 'order' }, 'kind'],
    ['a keyword that the year does not have', { keyword: 'none' }, 'keyword'],
    ['a session that the year does not have', { sessionNumber: 98 }, 'sessionNumber'],
    ['an item that is not there', { anchor: { level: 'item', itemId: 'none' } }, 'anchor'],
    ['no such section', { anchor: { level: 'section', sheet: 'forces', section: 'aims' } }, 'anchor'],
    ['nobody to send it to', { releaseIds: [] }, 'releaseIds'],
  ])('refuses %s and says where', async (_, more, field) => {
    const made = await world()
    const answer = await made.as('advisor').post('/api/remarks', remarkOn(made, more))
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer)).toContain(`#/${field}`)
    expect(await made.db.$count(remarks, eq(remarks.teamId, made.teams.own.id))).toBe(0)
  })

  it('takes 4,000 characters, the keyword of the year and words of a field', async () => {
    const made = await world()
    await send(made, { text: 'あ'.repeat(4000), keyword: 'stance' })
  })

  it('refuses words that the item does not say', async () => {
    const made = await world()
    const anchor = { level: 'words', itemId: made.item.id, exact: '夜の会議', prefix: '', suffix: '' }
    expect((await made.as('advisor').post('/api/remarks', remarkOn(made, { anchor }))).status).toBe(422)
  })

  it('asks to look at a newer release first, and knows nothing of a withdrawn one', async () => {
    const made = await world()
    const newer = await releasePlan(made, 'own', itemsSaying('待たない窓口'))
    const stale = await made.as('advisor').post('/api/remarks', remarkOn(made))
    expect(stale.status).toBe(422)
    expect(JSON.stringify(await stale.json())).toContain('#/releaseIds')
    await made.as('approver').post(`/api/releases/${newer.id}/withdrawal`, { reason: '誤り' })
    const gone = remarkOn(made, { releaseIds: [newer.id] })
    expect((await made.as('advisor').post('/api/remarks', gone)).status).toBe(404)
  })

  it('is written once however often it is sent', async () => {
    const made = await world()
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    const post = () => made.as('advisor').post('/api/remarks', remarkOn(made), key)
    const [first, second] = await Promise.all([post(), post()])
    expect(await second.json()).toEqual(await first.json())
    expect(await (await post()).json()).toEqual({
      ids: expect.any(Array) as unknown,
      batchId: expect.any(String) as unknown,
    })
    expect(await made.db.$count(remarks, eq(remarks.teamId, made.teams.own.id))).toBe(1)
  })

  it('reaches many teams, each with a remark of its own, or none', async () => {
    const made = await world()
    const other = await releasePlan(made, 'stranger', itemsSaying('別のまち'))
    const both = { releaseIds: [made.release.id, other.id], anchor: { level: 'sheet', sheet: 'forces' } }
    expect((await made.as('advisor').post('/api/remarks', remarkOn(made, both))).status).toBe(404)
    const since = new Date()
    await made.db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: made.ids.advisor,
      role: 'advisor',
      teamId: made.teams.stranger.id,
      since,
    })
    const answer = await made.as('advisor').post('/api/remarks', remarkOn(made, both))
    const { ids } = (await answer.json()) as { ids: string[] }
    expect(ids).toHaveLength(2)
    const rows = await made.db.select().from(remarks).where(eq(remarks.authorId, made.ids.advisor))
    expect(new Set(rows.map(({ batchId }) => batchId)).size).toBe(1)
    const [ofOwn] = rows.filter(({ teamId }) => teamId === made.teams.own.id)
    await made.as('researcher').post(`/api/remarks/${ofOwn!.id}/answers`, { state: 'received', reason: '', base: 0 })
    const states = await made.db
      .select({ state: remarks.state })
      .from(remarks)
      .where(eq(remarks.authorId, made.ids.advisor))
    expect(states.map(({ state }) => state).toSorted()).toEqual(['open', 'received'])
  })

  it('asks about a listed name before it is stored', async () => {
    const made = await world()
    const plan = await draftPlan(made, 'partner', itemsSaying('原稿'))
    await made.vault.insert(roster).values({ planId: plan.id, id: 'r1', name: '桑島　千尋', kind: 'member' })
    const text = '桑島千尋さんの話がよかった'
    const asked = await made.as('partner').post('/api/remarks', remarkOn(made, { text }))
    expect(asked.status).toBe(422)
    const { findings } = (await asked.json()) as { findings: { key: string }[] }
    const kept = findings.map(({ key }) => ({ key, reason: '本人が了承している' }))
    await send(made, { text, kept }, 'partner')
  })
})

describe('who reads a remark', () => {
  it.each<['team' | 'group' | 'year', Who[]]>([
    ['team', ['researcher', 'colleague', 'advisor']],
    ['group', ['researcher', 'colleague', 'advisor', 'partner']],
    ['year', ['researcher', 'colleague', 'advisor', 'partner', 'exPartner', 'stranger', 'otherAdvisor']],
  ])('for the %s', async (visibility, readers) => {
    const made = await world()
    const anchor = { level: 'words', itemId: made.item.id, exact: '待つ時間', prefix: '', suffix: '' }
    const id = await send(made, { visibility, anchor })
    const everybody: Who[] = [...readers, 'approver', 'partnerApprover', 'strangerApprover', 'alumnus', 'secretariat']
    for (const who of new Set<Who>([...everybody, 'partner', 'stranger', 'exPartner', 'otherAdvisor'])) {
      const seen = await read(made, id, who)
      expect(typeof seen === 'number' ? seen : 200, who).toBe(readers.includes(who) ? 200 : 404)
      // Words of the release, and whose it is, are for those who read it.
      const mayReadRelease = (await made.as(who).get(`/releases/${made.release.id}`)).status === 200
      const said = JSON.stringify(seen)
      expect(said.includes('待つ時間'), who).toBe(readers.includes(who) && mayReadRelease)
      expect(said.includes(made.teams.own.id), who).toBe(readers.includes(who) && mayReadRelease)
    }
  })

  it('ends with the assignment, a declared interest and the withdrawal; the team keeps it', async () => {
    const made = await world()
    const id = await send(made, { visibility: 'group' })
    const interest = {
      userId: made.ids.advisor,
      municipalityCode: made.teams.own.municipalityCode,
      declaredBy: made.ids.advisor,
      declaredAt: new Date(),
    }
    await made.db.insert(advisorConflicts).values(interest)
    expect(await read(made, id, 'advisor')).toBe(404)
    expect((await made.as('advisor').get(`/releases/${made.release.id}`)).status).toBe(404)
    expect((await made.as('advisor').post('/api/remarks', remarkOn(made))).status).toBe(404)
    await made.db.delete(advisorConflicts).where(eq(advisorConflicts.userId, made.ids.advisor))
    expect(await read(made, id, 'advisor')).toMatchObject({ id })

    const until = new Date(Date.now() - 1000)
    await made.db.update(memberships).set({ until }).where(eq(memberships.userId, made.ids.advisor))
    expect(await read(made, id, 'advisor')).toBe(404)
    expect(await read(made, id, 'partner')).toMatchObject({ id })

    await made.as('approver').post(`/api/releases/${made.release.id}/withdrawal`, { reason: '誤り' })
    expect(await read(made, id, 'partner')).toBe(404)
    expect(await read(made, id, 'researcher')).toMatchObject({ id, text: '待つ人の目で見るとどうでしょうか' })
  })
})

describe('answers', () => {
  const received = { state: 'received', reason: '', base: 0 }

  it('of two at once one counts', async () => {
    const made = await world()
    const id = await send(made)
    const path = `/api/remarks/${id}/answers`
    const both = await Promise.all([
      made.as('researcher').post(path, received),
      made.as('colleague').post(path, { ...received, state: 'declined', reason: '来年度に考える' }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await made.db.$count(remarkAnswers, eq(remarkAnswers.remarkId, id))).toBe(1)
    expect((await made.as('researcher').post(path, received)).status).toBe(409)
  })

  it.each<[string, (made: World) => object, number]>([
    ['declined without a reason', () => ({ ...received, state: 'declined' }), 422],
    ['reflected without a release', () => ({ ...received, state: 'reflected' }), 422],
    ['reflected in another team’s release', () => ({ ...received, state: 'reflected', releaseId: 'none' }), 409],
    ['reflected in a release', ({ release }) => ({ ...received, state: 'reflected', releaseId: release.id }), 201],
    ['4,001 characters', () => ({ ...received, reason: 'あ'.repeat(4001) }), 422],
  ])('%s', async (_, body, status) => {
    const made = await world()
    const id = await send(made)
    expect((await made.as('researcher').post(`/api/remarks/${id}/answers`, body(made))).status).toBe(status)
  })

  it('end rewording; deleting leaves who and when', async () => {
    const made = await world()
    const id = await send(made)
    const reworded = { kind: 'question', text: '待つ人には何が見えますか' }
    expect((await made.as('advisor').put(`/api/remarks/${id}`, reworded)).status).toBe(200)
    await made.as('researcher').post(`/api/remarks/${id}/messages`, { text: '次の版で直します' })
    expect((await made.as('advisor').put(`/api/remarks/${id}`, reworded)).status).toBe(409)
    await expect(made.db.update(remarks).set({ text: '後から' }).where(eq(remarks.id, id))).rejects.toThrow()

    expect((await made.as('advisor').delete(`/api/remarks/${id}`)).status).toBe(200)
    const left = await made.db.select().from(remarks).where(eq(remarks.id, id)).get()
    expect(left).toMatchObject({ text: '', exact: null, deletedBy: made.ids.advisor })
    expect(JSON.stringify(left)).not.toContain('待つ人')
    expect((await made.as('advisor').delete(`/api/remarks/${id}`)).status).toBe(409)
    await expect(made.db.delete(remarks).where(eq(remarks.id, id))).rejects.toThrow()

    const newer = await send(made, { corrects: id })
    expect(await read(made, newer, 'researcher')).toMatchObject({ corrects: id })
  })

  it('correct one’s own remark only', async () => {
    const made = await world()
    const id = await send(made)
    const asked = remarkOn(made, { corrects: id })
    expect((await made.as('partner').post('/api/remarks', asked)).status).toBe(409)
  })
})
