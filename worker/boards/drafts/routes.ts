import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { validate } from '../../validate.ts'
import { draftGone, draftKept } from './drafts.ts'
import { Draft, DraftPlace } from './schema.ts'

/** Under /api/board-drafts. */
export const boardDraftRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .put('/:kind/:target/:replyTo', validate('param', DraftPlace), validate('json', Draft), (c) => {
    const { db, viewer } = c.var
    return commit(c, draftKept(db, viewer, c.req.valid('param'), c.req.valid('json')), {})
  })
  .delete('/:kind/:target/:replyTo', validate('param', DraftPlace), (c) => {
    return commit(c, [draftGone(c.var.db, c.var.viewer, c.req.valid('param'))], {})
  })
