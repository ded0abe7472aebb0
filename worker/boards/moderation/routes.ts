import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { ensureNamesDecided, recordKept } from '../../names/decided.ts'
import { validate } from '../../validate.ts'
import { getReported, hidingOf, lookOf, muteOf, reportOf, settlementOf, warningOf } from './acting.ts'
import { moderatorDismissed, moderatorNamed, warningRead } from './queries.ts'
import { Hiding, Mute, NewModerator, NewReport, NewWarning } from './schema.ts'

/** Under /api/moderation. */
export const moderationRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/messages/:id/reports', validate('json', NewReport), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const message = await getReported(db, viewer, c.req.param('id'))
    const statements = reportOf(db, viewer, message, asked)
    const decided = await ensureNamesDecided(c, { field: 'text', text: asked.text, kept: asked.kept })
    return commit(
      c,
      [...statements, ...recordKept(db, viewer, { kind: 'report.made', id: message.id }, decided)],
      {},
      201,
    )
  })
  .put('/messages/:id/hiding', validate('json', Hiding), async (c) => {
    const { db, viewer } = c.var
    return commit(c, hidingOf(db, viewer, await getReported(db, viewer, c.req.param('id')), c.req.valid('json')), {})
  })
  .post('/messages/:id/warnings', validate('json', NewWarning), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const message = await getReported(db, viewer, c.req.param('id'))
    const statements = warningOf(db, viewer, message, asked)
    const decided = await ensureNamesDecided(c, { field: 'text', text: asked.text, kept: asked.kept })
    return commit(
      c,
      [...statements, ...recordKept(db, viewer, { kind: 'warning.made', id: message.id }, decided)],
      {},
      201,
    )
  })
  .put('/messages/:id/mute', validate('json', Mute), async (c) => {
    const { db, viewer } = c.var
    return commit(c, muteOf(db, viewer, await getReported(db, viewer, c.req.param('id')), c.req.valid('json')), {})
  })
  .post('/messages/:id/settlement', async (c) => {
    const { db, viewer } = c.var
    return commit(c, settlementOf(db, viewer, await getReported(db, viewer, c.req.param('id'))), {})
  })
  .post('/messages/:id/looks', async (c) => {
    const { db, viewer } = c.var
    const { name, statements } = await lookOf(db, viewer, await getReported(db, viewer, c.req.param('id')))
    return commit(c, statements, { name })
  })
  .post('/warnings/:id/reading', (c) => commit(c, warningRead(c.var.db, c.var.viewer, c.req.param('id')), {}))
  .post('/boards/:id/moderators', validate('json', NewModerator), async (c) => {
    const { db, viewer } = c.var
    return commit(c, await moderatorNamed(db, viewer, c.req.param('id'), c.req.valid('json').email), {}, 201)
  })
  .delete('/boards/:id/moderators/:userId', async (c) => {
    const { id, userId } = c.req.param()
    return commit(c, await moderatorDismissed(c.var.db, c.var.viewer, id, userId), {})
  })
