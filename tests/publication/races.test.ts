import { env } from 'cloudflare:test'
import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { submissions } from '../../db/exchange/publication.ts'
import { hashOf } from '../../worker/publication/snapshot.ts'
import { voidPending } from '../../worker/publication/submit.ts'
import { scenario, type Scenario } from '../support/scenario.ts'
import { releasesOf, stateOf, submitted, viewerOf } from './submitted.ts'

type Move = 'approve' | 'approveOther' | 'return' | 'void' | 'takeBack' | 'resubmit' | 'withdraw' | 'endRole'

describe('whatever happens at once', () => {
  it('what is out is what one approver saw, to the byte', async () => {
    const moves = fc.uniqueArray(
      fc.constantFrom<Move>('approve', 'approveOther', 'return', 'void', 'takeBack', 'resubmit', 'withdraw', 'endRole'),
      { minLength: 2, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        const world = await scenario()
        const shown = await submitted(world)
        await Promise.all(chosen.map((move) => play(world, move, shown)))
        await keepsThePromise(world, shown)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it('of approving and voiding exactly one happens', async () => {
    for (let round = 0; round < 15; round++) {
      const world = await scenario()
      const shown = await submitted(world)
      await Promise.all([play(world, 'approve', shown), play(world, 'void', shown)])
      const released = (await releasesOf(world)).length === 1
      expect(await stateOf(world, shown.id)).toBe(released ? 'approved' : 'void')
    }
  }, 60_000)

  it('a batch whose condition fails leaves nothing behind', async () => {
    const world = await scenario()
    const { id, sha256 } = await submitted(world)
    await voidPending(world.db, viewerOf(world.ids.researcher), world.teams.own.id)
    const tables = ['releases', 'releaseSheets', 'releaseItems', 'events', 'requests', 'guards']
    const before = await countsOf(tables)
    expect((await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })).status).toBe(409)
    expect(await countsOf(tables)).toEqual(before)
  })
})

async function play(world: Scenario, move: Move, { id, sha256 }: { id: string; sha256: string }) {
  const { as, db, ids, teams } = world
  if (move === 'approve') return as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
  if (move === 'approveOther')
    return as('approver').post(`/api/submissions/${id}/approval`, { sha256: await hashOf('other') })
  if (move === 'return') return as('approver').post(`/api/submissions/${id}/return`, { reason: '確かめてください' })
  if (move === 'void') return voidPending(db, viewerOf(ids.colleague), teams.own.id)
  if (move === 'takeBack') return as('researcher').delete(`/api/submissions/${id}`)
  if (move === 'resubmit') return submitted(world, '書き直し').catch(() => undefined)
  if (move === 'withdraw') {
    const [release] = await releasesOf(world)
    return release && as('approver').post(`/api/releases/${release.id}/withdrawal`, { reason: '誤り' })
  }
  return db
    .update(memberships)
    .set({ until: new Date(0) })
    .where(and(eq(memberships.userId, ids.approver), isNull(memberships.until)))
}

async function keepsThePromise(world: Scenario, shown: { id: string; sha256: string }) {
  const out = await releasesOf(world)
  expect(out.length).toBeLessThanOrEqual(1)
  for (const release of out) {
    expect(release.submissionId).toBe(shown.id)
    expect(release.sha256).toBe(shown.sha256)
    expect(await hashOf(release.snapshot)).toBe(shown.sha256)
    expect(release.approvedBy).toBe(world.ids.approver)
  }
  expect((await stateOf(world, shown.id)) === 'approved').toBe(out.length === 1)
  const pending = and(eq(submissions.teamId, world.teams.own.id), eq(submissions.state, 'pending'))
  expect(await world.db.$count(submissions, pending)).toBeLessThanOrEqual(1)
}

async function countsOf(tables: string[]) {
  const counts = await env.EXCHANGE.batch<{ n: number }>(
    tables.map((table) => env.EXCHANGE.prepare(`select count(*) as n from ${table}`)),
  )
  return counts.map(({ results }) => results[0]?.n)
}
