import { env } from 'cloudflare:test'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { openVault } from '../../db/vault/database.ts'
import { guards, requests } from '../../db/vault/requests.ts'
import { guard } from '../../db/guard.ts'
import { text } from '../../worker/text.ts'
import { draftPlan } from '../support/plans.ts'
import { request } from '../support/request.ts'
import { scenario } from '../support/scenario.ts'

describe('text', () => {
  const schema = text({ max: 10, required: true })

  it.each([
    ['NUL, which would cut length()', 'あ\0い'],
    ['a lone surrogate, which changes on storing', 'あ\uD800い'],
    ['an escape character', 'あ\u001Bい'],
    ['a C1 control character', 'あ\u0085い'],
    ['a bidi override', 'あ\u202Eい'],
    ['a bidi isolate', 'あ\u2066い'],
    ['a tag character', 'あ\u{E0041}い'],
    ['a noncharacter', 'あ\uFFFEい'],
    ['nothing but spaces', ' 　\n'],
    ['more than fits', 'あ'.repeat(11)],
    ['no text at all', 7],
  ])('refuses %s with a sentence in Japanese', (_, value) => {
    const { success, issues } = v.safeParse(schema, value)
    expect(success).toBe(false)
    expect(issues?.[0].message).toMatch(/ください$/)
  })

  it('keeps variants of characters, joins what was taken apart, and knows one kind of line end', () => {
    expect(v.parse(schema, '葛\u{E0100}飾')).toBe('葛\u{E0100}飾')
    expect(v.parse(schema, '\u304B\u3099\r\nあ\rい')).toBe('が\nあ\nい')
  })
})

describe('a request that no page of ours sends', () => {
  const steps = async () => {
    const world = await scenario()
    const { id } = await draftPlan(world, 'own', [{ sheet: 'vision', section: 'images', text: '歩けるまち' }])
    return { cookie: await world.cookieOf('researcher'), path: `/api/drafts/${id}/steps` }
  }

  it.each<[string, unknown, number]>([
    ['an array where an object belongs', [], 422],
    ['a text where a list belongs', { changes: 'x' }, 422],
    ['a field that is not known', { changes: [], isAdmin: true }, 422],
    ['a prototype', JSON.parse('{"__proto__":{"changes":[]}}'), 422],
    ['nothing', null, 422],
  ])('%s is refused with its place', async (_, body, status) => {
    const { cookie, path } = await steps()
    const answer = await request('POST', path, { cookie, body })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
  })

  it.each<[string, Record<string, string>, string, number]>([
    ['no JSON at all', { 'Content-Type': 'application/json' }, '{', 400],
    ['another kind of content', { 'Content-Type': 'text/plain' }, '{"changes":[]}', 422],
    ['an odd content type', { 'Content-Type': 'application/json ;' }, '{"changes":7}', 422],
    ['no idempotency key', { 'Content-Type': 'application/json', 'Idempotency-Key': '' }, '{}', 400],
    ['more than a megabyte', { 'Content-Type': 'application/json' }, `"${'x'.repeat(1_100_000)}"`, 413],
  ])('%s is refused', async (_, headers, body, status) => {
    const { cookie, path } = await steps()
    const answer = await request('POST', path, { cookie, headers, body: raw(body) })
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain('xxx')
  })
})

describe('what D1 does', () => {
  it('commits the rest of a batch whose UPDATE matches nothing, which is why a guard comes first', async () => {
    const vault = openVault(env.VAULT)
    const mark = () =>
      vault
        .insert(requests)
        .values({ userId: 'u', key: crypto.randomUUID(), bodyHash: '', status: 200, answer: '', at: new Date(0) })
    const left = () => vault.$count(requests, eq(requests.userId, 'u'))
    await vault.batch([
      vault
        .update(guards)
        .set({ ok: 1 })
        .where(sql`0`),
      mark(),
    ])
    expect(await left()).toBe(1)
    await expect(vault.batch([guard(vault, sql`0`), mark()])).rejects.toThrow()
    expect(await left()).toBe(1)
    await vault.batch([guard(vault, sql`1`), mark()])
    expect(await left()).toBe(2)
  })

  it('refuses the 101st bound value, which is why lists travel as one JSON value', async () => {
    const values = (count: number) =>
      sql`select ${sql.join(
        Array.from({ length: count }, () => sql`${1}`),
        sql`, `,
      )}`
    const vault = openVault(env.VAULT)
    await expect(vault.all(values(101))).rejects.toThrow()
    expect(
      await vault.all(sql`select count(*) as n from json_each(${JSON.stringify([...Array(500).keys()])})`),
    ).toEqual([{ n: 500 }])
  })
})

/** A body exactly as written. */
function raw(body: string) {
  return new Blob([body])
}
