import { createExecutionContext, env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { memberships, session } from '../../db/exchange/auth.ts'
import { findVisitor, limits, openSession } from '../../worker/auth/sessions.ts'
import worker from '../../worker/index.ts'
import { request } from '../support/request.ts'
import { people, scenario, signIn } from '../support/scenario.ts'

afterEach(() => vi.useRealTimers())

describe('the visitor', () => {
  it.each(people)('is found with the roles in force: %s', async (who) => {
    const { as, run } = await scenario()
    const html = await (await as(who).get('/')).text()
    expect(html).toContain(`${who} ${run}`)
  })

  it('is nobody without a cookie', async () => {
    const { as } = await scenario()
    expect(await (await as('nobody').get('/')).text()).not.toContain('/sign-out')
  })

  it.each([
    ['a cookie that is not signed', (cookie: string) => cookie.split('.')[0]!],
    ['a cookie signed for another token', (cookie: string) => cookie.replace(/=./, '=_')],
    ['the hash that the database keeps', (_: string, hash: string) => `__Host-session=${hash}`],
    ['the cookie under a name without prefix', (cookie: string) => cookie.replace('__Host-', '')],
  ])('is nobody with %s', async (_, forge) => {
    const { ids, db } = await scenario()
    const cookie = await signIn(ids.researcher)
    const [row] = await db.select().from(session).where(eq(session.userId, ids.researcher))
    expect(await (await request('GET', '/', { cookie })).text()).toContain('/sign-out')
    expect(await (await request('GET', '/', { cookie: forge(cookie, row!.token) })).text()).not.toContain('/sign-out')
  })

  it('loses a role with the next request after its end', async () => {
    const { ids, db } = await scenario()
    const token = await openSession(db, ids.approver)
    expect((await findVisitor(db, token))?.viewer.roles).toHaveLength(1)
    await db
      .update(memberships)
      .set({ until: new Date(Date.now() - 1000) })
      .where(eq(memberships.userId, ids.approver))
    expect((await findVisitor(db, token))?.viewer.roles).toEqual([])
  })
})

describe('a new AUTH_SECRET', () => {
  it('ends every session', async () => {
    const { ids } = await scenario()
    const cookie = await signIn(ids.researcher)
    const renewed = { ...env, AUTH_SECRET: 'another secret of at least thirty-two characters' }
    const asked = new Request(`${env.ORIGIN}/account`, { headers: { Cookie: cookie } })
    const answer = await worker.fetch(asked, renewed, createExecutionContext() as never)
    expect(answer.status).toBe(302)
  })

  it('that is too short lets nobody in', async () => {
    const { ids } = await scenario()
    const cookie = await signIn(ids.researcher)
    const careless = { ...env, AUTH_SECRET: 'short' }
    const asked = new Request(`${env.ORIGIN}/account`, { headers: { Cookie: cookie } })
    expect((await worker.fetch(asked, careless, createExecutionContext() as never)).status).toBe(500)
  })
})

describe('a session', () => {
  it('is stored as a hash of 32 random bytes', async () => {
    const { ids, db } = await scenario()
    const token = await openSession(db, ids.researcher)
    expect(atob(token.replaceAll('-', '+').replaceAll('_', '/'))).toHaveLength(32)
    const { results } = await env.EXCHANGE.prepare('SELECT * FROM session').all()
    expect(JSON.stringify(results)).not.toContain(token)
  })

  it.each([
    ['idle, a second short of the limit', limits.idle - 1000, true],
    ['idle, a second past the limit', limits.idle + 1000, false],
  ])('%s', async (_, pause, alive) => {
    const { ids, db } = await scenario()
    const token = await openSession(db, ids.researcher)
    later(pause)
    expect((await findVisitor(db, token)) !== undefined).toBe(alive)
  })

  it.each([
    ['used all day, a second short of the absolute limit', limits.absolute - 1000, true],
    ['used all day, a second past the absolute limit', limits.absolute + 1000, false],
  ])('%s', async (_, age, alive) => {
    const { ids } = await scenario()
    const cookie = await signIn(ids.researcher)
    const start = Date.now()
    const half = limits.idle / 2
    for (let passed = half; passed < age - 1000; passed += half) {
      later(start + passed - Date.now())
      await request('GET', '/', { cookie })
    }
    later(start + age - Date.now())
    const html = await (await request('GET', '/', { cookie })).text()
    expect(html.includes('/sign-out')).toBe(alive)
  })
})

describe('POST /sign-out', () => {
  it('ends the session in the database and tells the browser to forget', async () => {
    const { ids } = await scenario()
    const cookie = await signIn(ids.researcher)
    const answer = await request('POST', '/sign-out', { cookie })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await (await request('GET', '/', { cookie })).text()).not.toContain('/sign-out')
  })

  it('leaves the other sessions of the person alone', async () => {
    const { ids } = await scenario()
    const [here, there] = [await signIn(ids.researcher), await signIn(ids.researcher)]
    await request('POST', '/sign-out', { cookie: here })
    expect(await (await request('GET', '/', { cookie: there })).text()).toContain('/sign-out')
  })
})

function later(milliseconds: number) {
  const then = Date.now() + milliseconds
  vi.useFakeTimers({ toFake: ['Date'], now: then })
}
