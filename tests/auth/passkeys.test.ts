import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { passkey } from '../../db/exchange/auth.ts'
import { request } from '../support/request.ts'
import { scenario, signIn } from '../support/scenario.ts'
import { cookieIn, mailsTo } from './mail.ts'
import { softwareKey } from './software-key.ts'

afterEach(() => vi.useRealTimers())

const rpId = new URL(env.ORIGIN).hostname
const ours = { rpId, origin: env.ORIGIN }

describe('registering a passkey', () => {
  it('keeps it under its name and tells the owner by mail', async () => {
    const { ids, run, db } = await scenario()
    const { answer } = await register(ids.researcher, ours)
    expect(answer.status).toBe(201)
    const [row] = await db.select().from(passkey).where(eq(passkey.userId, ids.researcher))
    expect(row!.name).toBe('職場のノート')
    expect((await mailsTo(`researcher-${run}@example.jp`))[0]!.subject).toBe('パスキーが追加されました')
  })

  it.each([
    ['a key that does not verify its user', { ...ours, verifiesUser: false }],
    ['a key of another site', { ...ours, rpId: 'evil.test' }],
    ['a page of another origin', { ...ours, origin: 'https://evil.test' }],
  ])('refuses %s', async (_, options) => {
    const { ids, db } = await scenario()
    expect((await register(ids.researcher, options)).answer.status).toBe(422)
    expect(await db.$count(passkey, eq(passkey.userId, ids.researcher))).toBe(0)
  })

  it('refuses a challenge that was drawn for signing in', async () => {
    const { ids, db } = await scenario()
    const session = await signIn(ids.researcher)
    const { challenge, cookie } = await draw('/api/auth/passkeys/challenge')
    const response = await (await softwareKey(ours)).register(challenge)
    const body = { response, name: '職場のノート' }
    const answer = await request('POST', '/api/auth/passkeys', { cookie: `${session}; ${cookie}`, body })
    expect(answer.status).toBe(422)
    expect(await db.$count(passkey, eq(passkey.userId, ids.researcher))).toBe(0)
  })

  it('stops at ten', async () => {
    const { ids, db } = await scenario()
    const key = { publicKey: 'x', counter: 0, deviceType: 'multiDevice', backedUp: true, userId: ids.researcher }
    for (let n = 0; n < 10; n++)
      await db.insert(passkey).values({ ...key, id: crypto.randomUUID(), credentialID: `${n}` })
    expect((await register(ids.researcher, ours)).answer.status).toBe(429)
  })
})

describe('signing in by passkey', () => {
  it('opens a session of its owner', async () => {
    const { ids, run } = await scenario()
    const { key } = await register(ids.researcher, ours)
    const { challenge, cookie } = await draw('/api/auth/passkeys/challenge')
    const answer = await enter(await key.sign(challenge), cookie)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=[\w-]{43}\.[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const page = await request('GET', '/', { cookie: cookieIn(answer) })
    expect(await page.text()).toContain(`researcher ${run}`)
  })

  it('uses its challenge up', async () => {
    const { ids } = await scenario()
    const { key } = await register(ids.researcher, ours)
    const { challenge, cookie } = await draw('/api/auth/passkeys/challenge')
    expect((await enter(await key.sign(challenge), cookie)).status).toBe(201)
    expect((await enter(await key.sign(challenge), cookie)).status).toBe(422)
  })

  it('refuses a challenge older than five minutes', async () => {
    const { ids } = await scenario()
    const { key } = await register(ids.researcher, ours)
    const { challenge, cookie } = await draw('/api/auth/passkeys/challenge')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 })
    expect((await enter(await key.sign(challenge), cookie)).status).toBe(422)
  })

  it('refuses a challenge that this browser was not given', async () => {
    const { ids } = await scenario()
    const { key } = await register(ids.researcher, ours)
    const [mine, theirs] = [await draw('/api/auth/passkeys/challenge'), await draw('/api/auth/passkeys/challenge')]
    expect((await enter(await key.sign(theirs.challenge), mine.cookie)).status).toBe(422)
    expect((await enter(await key.sign(mine.challenge), '')).status).toBe(422)
  })

  it('refuses a page of another origin and a copied key, whose counter goes back', async () => {
    const { ids } = await scenario()
    const { key } = await register(ids.researcher, ours)
    const first = await draw('/api/auth/passkeys/challenge')
    expect((await enter(await key.sign(first.challenge, { from: 'https://evil.test' }), first.cookie)).status).toBe(422)
    const second = await draw('/api/auth/passkeys/challenge')
    expect((await enter(await key.sign(second.challenge, { counter: 9 }), second.cookie)).status).toBe(201)
    const third = await draw('/api/auth/passkeys/challenge')
    expect((await enter(await key.sign(third.challenge, { counter: 8 }), third.cookie)).status).toBe(422)
  })

  it('ends with the passkey', async () => {
    const { ids, db } = await scenario()
    const { key } = await register(ids.researcher, ours)
    await db.delete(passkey).where(eq(passkey.userId, ids.researcher))
    const { challenge, cookie } = await draw('/api/auth/passkeys/challenge')
    expect((await enter(await key.sign(challenge), cookie)).status).toBe(422)
  })
})

async function draw(path: string, session = '') {
  const answer = await request('POST', path, { cookie: session })
  const { challenge } = (await answer.json()) as { challenge: string }
  return { challenge, cookie: cookieIn(answer) }
}

async function register(userId: string, options: Parameters<typeof softwareKey>[0]) {
  const session = await signIn(userId)
  const { challenge, cookie } = await draw('/api/auth/passkeys/registration', session)
  const key = await softwareKey(options)
  const body = { response: await key.register(challenge), name: '職場のノート' }
  return { key, answer: await request('POST', '/api/auth/passkeys', { cookie: `${session}; ${cookie}`, body }) }
}

function enter(response: unknown, cookie: string) {
  return request('POST', '/api/auth/passkeys/session', { cookie, body: { response } })
}
