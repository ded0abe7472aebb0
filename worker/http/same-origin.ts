import { createMiddleware } from 'hono/factory'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses every unsafe request that another site could have sent, JSON bodies included: a JSON body alone proves nothing. */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  if (!safe.has(c.req.method)) {
    const origin = c.req.header('Origin')
    const site = c.req.header('Sec-Fetch-Site')
    const fromHere = origin === c.env.ORIGIN && (site === undefined || site === 'same-origin')
    if (!fromHere) throw new Problem('foreign_origin')
  }
  await next()
})
