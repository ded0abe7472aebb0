import { hc } from 'hono/client'
import type { Env, Hono, Schema } from 'hono'
import type { ExtractSchema } from 'hono/types'

interface ProblemBody {
  type: string
  title: string
  status: number
  errors?: { pointer: string; detail: string }[]
}

/** What the worker refused: branch on `type`, show `message`, put each of `errors` beside its field. */
export class ApiProblem extends Error {
  type: string
  status: number
  errors: Record<string, string>
  body: Record<string, unknown>

  constructor(body: ProblemBody) {
    super(body.title)
    this.type = body.type.replace('/problems/', '')
    this.status = body.status
    this.errors = Object.fromEntries(
      (body.errors ?? []).map(({ pointer, detail }) => [pointer.replace('#/', ''), detail]),
    )
    this.body = { ...body }
  }
}

/** A typed client of one feature's routes. Every write carries a key, so repeating it after a lost answer has one effect. */
export function client<App>(base: string) {
  return hc<Hono<Env, Known<ExtractSchema<App>>>>(base, { fetch: sendOnce })
}

type Known<S> = S extends Schema ? S : never

const pauses = [300, 1000, 3000]

async function sendOnce(input: RequestInfo | URL, init: RequestInit = {}) {
  const headers = new Headers(init.headers)
  // A caller that may send the same write again much later brings its own key.
  const isWrite = init.method && init.method !== 'GET'
  if (isWrite && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', crypto.randomUUID())
  const answer = await persist(() => fetch(input, { ...init, headers }))
  if (answer.ok) return answer
  const isProblem = answer.headers.get('Content-Type')?.startsWith('application/problem+json')
  throw new ApiProblem(
    isProblem ? await answer.json() : { type: 'failed', title: answer.statusText, status: answer.status },
  )
}

async function persist(send: () => Promise<Response>) {
  for (const pause of pauses) {
    const answer = await send().catch(() => undefined)
    if (answer && answer.status !== 503) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return send().catch(() => {
    throw new ApiProblem({ type: '/problems/offline', title: '', status: 0 })
  })
}
