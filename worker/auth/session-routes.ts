import { Hono } from 'hono'
import type { Env, SignedInEnv } from '../env.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { askForCode, enterWithCode } from './codes.ts'
import { Asking, Entering } from './schema.ts'
import { endSessions } from './sessions.ts'
import { signedIn } from './signed-in.ts'

/** Ways in and out. Every one is a POST or DELETE: a mail scanner that opens addresses uses nothing up. */
export const entry = new Hono<Env>()
  .post('/codes', validate('json', Asking), async (c) => {
    await askForCode(c, c.req.valid('json'))
    return c.json({}, 202)
  })
  .post('/sessions', validate('json', Entering), async (c) => {
    await enterWithCode(c, c.req.valid('json'))
    return c.json({}, 201)
  })

export const ownSessions = new Hono<SignedInEnv>()
  .use(signedIn)
  .delete('/sessions', async (c) => {
    await endSessions(c.var.db, c.var.viewer, 'others')
    return c.json({})
  })
  .delete('/sessions/:id', async (c) => {
    const ended = await endSessions(c.var.db, c.var.viewer, { id: c.req.param('id') })
    if (ended === 0) throw new Problem('missing')
    return c.json({})
  })
