import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { session, user } from '../../db/exchange/auth.ts'
import { request } from '../support/request.ts'
import { scenario, signIn } from '../support/scenario.ts'
import { codeFor, cookieIn, enter, mailsTo, newestCode, wrong } from './mail.ts'

afterEach(() => vi.useRealTimers())

const minute = 60_000
const someone = () => `nobody-${crypto.randomUUID()}@example.jp`

describe('a code by mail', () => {
  it('is eight digits alone on a line of a plain text without links', async () => {
    const { email } = await person()
    await codeFor(email)
    const [mail] = await mailsTo(email)
    expect(mail!.text).toMatch(/^\d{8}$/m)
    expect(mail!.text.replace(env.ORIGIN, '')).not.toMatch(/https?:|<\w/)
    expect(mail!.text).not.toMatch(/[?#]/)
  })

  it('signs in, in whatever width it was typed', async () => {
    const { email, name } = await person()
    const code = await codeFor(email)
    const wide = [...code!].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    const answer = await enter(` ${email.toUpperCase()} `, `${wide.slice(0, 4)} ${wide.slice(4)}`)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=[\w-]{43}\.[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await (await request('GET', '/', { cookie: cookieIn(answer) })).text()).toContain(name)
  })

  it('works once', async () => {
    const { email } = await person()
    const code = await codeFor(email)
    expect((await enter(email, code!)).status).toBe(201)
    expect((await enter(email, code!)).status).toBe(422)
  })

  it('works once also when it arrives ten times at once', async () => {
    const { email } = await person()
    const code = await codeFor(email)
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter(email, code!)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })

  it.each([
    ['a second before fifteen minutes', 15 * minute - 1000, 201],
    ['a second after fifteen minutes', 15 * minute + 1000, 422],
  ])('%s answers %3$i', async (_, pause, status) => {
    const { email } = await person()
    const code = await codeFor(email)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + pause })
    expect((await enter(email, code!)).status).toBe(status)
  })

  it('is replaced by the next one', async () => {
    const { email } = await person()
    const first = await codeFor(email)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 })
    const second = await codeFor(email)
    expect((await enter(email, first!)).status).toBe(422)
    expect((await enter(email, second!)).status).toBe(201)
  })

  it('belongs to its address', async () => {
    const [one, other] = [await person(), await person()]
    await codeFor(other.email)
    expect((await enter(other.email, (await codeFor(one.email))!)).status).toBe(422)
  })

  it('is used up by no GET', async () => {
    const { email } = await person()
    const code = await codeFor(email)
    for (const path of ['/sign-in', '/api/auth/codes', '/api/auth/sessions']) {
      const answer = await request('GET', `${path}?email=${encodeURIComponent(email)}&code=${code}&otp=${code}`)
      expect(answer.headers.has('Set-Cookie'), path).toBe(false)
    }
    expect((await enter(email, code!)).status).toBe(201)
  })

  it('is nowhere in the database in clear, and neither is the address it was asked for', async () => {
    const address = someone()
    const { email } = await person()
    const code = await codeFor(email)
    await codeFor(address)
    const stored = await Promise.all(
      ['verification', 'codeAttempts', 'codeMails'].map(async (table) =>
        JSON.stringify((await env.EXCHANGE.prepare(`SELECT * FROM ${table}`).all()).results),
      ),
    )
    for (const secret of [code!, address, email]) expect(stored.join()).not.toContain(secret)
  })
})

describe('signing in', () => {
  it('gives a new session and ends the one that the browser had', async () => {
    const { email, id } = await person()
    const before = await signIn(id)
    const body = { email, code: await codeFor(email) }
    const answer = await request('POST', '/api/auth/sessions', { cookie: before, body })
    expect(cookieIn(answer)).not.toBe(before)
    expect(await (await request('GET', '/', { cookie: before })).text()).not.toContain('/sign-out')
  })

  it('takes no session from the person who asks', async () => {
    const { email, id, db } = await person()
    const cookie = `__Host-session=${'A'.repeat(43)}.${'B'.repeat(44)}`
    const body = { email, code: await codeFor(email) }
    const answer = await request('POST', '/api/auth/sessions', { cookie, body })
    expect(cookieIn(answer)).not.toContain('A'.repeat(43))
    expect(await db.$count(session, eq(session.userId, id))).toBe(1)
  })

  it('keeps an alumnus in, whose roles have all ended', async () => {
    const { as } = await scenario()
    expect((await as('alumnus').get('/')).status).toBe(200)
  })

  it.each(['password', 'sign-in/email', 'sign-up/email', 'forget-password', 'reset-password', 'sign-in/email-otp'])(
    'knows no other way in: /api/auth/%s',
    async (path) => {
      const { email } = await person()
      const answer = await request('POST', `/api/auth/${path}`, { body: { email, password: 'correct horse battery' } })
      expect([401, 404]).toContain(answer.status)
      expect(answer.headers.has('Set-Cookie')).toBe(false)
    },
  )
})

describe('wrong codes', () => {
  it('stop an account after five, the right one included, for fifteen minutes', async () => {
    const { email } = await person()
    const code = await codeFor(email)
    for (let n = 0; n < 5; n++) expect((await enter(email, wrong(code!))).status).toBe(422)
    expect((await enter(email, code!)).status).toBe(429)
    const start = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: start + 15 * minute + 2000 })
    const next = await codeFor(email)
    expect((await enter(email, next!)).status).toBe(201)
  })

  it('stop it also over several codes', async () => {
    const { email } = await person()
    for (let n = 0; n < 5; n++) {
      if (n % 2 === 0) await codeFor(email)
      await enter(email, wrong((await newestCode(email))!))
    }
    expect((await enter(email, (await newestCode(email))!)).status).toBe(429)
  })

  it('are evaluated five times at most when a hundred arrive at once', async () => {
    const { email } = await person()
    const code = await codeFor(email)
    const answers = await Promise.all(Array.from({ length: 100 }, () => enter(email, wrong(code!))))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(95)
  })

  it('count no more after the right one', async () => {
    const { email } = await person()
    const code = await codeFor(email)
    for (let n = 0; n < 3; n++) await enter(email, wrong(code!))
    expect((await enter(email, code!)).status).toBe(201)
    const next = await codeFor(email)
    for (let n = 0; n < 3; n++) expect((await enter(email, wrong(next!))).status).toBe(422)
  })

  it('of one account leave another alone', async () => {
    const [one, other] = [await person(), await person()]
    const code = await codeFor(one.email)
    for (let n = 0; n < 6; n++) await enter(one.email, wrong(code!))
    expect((await enter(other.email, (await codeFor(other.email))!)).status).toBe(201)
  })
})

describe('an address without account', () => {
  it('gets the same answers as one with an account', async () => {
    const { email } = await person()
    const seen = async (address: string) => {
      const asked = await request('POST', '/api/auth/codes', { body: { email: address } })
      const tried = await enter(address, '00000000')
      return [asked, tried].map(async (answer) => [answer.status, [...answer.headers], await answer.text()])
    }
    expect(await Promise.all(await seen(someone()))).toEqual(await Promise.all(await seen(email)))
  })

  it('costs the same statements as one with an account, until the answer', async () => {
    const { email } = await person()
    const known = await statementsUntilAnswer(email)
    expect(known.length).toBeGreaterThan(1)
    expect(await statementsUntilAnswer(someone())).toEqual(known)
  })

  it('gets no mail and no account', async () => {
    const address = someone()
    expect(await codeFor(address)).toBeUndefined()
    await enter(address, '00000000')
    expect(await mailsTo(address)).toEqual([])
    const { db } = await scenario()
    expect(await db.$count(user, eq(user.email, address))).toBe(0)
  })
})

describe('mails to one address', () => {
  it.each([
    ['with an account', async () => (await person()).email],
    ['without', async () => someone()],
  ])('%s are three in fifteen minutes', async (_, find) => {
    const email = await find()
    const statuses = []
    for (let n = 0; n < 4; n++) statuses.push((await request('POST', '/api/auth/codes', { body: { email } })).status)
    expect(statuses).toEqual([202, 202, 202, 429])
  })
})

describe('mails asked for from one network address', () => {
  it('are a hundred in fifteen minutes, for whatever mail addresses', async () => {
    const ask = (sender: string) =>
      request('POST', '/api/auth/codes', { headers: { 'CF-Connecting-IP': sender }, body: { email: someone() } })
    const statuses = (await Promise.all(Array.from({ length: 103 }, () => ask('192.0.2.7')))).map(
      ({ status }) => status,
    )
    expect(statuses.filter((status) => status === 202)).toHaveLength(100)
    expect(statuses.filter((status) => status === 429)).toHaveLength(3)
    expect((await ask('192.0.2.8')).status).toBe(202)
  })
})

describe('requests from elsewhere', () => {
  it.each(['/api/auth/codes', '/api/auth/sessions', '/api/auth/passkeys/challenge', '/api/auth/passkeys/session'])(
    'are refused: %s',
    async (path) => {
      const headers = { Origin: 'https://evil.test', 'Sec-Fetch-Site': 'cross-site' }
      expect((await request('POST', path, { headers, body: {} })).status).toBe(403)
    },
  )

  it('change no address in a mail by their Host header', async () => {
    const { email } = await person()
    const headers = { Host: 'evil.test', 'X-Forwarded-Host': 'evil.test', 'X-Forwarded-Proto': 'http' }
    await request('POST', '/api/auth/codes', { headers, body: { email } })
    const [mail] = await mailsTo(email)
    expect(mail!.text).toContain(env.ORIGIN)
    expect(mail!.text).not.toContain('evil')
  })
})

describe('what was typed', () => {
  it.each([
    ['no address', { email: 'koriyama' }, '#/email'],
    ['an address list', { email: ['a@example.jp', 'b@example.jp'] }, '#/email'],
    ['a line break in the address', { email: 'a@example.jp\r\nBcc: b@example.jp' }, '#/email'],
    ['a field that is not asked for', { email: 'a@example.jp', role: 'secretariat' }, '#/role'],
  ])('%s is refused with a sentence', async (_, body, pointer) => {
    const answer = await request('POST', '/api/auth/codes', { body })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] })
  })
})

async function person() {
  const { ids, run, db } = await scenario()
  return { id: ids.researcher, email: `researcher-${run}@example.jp`, name: `researcher ${run}`, db }
}

async function statementsUntilAnswer(email: string) {
  const seen: string[] = []
  const prepare = env.EXCHANGE.prepare.bind(env.EXCHANGE)
  const spy = vi.spyOn(env.EXCHANGE, 'prepare').mockImplementation((query) => {
    seen.push(query)
    return prepare(query)
  })
  await enter(email, '00000000')
  spy.mockRestore()
  return seen
}
