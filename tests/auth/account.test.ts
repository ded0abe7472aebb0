import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { passkey, session, user } from '../../db/exchange/auth.ts'
import { request } from '../support/request.ts'
import { scenario, signIn } from '../support/scenario.ts'
import { mailsTo, newestCode, wrong } from './mail.ts'

const routes: [string, string, unknown?][] = [
  ['DELETE', '/api/auth/sessions'],
  ['DELETE', '/api/auth/sessions/some-id'],
  ['POST', '/api/auth/passkeys/registration'],
  ['POST', '/api/auth/passkeys', { response: { id: 'x', response: {} }, name: 'x' }],
  ['PATCH', '/api/auth/passkeys/some-id', { name: 'x' }],
  ['DELETE', '/api/auth/passkeys/some-id'],
  ['PUT', '/api/auth/account/name', { name: 'x' }],
  ['POST', '/api/auth/account/address', { email: 'x@example.jp' }],
  ['PUT', '/api/auth/account/address', { email: 'x@example.jp', code: '00000000' }],
  ['POST', '/api/auth/account/invitation', { invitation: '0123456789ABCDEF' }],
  ['POST', '/api/auth/invitations', { role: 'researcher', invitee: '' }],
  ['DELETE', '/api/auth/invitations/some-id'],
]

describe('without a session', () => {
  it.each(routes)('%s %s answers 401', async (method, path, body) => {
    expect((await request(method, path, { body })).status).toBe(401)
  })

  it.each(['/account', '/invitations'])('%s leads to the sign-in page and back', async (path) => {
    const answer = await request('GET', path)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe(`/sign-in?back=${encodeURIComponent(path)}`)
  })
})

describe('own sessions', () => {
  it('are listed with device and last use, and never those of others', async () => {
    const { ids, db } = await scenario()
    const cookie = await signIn(ids.researcher)
    await signIn(ids.colleague)
    await db
      .update(session)
      .set({ userAgent: 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0' })
      .where(eq(session.userId, ids.researcher))
    const html = await (await request('GET', '/account', { cookie })).text()
    expect(html).toContain('Edge / Windows')
    expect(html.match(/最後の操作/g)).toHaveLength(1)
  })

  it.each([
    ['one of them', 'own', 200, false],
    ['somebody else’s, which is missing', 'foreign', 404, true],
  ])('can be ended: %s', async (_, whose, status, alive) => {
    const { ids, db } = await scenario()
    const cookie = await signIn(ids.researcher)
    const target = whose === 'own' ? ids.researcher : ids.stranger
    const other = await signIn(target)
    const rows = await db.select().from(session).where(eq(session.userId, target))
    const newest = rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    const otherId = whose === 'own' ? await idOf(other, rows) : newest[0]!.id
    expect((await request('DELETE', `/api/auth/sessions/${otherId}`, { cookie })).status).toBe(status)
    expect((await request('GET', '/account', { cookie: other })).status === 200).toBe(alive)
    expect((await request('GET', '/account', { cookie })).status).toBe(200)
  })

  it('can all be ended but this one', async () => {
    const { ids } = await scenario()
    const [here, ...others] = [await signIn(ids.researcher), await signIn(ids.researcher), await signIn(ids.researcher)]
    const stranger = await signIn(ids.stranger)
    expect((await request('DELETE', '/api/auth/sessions', { cookie: here })).status).toBe(200)
    expect((await request('GET', '/account', { cookie: here })).status).toBe(200)
    expect((await request('GET', '/account', { cookie: stranger })).status).toBe(200)
    for (const cookie of others) expect((await request('GET', '/account', { cookie })).status).toBe(302)
  })
})

describe('the name', () => {
  it('is what the person says it is', async () => {
    const { as } = await scenario()
    expect((await as('researcher').put('/api/auth/account/name', { name: ' 佐久間 葵 ' })).status).toBe(200)
    expect(await (await as('researcher').get('/')).text()).toContain('>佐久間 葵<')
  })

  it.each([
    ['empty', '  '],
    ['too long', 'あ'.repeat(61)],
    ['two lines', '佐久間\n葵'],
    ['with NUL', '佐久間\u0000葵'],
    ['with a broken character', '佐久間\uD800'],
    ['with a direction mark', '佐久間\u202E葵'],
  ])('is refused when %s', async (_, name) => {
    const { as } = await scenario()
    expect((await as('researcher').put('/api/auth/account/name', { name })).status).toBe(422)
  })
})

describe('the mail address', () => {
  it('changes by a code that went to the new one; the old one is told, other devices end', async () => {
    const { as, ids, run, db } = await scenario()
    const [old, next] = [`researcher-${run}@example.jp`, `transferred-${run}@example.jp`]
    const other = await signIn(ids.researcher)
    expect((await as('researcher').post('/api/auth/account/address', { email: next })).status).toBe(202)
    const code = await newestCode(next)
    expect((await as('researcher').put('/api/auth/account/address', { email: next, code: wrong(code!) })).status).toBe(
      422,
    )
    expect((await as('researcher').put('/api/auth/account/address', { email: next, code })).status).toBe(200)

    const [person] = await db.select().from(user).where(eq(user.id, ids.researcher))
    expect(person!.email).toBe(next)
    expect((await mailsTo(old))[0]!.subject).toBe('メールアドレスが変更されました')
    expect((await request('GET', '/account', { cookie: other })).status).toBe(302)
    expect((await as('researcher').get('/account')).status).toBe(200)
  })

  it('of somebody else cannot be taken, and whether it exists is not told', async () => {
    const { as, run } = await scenario()
    const taken = `partner-${run}@example.jp`
    const free = `free-${run}@example.jp`
    const answers = []
    for (const email of [taken, free]) {
      const answer = await as('researcher').post('/api/auth/account/address', { email })
      answers.push([answer.status, await answer.text()])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(await mailsTo(taken)).toEqual([])
  })

  it('is refused when somebody else took it in the meantime', async () => {
    const { as, ids, run, db } = await scenario()
    const email = `wanted-${run}@example.jp`
    await as('researcher').post('/api/auth/account/address', { email })
    const code = await newestCode(email)
    await db.update(user).set({ email }).where(eq(user.id, ids.stranger))
    expect((await as('researcher').put('/api/auth/account/address', { email, code })).status).toBe(409)
  })

  it('is no way around the five tries', async () => {
    const { as, run } = await scenario()
    const email = `other-${run}@example.jp`
    await as('researcher').post('/api/auth/account/address', { email })
    const code = await newestCode(email)
    for (let n = 0; n < 5; n++) await as('researcher').put('/api/auth/account/address', { email, code: wrong(code!) })
    expect((await as('researcher').put('/api/auth/account/address', { email, code })).status).toBe(429)
  })
})

describe('passkeys', () => {
  it('can be renamed and removed by their owner only', async () => {
    const { as, ids, db, run } = await scenario()
    const id = `key-${run}`
    const key = { publicKey: 'x', credentialID: run, counter: 0, deviceType: 'multiDevice', backedUp: true }
    await db.insert(passkey).values({ ...key, id, name: 'ノート', userId: ids.researcher })
    for (const who of ['stranger', 'colleague', 'secretariat'] as const) {
      expect((await as(who).patch(`/api/auth/passkeys/${id}`, { name: '盗んだ' })).status).toBe(404)
      expect((await as(who).delete(`/api/auth/passkeys/${id}`)).status).toBe(404)
    }
    expect((await as('researcher').patch(`/api/auth/passkeys/${id}`, { name: '職場' })).status).toBe(200)
    expect(await (await as('researcher').get('/account')).text()).toContain('職場')
    expect((await as('researcher').delete(`/api/auth/passkeys/${id}`)).status).toBe(200)
    expect(await db.$count(passkey, eq(passkey.id, id))).toBe(0)
  })

  it('are challenged alike, whoever asks', async () => {
    const { as } = await scenario()
    const challenge = async (who: 'nobody' | 'researcher') => {
      const answer = await as(who).post('/api/auth/passkeys/challenge')
      expect(answer.headers.get('Set-Cookie')).toMatch(
        /^__Host-passkey=[^;]+; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/i,
      )
      const { challenge: drawn, ...rest } = (await answer.json()) as { challenge: string }
      expect(atob(drawn.replaceAll('-', '+').replaceAll('_', '/')).length).toBeGreaterThanOrEqual(32)
      return rest
    }
    expect(await challenge('researcher')).toEqual(await challenge('nobody'))
  })

  it('that nobody registered open nothing', async () => {
    const { as } = await scenario()
    const asked = await as('nobody').post('/api/auth/passkeys/challenge')
    const cookie = asked.headers.get('Set-Cookie')!.split(';')[0]!
    const response = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: { clientDataJSON: '', signature: '' } }
    const answer = await request('POST', '/api/auth/passkeys/session', { cookie, body: { response } })
    expect(answer.status).toBe(422)
    expect(answer.headers.has('Set-Cookie')).toBe(false)
  })
})

async function idOf(cookie: string, rows: { id: string; token: string }[]) {
  const token = cookie.split('=')[1]!.split('.')[0]!
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return rows.find((row) => row.token === hash)!.id
}
