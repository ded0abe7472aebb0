import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { validate } from '../../validate.ts'
import { followed, unfollowed } from './following.ts'
import { Followed } from './schema.ts'

/** Under /api/follows. */
export const followRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .put('/:kind/:target', validate('param', Followed), (c) => {
    return commit(c, followed(c.var.db, c.var.viewer, c.req.valid('param')), {})
  })
  .delete('/:kind/:target', validate('param', Followed), (c) => {
    return commit(c, unfollowed(c.var.db, c.var.viewer, c.req.valid('param')), {})
  })
