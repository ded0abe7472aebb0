import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'
import { beginSession, openSession } from './sessions.ts'

/** The way in without a code. A function, so that a build in which nobody calls it does not contain it. */
export function demoDoor() {
  return new Hono<Env>().post('/demo/enter', async (c) => {
    const { person } = await c.req.parseBody()
    if (typeof person !== 'string') throw new Problem('missing')
    const token = await openSession(c.var.db, person, c.req.header('User-Agent')).catch(() => undefined)
    if (!token) throw new Problem('missing')
    await beginSession(c, token, person)
    return c.redirect('/', 303)
  })
}
