import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { memberships, user } from '../../db/exchange/auth.ts'
import { request } from '../support/request.ts'
import { scenario, signIn, type Scenario, type Who } from '../support/scenario.ts'
import { codeFor, cookieIn, enter, mailsTo } from './mail.ts'

afterEach(() => vi.useRealTimers())

const day = 24 * 60 * 60 * 1000

describe('POST /api/auth/invitations', () => {
  it.each([
    ['secretariat', 'researcher', 'own', 201],
    ['secretariat', 'approver', 'own', 201],
    ['secretariat', 'advisor', 'own', 201],
    ['secretariat', 'advisor', undefined, 201],
    ['secretariat', 'alumnus', 'former', 201],
    ['secretariat', 'secretariat', undefined, 201],
    ['secretariat', 'researcher', undefined, 422],
    ['secretariat', 'approver', undefined, 422],
    ['approver', 'researcher', 'own', 201],
    ['approver', 'researcher', 'partner', 403],
    ['approver', 'researcher', undefined, 422],
    ['approver', 'approver', 'own', 403],
    ['approver', 'advisor', 'own', 403],
    ['approver', 'advisor', undefined, 403],
    ['approver', 'secretariat', undefined, 403],
    ['partnerApprover', 'researcher', 'own', 403],
    ['researcher', 'researcher', 'own', 404],
    ['advisor', 'researcher', 'own', 404],
    ['alumnus', 'researcher', 'former', 404],
    ['stranger', 'secretariat', undefined, 404],
    ['nobody', 'researcher', 'own', 401],
  ] as const)('by %s for %s of team %s answers %i', async (who, role, team, status) => {
    const world = await scenario()
    const teamId = team && world.teams[team].id
    const answer = await world.as(who).post('/api/auth/invitations', { role, teamId, invitee: '' })
    expect(answer.status).toBe(status)
  })

  it('gives the same code to the same request again, and another to another', async () => {
    const { as, teams } = await scenario()
    const body = { role: 'researcher', teamId: teams.own.id, invitee: '' }
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code
    const first = await codeOf(await as('approver').post('/api/auth/invitations', body, key))
    expect(await codeOf(await as('approver').post('/api/auth/invitations', body, key))).toBe(first)
    expect(await codeOf(await as('approver').post('/api/auth/invitations', body))).not.toBe(first)
  })

  it('keeps the code nowhere', async () => {
    const world = await scenario()
    const { code } = await invite(world, 'secretariat', 'researcher')
    const stored = JSON.stringify([
      (await env.EXCHANGE.prepare('SELECT * FROM invitations').all()).results,
      (await env.EXCHANGE.prepare('SELECT * FROM requests').all()).results,
    ])
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(code.replaceAll('-', ''))
  })
})

describe('an invitation code', () => {
  it.each([
    ['researcher', 'own', { role: 'researcher', hasTeam: true, hasTown: true }],
    ['approver', 'own', { role: 'approver', hasTeam: false, hasTown: true }],
    ['advisor', 'own', { role: 'advisor', hasTeam: true, hasTown: false }],
    ['alumnus', 'former', { role: 'alumnus', hasTeam: true, hasTown: true }],
    ['secretariat', undefined, { role: 'secretariat', hasTeam: false, hasTown: false }],
  ] as const)('makes an account with the role of %s', async (role, team, expected) => {
    const world = await scenario()
    const { code } = await invite(world, 'secretariat', role, team)
    const { answer, email } = await join(code)
    expect(answer.status).toBe(201)
    const [row] = await rolesOf(world, email)
    expect(row).toMatchObject({
      role: expected.role,
      teamId: expected.hasTeam ? world.teams[team!].id : null,
      municipalityCode: expected.hasTown ? world.teams[team!].municipalityCode : null,
    })
    expect(await (await request('GET', '/', { cookie: cookieIn(answer) })).text()).toContain('新田 ひなた')
  })

  it('works once', async () => {
    const world = await scenario()
    const { code } = await invite(world, 'approver', 'researcher')
    expect((await join(code)).answer.status).toBe(201)
    const { answer, email } = await join(code)
    expect(answer.status).toBe(422)
    expect(await world.db.$count(user, eq(user.email, email))).toBe(0)
  })

  it('works once also when five people use it at the same moment', async () => {
    const world = await scenario()
    const { code } = await invite(world, 'approver', 'researcher')
    const before = await world.db.$count(memberships, eq(memberships.teamId, world.teams.own.id))
    const ready = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const email = someone()
        return { email, typed: (await codeFor(email, { invitation: code }))! }
      }),
    )
    const answers = await Promise.all(
      ready.map(({ email, typed }) => enter(email, typed, { invitation: code, name: '新田 ひなた' })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(await world.db.$count(memberships, eq(memberships.teamId, world.teams.own.id))).toBe(before + 1)
    const made = await Promise.all(ready.map(({ email }) => world.db.$count(user, eq(user.email, email))))
    expect(made.filter((count) => count === 1)).toHaveLength(1)
  })

  it.each([
    ['a second before seven days', 7 * day - 1000, true],
    ['a second after seven days', 7 * day + 1000, false],
  ])('%s', async (_, pause, works) => {
    const world = await scenario()
    const { code } = await invite(world, 'secretariat', 'researcher')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + pause })
    const email = someone()
    expect((await codeFor(email, { invitation: code })) !== undefined).toBe(works)
  })

  it('is not revived by the way in: expired between mail and entry', async () => {
    const world = await scenario()
    const { code } = await invite(world, 'secretariat', 'researcher')
    const start = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: start + 7 * day - 60_000 })
    const email = someone()
    const typed = await codeFor(email, { invitation: code })
    vi.setSystemTime(start + 7 * day + 60_000)
    const answer = await enter(email, typed!, { invitation: code, name: '新田 ひなた' })
    expect(answer.status).toBe(422)
    expect(await world.db.$count(user, eq(user.email, email))).toBe(0)
  })

  it('is typed from paper in any way', async () => {
    const world = await scenario()
    const { code } = await invite(world, 'secretariat', 'researcher')
    const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await join(sloppy)).answer.status).toBe(201)
  })

  it('needs a name for a new account', async () => {
    const world = await scenario()
    const { code } = await invite(world, 'secretariat', 'researcher')
    const email = someone()
    const typed = await codeFor(email, { invitation: code })
    const answer = await enter(email, typed!, { invitation: code })
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/name' }] })
    expect((await enter(email, typed!, { invitation: code, name: '新田 ひなた' })).status).toBe(201)
  })

  it('gives nobody anything whose mail code is wrong', async () => {
    const world = await scenario()
    const { code } = await invite(world, 'secretariat', 'researcher')
    const email = someone()
    await codeFor(email, { invitation: code })
    expect((await enter(email, '00000000', { invitation: code, name: '新田 ひなた' })).status).toBe(422)
    expect(await world.db.$count(user, eq(user.email, email))).toBe(0)
    expect((await join(code)).answer.status).toBe(201)
  })

  it('sends no mail when it is made up', async () => {
    const email = someone()
    await codeFor(email, { invitation: '0123456789ABCDEF' })
    expect(await mailsTo(email)).toEqual([])
  })

  it('adds a role to somebody who has an account, signed in or signing in', async () => {
    const world = await scenario()
    const first = await invite(world, 'secretariat', 'advisor')
    expect((await world.as('alumnus').post('/api/auth/account/invitation', { invitation: first.code })).status).toBe(
      201,
    )
    const email = `otheralumnus-${world.run}@example.jp`
    const second = await invite(world, 'secretariat', 'advisor')
    const typed = await codeFor(email, { invitation: second.code })
    expect((await enter(email, typed!, { invitation: second.code })).status).toBe(201)
    expect((await rolesOf(world, email)).map(({ role }) => role).toSorted()).toEqual(['advisor', 'alumnus'])
  })

  it('is not guessed: five tries', async () => {
    const { as } = await scenario()
    const statuses = []
    for (let n = 0; n < 6; n++) {
      const invitation = `0123456789ABCDE${n}`
      statuses.push((await as('alumnus').post('/api/auth/account/invitation', { invitation })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })
})

describe('DELETE /api/auth/invitations/:id', () => {
  it.each([
    ['approver', 200],
    ['secretariat', 200],
    ['partnerApprover', 404],
    ['researcher', 404],
    ['nobody', 401],
  ] as const)('by %s of an approver’s invitation answers %i', async (who, status) => {
    const world = await scenario()
    const { id, code } = await invite(world, 'approver', 'researcher')
    expect((await world.as(who).delete(`/api/auth/invitations/${id}`)).status).toBe(status)
    expect((await codeFor(someone(), { invitation: code })) === undefined).toBe(status === 200)
  })

  it('does nothing to one that was used', async () => {
    const world = await scenario()
    const { id, code } = await invite(world, 'approver', 'researcher')
    await join(code)
    expect((await world.as('approver').delete(`/api/auth/invitations/${id}`)).status).toBe(404)
  })
})

describe('GET /invitations', () => {
  it.each([
    ['approver', 200],
    ['secretariat', 200],
    ['researcher', 404],
    ['advisor', 404],
    ['alumnus', 404],
  ] as const)('answers %s with %i', async (who, status) => {
    expect((await (await scenario()).as(who).get('/invitations')).status).toBe(status)
  })

  it('shows an approver the own invitations and the own teams only', async () => {
    const world = await scenario()
    await world.as('partnerApprover').post('/api/auth/invitations', {
      role: 'researcher',
      teamId: world.teams.partner.id,
      invitee: '隣の人',
    })
    const html = await (await world.as('approver').get('/invitations')).text()
    expect(html).not.toContain('隣の人')
    expect(html).not.toContain(world.municipalities.partner.name)
    expect(html).toContain(world.municipalities.own.name)
  })

  it('is paged', async () => {
    const world = await scenario()
    const cookie = await signIn(world.ids.approver)
    const start = Date.now()
    for (let n = 0; n < 52; n++) {
      vi.useFakeTimers({ toFake: ['Date'], now: start + n * 1000 })
      const body = { role: 'researcher', teamId: world.teams.own.id, invitee: `招待${n}。` }
      await request('POST', '/api/auth/invitations', { cookie, body })
    }
    const first = await (await request('GET', '/invitations', { cookie })).text()
    expect(first).toContain('招待51。')
    expect(first).not.toContain('招待1。')
    const next = /\/invitations\?before=\d+/.exec(first)![0]
    const second = await (await request('GET', next, { cookie })).text()
    expect(second).toContain('招待1。')
    expect(second).toContain('招待0。')
    expect(second).not.toContain('招待51。')
  })
})

const someone = () => `new-${crypto.randomUUID()}@example.jp`

async function invite(world: Scenario, who: Who, role: string, team: 'own' | 'former' | undefined = 'own') {
  const teamId = role === 'secretariat' ? undefined : world.teams[team].id
  const answer = await world.as(who).post('/api/auth/invitations', { role, teamId, invitee: '' })
  return (await answer.json()) as { id: string; code: string }
}

async function join(code: string) {
  const email = someone()
  const typed = await codeFor(email, { invitation: code })
  const answer = await enter(email, typed ?? '00000000', { invitation: code, name: '新田 ひなた' })
  return { answer, email }
}

function rolesOf({ db }: Scenario, email: string) {
  return db
    .select({
      role: memberships.role,
      teamId: memberships.teamId,
      municipalityCode: memberships.municipalityCode,
    })
    .from(memberships)
    .innerJoin(user, eq(user.id, memberships.userId))
    .where(eq(user.email, email))
}
