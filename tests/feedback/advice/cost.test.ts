import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { counted, type Count } from '../../../bench/count.ts'
import { remarks } from '../../../db/exchange/feedback.ts'
import { fileRemarks } from '../../../worker/feedback/advice/filing.ts'
import worker from '../../../worker/index.ts'
import { countedPage } from '../../support/counted-page.ts'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario, type Scenario, type Who } from '../../support/scenario.ts'

async function costOf({ cookieOf }: Scenario, who: Who, words: string) {
  const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
  const headers = { Cookie: (await cookieOf(who)) ?? '', Origin: env.ORIGIN, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ words })
  const request = new Request(`${env.ORIGIN}/api/advice/searches`, { method: 'POST', headers, body })
  const context = { waitUntil() {}, passThroughOnException() {}, props: {} }
  const answer = await worker.fetch(request, { ...env, EXCHANGE: counted(env.EXCHANGE, count) }, context as never)
  const found = (await answer.json()) as { remarks: unknown[] }
  return { ...count, found: found.remarks.length }
}

async function fill({ db, ids, teams }: Scenario, of: 'own' | 'stranger', releaseId: string, n: number) {
  const at = new Date()
  const row = (one: number) => ({
    id: crypto.randomUUID(),
    batchId: 'many',
    releaseId,
    teamId: teams[of].id,
    fiscalYear: 2021,
    authorId: of === 'own' ? ids.advisor : ids.otherAdvisor,
    authorRole: 'advisor' as const,
    kind: 'advice' as const,
    visibility: 'group' as const,
    text: `研修の後に誰が続けますか ${one}`,
    level: 'plan' as const,
    createdAt: at,
    authorSpokeAt: at,
  })
  for (let from = 0; from < n; from += 3) {
    await db.insert(remarks).values([row(from), row(from + 1), row(from + 2)])
  }
  await fileRemarks(db, n + 10)
}

describe('a search among remarks', () => {
  it('costs a page, however many there are that may be read and that may not', async () => {
    const world = await scenario()
    const ours = await releasePlan(world, 'own', itemsSaying('窓口で待つ時間が長い'))
    const theirs = await releasePlan(world, 'stranger', itemsSaying('庁内の対話が続かない'))
    await fill(world, 'own', ours.id, 60)
    const before = await costOf(world, 'researcher', '研修')
    expect(before.found).toBe(30)
    await fill(world, 'own', ours.id, 300)
    await fill(world, 'stranger', theirs.id, 300)
    for (const words of ['研修', '']) {
      const after = await costOf(world, 'researcher', words)
      expect(after.found).toBe(30)
      expect(after.statements).toBe(before.statements)
      expect(after.statements).toBeLessThanOrEqual(10)
      expect(after.roundTrips).toBeLessThanOrEqual(3)
      expect(after.rowsRead).toBeLessThanOrEqual(before.rowsRead * 1.1)
    }
    const stranger = await costOf(world, 'partner', '研修')
    expect(stranger.found).toBe(30)
  })

  it('has few statements on its pages', async () => {
    const world = await scenario()
    const page = await countedPage(world, 'advisor', '/advice')
    expect(page.status).toBe(200)
    expect(page.statements).toBeLessThanOrEqual(3)
  })
})
