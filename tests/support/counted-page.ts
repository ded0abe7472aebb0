import { env } from 'cloudflare:test'
import { counted, type Count } from '../../bench/count.ts'
import worker from '../../worker/index.ts'
import type { Scenario, Who } from './scenario.ts'

/** A page, and what the database was asked for it; what it does behind the answer is done and not counted. */
export async function countedPage({ cookieOf }: Scenario, who: Who, path: string) {
  const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
  const request = new Request(new URL(path, env.ORIGIN), { headers: { Cookie: (await cookieOf(who)) ?? '' } })
  const behind: Promise<unknown>[] = []
  const context = { waitUntil: (work: Promise<unknown>) => behind.push(work), passThroughOnException() {}, props: {} }
  const answer = await worker.fetch(request, { ...env, EXCHANGE: counted(env.EXCHANGE, count) }, context as never)
  const asked = { ...count }
  await Promise.all(behind)
  return { status: answer.status, body: await answer.text(), ...asked }
}
