import type { ExecutionContext } from '@cloudflare/workers-types'
import { Hono } from 'hono'
import type { VaultBindings } from '../worker/env.ts'
import worker from '../worker/index.ts'
import { counted, type Count } from './count.ts'

export { LiveRoom } from '../worker/index.ts'

/** The line to compare with: nothing but Hono and a constant JSON of about as many bytes as asked for. */
const bare = new Hono().get('/bare/:bytes', (c) => c.json(constantOf(Number(c.req.param('bytes')))))
const constants = new Map<number, object>()

/** The whole worker beside the bare route. With `X-Count` a request is answered with what it asked of the databases. */
export default {
  async fetch(request: Request, env: VaultBindings, context: ExecutionContext) {
    if (new URL(request.url).pathname.startsWith('/bare/')) return bare.fetch(request)
    if (!request.headers.has('X-Count')) return worker.fetch(request, env, context)

    const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
    const watched = { ...env, VAULT: counted(env.VAULT, count), EXCHANGE: counted(env.EXCHANGE, count) }
    const answer = await worker.fetch(request, watched, context)
    await answer.arrayBuffer()
    return Response.json({ status: answer.status, ...count })
  },
}

function constantOf(bytes: number) {
  const known = constants.get(bytes)
  if (known) return known
  const line = { id: 'item-0001', sheet: 'vision', text: '十年後も、ここで暮らしたいと言える町にする。', fields: {} }
  const each = new TextEncoder().encode(`${JSON.stringify(line)},`).length
  const constant = { items: Array.from({ length: Math.max(1, Math.round(bytes / each)) }, () => line) }
  constants.set(bytes, constant)
  return constant
}
