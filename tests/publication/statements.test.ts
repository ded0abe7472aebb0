import { env } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { counted, type Count } from '../../bench/count.ts'
import { askErasure } from '../../worker/publication/ask-erasure.ts'
import worker from '../../worker/index.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { releasesOf, submitted, viewerOf } from './submitted.ts'

interface Asked {
  method?: string
  path: string
  body?: object
}

it.each<[string, Who, (world: Scenario) => Promise<Asked> | Asked]>([
  ['home', 'researcher', () => ({ path: '/' })],
  ['home', 'approver', () => ({ path: '/' })],
  ['home', 'secretariat', () => ({ path: '/' })],
  ['a release', 'researcher', async (world) => ({ path: `/releases/${await released(world)}` })],
  ['a partner’s release', 'partner', async (world) => ({ path: `/releases/${await released(world)}` })],
  ['a read ledger', 'approver', async (world) => ({ path: `/releases/${await released(world)}/reads?view=views` })],
  ['a submission', 'approver', async (world) => ({ path: `/submissions/${(await submitted(world)).id}` })],
  ['a group', 'researcher', (world) => ({ path: `/groups/${world.group.id}` })],
  ['a new group', 'secretariat', () => ({ path: '/groups/new?year=2021&q=%E8%A9%A6' })],
  ['a year', 'secretariat', () => ({ path: '/years/2021' })],
  [
    'an approval',
    'approver',
    async (world) => {
      const { id, sha256 } = await submitted(world)
      return { method: 'POST', path: `/api/submissions/${id}/approval`, body: { sha256 } }
    },
  ],
  [
    'an erasure’s confirmation',
    'approver',
    async (world) => {
      await released(world)
      const [release] = await releasesOf(world)
      const id = crypto.randomUUID()
      await askErasure(world.db, viewerOf(world.ids.researcher), {
        id,
        team: world.teams.own,
        draftSeq: 9,
        submissionIds: [release!.submissionId],
        lookedUpTo: 9,
        itemIds: [],
      })
      return { method: 'POST', path: `/api/erasures/${id}/confirmation` }
    },
  ],
  [
    'a withdrawal',
    'approver',
    async (world) => ({
      method: 'POST',
      path: `/api/releases/${await released(world)}/withdrawal`,
      body: { reason: '誤り' },
    }),
  ],
  [
    'leaving a group',
    'researcher',
    (world) => ({
      method: 'DELETE',
      path: `/api/groups/${world.group.id}/teams/${world.teams.own.id}/acceptance`,
    }),
  ],
])('%s takes %s at most ten statements', async (_, who, ask) => {
  const world = await scenario()
  const asked = await ask(world)
  const { statements, roundTrips } = await countOf(world, who, asked)
  expect(statements).toBeLessThanOrEqual(10)
  // A write looks whether it was carried out before, and loads what it decides about: one more each.
  expect(roundTrips).toBeLessThanOrEqual(asked.method ? 4 : 3)
})

async function countOf({ cookieOf }: Scenario, who: Who, { method = 'GET', path, body }: Asked) {
  const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
  const headers = {
    Cookie: (await cookieOf(who)) ?? '',
    Origin: env.ORIGIN,
    'Idempotency-Key': crypto.randomUUID(),
    'Content-Type': 'application/json',
  }
  const request = new Request(`${env.ORIGIN}${path}`, { method, headers, body: body && JSON.stringify(body) })
  const answer = await worker.fetch(request, { ...env, EXCHANGE: counted(env.EXCHANGE, count) }, {
    waitUntil() {},
    passThroughOnException() {},
    props: {},
  } as never)
  expect(answer.status).toBeLessThan(300)
  return count
}

async function released(world: Scenario) {
  return (await releasePlan(world, 'own', itemsSaying('ひとこと'))).id
}
