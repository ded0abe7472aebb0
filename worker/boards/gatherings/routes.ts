import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { ensureNamesDecided, recordKept } from '../../names/decided.ts'
import { validate } from '../../validate.ts'
import { ensureMayWrite } from '../moderation/limits.ts'
import { getTopicToWrite } from '../writing.ts'
import { Gathering } from './schema.ts'
import { cancellationOf, gatheringOf, signUpOf, withdrawalOf } from './writing.ts'

/** Under /api/gatherings; `:id` is the topic's. */
export const gatheringRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .put('/:id', validate('json', Gathering), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const topic = await getTopicToWrite(db, viewer, c.req.param('id'))
    const statements = gatheringOf(db, viewer, topic, asked)
    const text = `${asked.place}\n${asked.address}`
    await ensureMayWrite(db, viewer, { boardId: topic.boardId, text, field: 'address', isNew: false })
    const decided = await ensureNamesDecided(c, { field: 'place', text: asked.place, kept: asked.kept })
    const record = recordKept(db, viewer, { kind: 'gathering.changed', id: topic.topicId }, decided)
    return commit(c, [...statements, ...record], {})
  })
  .delete('/:id', async (c) => {
    const { db, viewer } = c.var
    return commit(c, cancellationOf(db, viewer, await getTopicToWrite(db, viewer, c.req.param('id'))), {})
  })
  .put('/:id/guest', async (c) => {
    const { db, viewer } = c.var
    return commit(c, signUpOf(db, viewer, await getTopicToWrite(db, viewer, c.req.param('id'))), {})
  })
  .delete('/:id/guest', async (c) => {
    const { db, viewer } = c.var
    return commit(c, withdrawalOf(db, viewer, await getTopicToWrite(db, viewer, c.req.param('id'))), {})
  })
