import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { commit, onceInExchange } from '../http/once.ts'
import { validate } from '../validate.ts'
import { FeedKey, feedKeyRenewed, feedKeyRevoked } from './feed-keys.ts'
import { allRead, MailChoice, mailChosen } from './settings.ts'

/** Under /api/notices. */
export const noticeRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/readings', (c) => commit(c, allRead(c.var.db, c.var.viewer), {}))
  // The browser makes the key, so that it stands in no answer that is kept for a repeated request.
  .put('/feed-key', validate('json', FeedKey), async (c) => {
    return commit(c, await feedKeyRenewed(c.var.db, c.var.viewer, c.req.valid('json').key), {})
  })
  .delete('/feed-key', (c) => commit(c, feedKeyRevoked(c.var.db, c.var.viewer), {}))
  .put('/mail', validate('json', MailChoice), (c) => {
    const choice = c.req.valid('json')
    return commit(c, mailChosen(c.var.db, c.var.viewer, choice), choice)
  })
