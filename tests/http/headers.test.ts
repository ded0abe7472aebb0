import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import worker from '../../worker/index.ts'
import { request } from '../support/request.ts'

describe('every answer', () => {
  it.each([
    ['GET', '/', 200],
    ['GET', '/no-such-page', 404],
    ['GET', '/assets/no-such-file.js', 404],
    ['GET', '/icon.svg', 200],
    ['DELETE', '/api/nothing', 404],
    ['GET', '/drafts/nothing', 302],
  ])('%s %s (%i) carries the headers', async (method, path, status) => {
    const answer = await request(method, path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self';")
    expect(answer.headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(answer.headers.get('Content-Security-Policy')).toContain(
      "require-trusted-types-for 'script'; trusted-types own-worker",
    )
    expect(answer.headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.has('Server')).toBe(false)
  })

  it('names problems in a form that programs read', async () => {
    const answer = await request('GET', '/no-such-page')
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
    expect(await answer.json()).toEqual({ type: '/problems/missing', title: '見つかりませんでした', status: 404 })
  })
})

describe('an unsafe request', () => {
  const origins = ['https://plans.test', 'https://evil.test', 'null', undefined]
  const sites = ['same-origin', 'same-site', 'cross-site', 'none', undefined]
  const types = [
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json ;',
    '',
  ]
  const cells = ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'].flatMap((method) =>
    types.flatMap((type) => origins.flatMap((origin) => sites.map((site) => ({ method, type, origin, site })))),
  )

  it.each(['/api/nothing', '/drafts/nothing'])('to %s passes from our own pages only', async (path) => {
    for (const { method, type, origin, site } of cells) {
      const headers = { 'Content-Type': type, Origin: origin, 'Sec-Fetch-Site': site }
      const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >
      const answer = await sendRaw(method, path, given)
      const ours = origin === 'https://plans.test' && (site === 'same-origin' || site === undefined)
      expect(answer.status, `${method} ${type} ${origin} ${site}`).toBe(ours ? 404 : 403)
    }
  })
})

function sendRaw(method: string, path: string, headers: Record<string, string>) {
  return worker.fetch(new Request(`https://plans.test${path}`, { method, headers }), env, {} as never)
}
