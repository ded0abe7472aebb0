import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { events } from '../../db/exchange/notifications.ts'
import { releaseSheets, submissions } from '../../db/exchange/publication.ts'
import { hashOf } from '../../worker/publication/snapshot.ts'
import { voidPending } from '../../worker/publication/submit.ts'
import { scenario, type Who } from '../support/scenario.ts'
import { releasesOf, stateOf, submitted, viewerOf, waitingUnchecked } from './submitted.ts'

const insiders: [Who, number][] = [
  ['nobody', 401],
  ['researcher', 403],
  ['colleague', 403],
  ['partner', 404],
  ['partnerApprover', 404],
  ['exPartner', 404],
  ['stranger', 404],
  ['strangerApprover', 404],
  ['advisor', 404],
  ['otherAdvisor', 404],
  ['alumnus', 404],
  ['secretariat', 404],
]

describe('POST /api/submissions/:id/approval', () => {
  it.each([...insiders, ['approver', 201]] as [Who, number][])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const { id, sha256 } = await submitted(world)
    const answer = await world.as(who).post(`/api/submissions/${id}/approval`, { sha256 })
    expect(answer.status).toBe(status)
    expect(await releasesOf(world)).toHaveLength(status === 201 ? 1 : 0)
  })

  it('lets out the stored bytes, their hash, their sheets and an event', async () => {
    const world = await scenario()
    const { id, sha256 } = await submitted(world)
    const answer = await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
    const { releaseId } = (await answer.json()) as { releaseId: string }

    const [release] = await releasesOf(world)
    const stored = await world.db.select().from(submissions).where(eq(submissions.id, id)).get()
    expect(release).toMatchObject({ id: releaseId, number: 1, sha256, snapshot: stored?.snapshot })
    expect(await hashOf(release!.snapshot)).toBe(sha256)
    expect(await world.db.$count(releaseSheets, eq(releaseSheets.releaseId, releaseId))).toBe(8)
    expect(
      await world.db.$count(events, and(eq(events.kind, 'release.approved'), eq(events.subjectId, releaseId))),
    ).toBe(1)
  })

  it('has one effect when it is sent twice with one key', async () => {
    const world = await scenario()
    const { id, sha256 } = await submitted(world)
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    const send = () => world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 }, key)
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(await releasesOf(world)).toHaveLength(1)
  })

  it('refuses another hash than the stored one', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    const sha256 = await hashOf('another text')
    expect((await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })).status).toBe(409)
    expect((await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256: 'abc' })).status).toBe(422)
    expect(await stateOf(world, id)).toBe('pending')
  })

  it('refuses what the gate has not searched, and says what to do', async () => {
    const world = await scenario()
    const id = await waitingUnchecked(world)
    const { sha256 } = (await world.db.select().from(submissions).where(eq(submissions.id, id)).get())!
    const answer = await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      type: '/problems/unchecked',
      title: expect.stringContaining('チームがもう一度承認を依頼すると'),
    })
    expect(await releasesOf(world)).toHaveLength(0)
    expect(await stateOf(world, id)).toBe('pending')
  })

  it('refuses the one who submitted, though an approver as well', async () => {
    const world = await scenario()
    await world.db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: world.ids.researcher,
      role: 'approver',
      municipalityCode: world.municipalities.own.code,
      since: new Date(),
    })
    const { id, sha256 } = await submitted(world)
    expect((await world.as('researcher').post(`/api/submissions/${id}/approval`, { sha256 })).status).toBe(403)
  })

  it('refuses an approver whose role has ended', async () => {
    const world = await scenario()
    const { id, sha256 } = await submitted(world)
    await world.as('approver').get('/')
    await world.db
      .update(memberships)
      .set({ until: new Date(0) })
      .where(eq(memberships.userId, world.ids.approver))
    expect((await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })).status).toBe(404)
    expect(await releasesOf(world)).toHaveLength(0)
  })

  it.each(['returned', 'void', 'approved'])('refuses what is %s already', async (state) => {
    const world = await scenario()
    const { id, sha256 } = await submitted(world)
    const approver = world.as('approver')
    if (state === 'returned') await approver.post(`/api/submissions/${id}/return`, { reason: '表の数字を確かめて' })
    if (state === 'void') await voidPending(world.db, viewerOf(world.ids.researcher), world.teams.own.id)
    if (state === 'approved') await approver.post(`/api/submissions/${id}/approval`, { sha256 })
    expect(await stateOf(world, id)).toBe(state)
    expect((await approver.post(`/api/submissions/${id}/approval`, { sha256 })).status).toBe(409)
    expect(await releasesOf(world)).toHaveLength(state === 'approved' ? 1 : 0)
  })

  it('numbers releases from one', async () => {
    const world = await scenario()
    for (const words of ['一', '二', '三']) {
      const { id, sha256 } = await submitted(world, words)
      await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
    }
    expect((await releasesOf(world)).map(({ number }) => number)).toEqual([1, 2, 3])
  })
})

describe('POST /api/submissions/:id/return', () => {
  it.each([...insiders, ['approver', 201]] as [Who, number][])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const { id } = await submitted(world)
    const answer = await world.as(who).post(`/api/submissions/${id}/return`, { reason: '数字を確かめてください' })
    expect(answer.status).toBe(status)
    expect(await stateOf(world, id)).toBe(status === 201 ? 'returned' : 'pending')
  })

  it('asks for a reason', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    const answer = await world.as('approver').post(`/api/submissions/${id}/return`, { reason: ' ' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/reason' }] })
  })
})

describe('DELETE /api/submissions/:id', () => {
  const takers = insiders.map(([who, status]) => [who, status === 403 ? 200 : status] as [Who, number])
  it.each([...takers, ['approver', 403]] as [Who, number][])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const { id } = await submitted(world)
    expect((await world.as(who).delete(`/api/submissions/${id}`)).status).toBe(status)
    expect(await stateOf(world, id)).toBe(status === 200 ? 'void' : 'pending')
  })
})

describe('a submission', () => {
  it('is the only one of its team that waits', async () => {
    const world = await scenario()
    const first = await submitted(world, '一')
    const second = await submitted(world, '二')
    expect([first.number, second.number]).toEqual([1, 2])
    expect([await stateOf(world, first.id), await stateOf(world, second.id)]).toEqual(['void', 'pending'])
  })

  it('is void after an edit, and an older one that arrives in between as well', async () => {
    const world = await scenario()
    const team = world.teams.own.id
    const editor = viewerOf(world.ids.colleague)
    const { id } = await submitted(world, '一', 4)
    await voidPending(world.db, editor, team)
    expect(await stateOf(world, id)).toBe('void')

    const late = await submitted(world, '二', 4)
    await voidPending(world.db, editor, team, 5)
    expect(await stateOf(world, late.id)).toBe('void')

    const fresh = await submitted(world, '三', 5)
    await voidPending(world.db, editor, team, 5)
    expect(await stateOf(world, fresh.id)).toBe('pending')
    expect(await world.db.$count(events, and(eq(events.kind, 'submission.voided'), eq(events.teamId, team)))).toBe(2)
  })

  it('holds what is named in the form and nothing else', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    const stored = await world.db.select().from(submissions).where(eq(submissions.id, id)).get()
    const { items, ...rest } = JSON.parse(stored!.snapshot)
    expect(Object.keys(rest)).toEqual(['municipality', 'fiscalYear'])
    expect(new Set(items.flatMap(Object.keys))).toEqual(new Set(['id', 'sheet', 'section', 'text', 'fields']))
  })
})
