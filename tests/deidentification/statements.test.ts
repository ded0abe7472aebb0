import { env } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { counted, type Count } from '../../bench/count.ts'
import { emptyHeadcount } from '../../worker/deidentification/headcount/headcount.ts'
import { typedOf } from '../../worker/deidentification/headcount/typed.ts'
import worker from '../../worker/index.ts'
import { draftPlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

interface Asked {
  method?: string
  path: string
  body?: object
}

it.each<[string, (planId: string) => Asked]>([
  ['the page of findings', (planId) => ({ path: `/drafts/${planId}/hiding` })],
  ['the head-count table', (planId) => ({ path: `/drafts/${planId}/headcount` })],
  [
    'saving the head-count table',
    (planId) => ({
      method: 'PUT',
      path: `/api/drafts/${planId}/headcount`,
      body: { base: 0, ...typedOf({ ...emptyHeadcount, holders: { director: 14 } }) },
    }),
  ],
])('%s takes at most ten statements of both databases together', async (_, ask) => {
  const world = await scenario()
  const { id } = await draftPlan(world, 'own', [{ sheet: 'vision', section: 'images', text: '総務部長が描いたまち。' }])
  const { method = 'GET', path, body } = ask(id)
  const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
  const headers = {
    Cookie: (await world.cookieOf('researcher')) ?? '',
    Origin: env.ORIGIN,
    'Idempotency-Key': crypto.randomUUID(),
    'Content-Type': 'application/json',
  }
  const request = new Request(`${env.ORIGIN}${path}`, { method, headers, body: body && JSON.stringify(body) })
  const both = { EXCHANGE: counted(env.EXCHANGE, count), VAULT: counted(env.VAULT, count) }
  const context = { waitUntil() {}, passThroughOnException() {}, props: {} }
  const answer = await worker.fetch(request, { ...env, ...both }, context as never)
  expect(answer.status).toBe(200)
  expect(count.statements).toBeLessThanOrEqual(10)
  // A write also looks whether it was carried out before, and for what it needs to be right.
  expect(count.roundTrips).toBeLessThanOrEqual(method === 'GET' ? 3 : 5)
})
