import { Hono } from 'hono'
import * as v from 'valibot'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { id } from '../../text.ts'
import { validate } from '../../validate.ts'
import { getTopicToWrite } from '../writing.ts'
import { listPlaces, mergingOf, moveOf } from './moving.ts'

/** Under /api/moving: what moderators do with a topic that stands in the wrong place, or twice. */
export const movingRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .get('/topics/:id/places', async (c) => {
    const { db, viewer } = c.var
    return c.json(await listPlaces(db, viewer, await getTopicToWrite(db, viewer, c.req.param('id'))))
  })
  .put('/topics/:id/board', validate('json', v.object({ boardId: id })), async (c) => {
    const { db, viewer } = c.var
    const topic = await getTopicToWrite(db, viewer, c.req.param('id'))
    return commit(c, moveOf(db, viewer, topic, c.req.valid('json').boardId), {})
  })
  .put('/topics/:id/merging', validate('json', v.object({ into: id })), async (c) => {
    const { db, viewer } = c.var
    const topic = await getTopicToWrite(db, viewer, c.req.param('id'))
    return commit(c, mergingOf(db, viewer, topic, c.req.valid('json').into), {})
  })
