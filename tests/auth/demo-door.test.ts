import { describe, expect, it } from 'vitest'
import worker from '../../worker/index.ts'
import { createExecutionContext, env } from 'cloudflare:test'
import { scenario } from '../support/scenario.ts'

describe('POST /demo/enter', () => {
  it('signs the chosen person in', async () => {
    const { ids, run } = await scenario()
    const answer = await enter(ids.partner)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=[\w-]{43}\.[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!
    const page = await fetchWorker(new Request(`${env.ORIGIN}/`, { headers: { Cookie: cookie } }))
    expect(await page.text()).toContain(`partner ${run}`)
  })

  it('knows nobody else', async () => {
    expect((await enter('no-such-person')).status).toBe(404)
  })

  it('is closed to other sites', async () => {
    const { ids } = await scenario()
    expect((await enter(ids.partner, 'https://evil.test')).status).toBe(403)
  })
})

function enter(person: string, origin = env.ORIGIN) {
  const body = new URLSearchParams({ person })
  return fetchWorker(new Request(`${env.ORIGIN}/demo/enter`, { method: 'POST', headers: { Origin: origin }, body }))
}

function fetchWorker(asked: Request) {
  return worker.fetch(asked, env, createExecutionContext() as never)
}
