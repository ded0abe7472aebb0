import { env } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { counted, type Count } from '../../bench/count.ts'
import { emptyHeadcount } from '../../worker/deidentification/headcount/headcount.ts'
import { typedOf } from '../../worker/deidentification/headcount/typed.ts'
import { passagesOf } from '../../worker/deidentification/passages.ts'
import { locate } from '../../worker/deidentification/review.ts'
import worker from '../../worker/index.ts'
import { draftPlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

interface Asked {
  method?: string
  path: string
  body?: object
}

const asked = { id: 'asked', sheet: 'interviews', section: 'respondents', text: '市民（40代女性）' } as const
const [role] = locate(passagesOf([{ ...asked, fields: {} }]), [])

it.each<[string, (planId: string) => Asked]>([
  ['the page of findings', (planId) => ({ path: `/drafts/${planId}/hiding` })],
  ['hiding the municipality', (planId) => ({ path: `/drafts/${planId}/municipality` })],
  ['the groups of interviewed people', (planId) => ({ path: `/drafts/${planId}/respondents` })],
  [
    'deciding about interviewed people',
    (planId) => ({
      method: 'POST',
      path: `/api/drafts/${planId}/respondents`,
      body: { choices: [{ place: role!.place, word: '関係者' }] },
    }),
  ],
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
  const { id } = await draftPlan(world, 'own', [
    { sheet: 'vision', section: 'images', text: '総務部長が描いたまち。' },
    { ...asked, fields: {} },
  ])
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
  // A write also looks whether it was carried out before, for what it needs to be right, and takes back what waits.
  expect(count.roundTrips).toBeLessThanOrEqual(method === 'GET' ? 3 : 6)
})
