import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { validate } from '../validate.ts'
import { findNameModel } from './name-model.ts'
import { NewSubmission } from './schema.ts'
import { submitHidden } from './submit-hidden.ts'

export const submitRoutes = new Hono<VaultEnv>().post(
  '/:planId/submissions',
  signedIn,
  validate('json', NewSubmission),
  async (c) => {
    const { db, vault, viewer } = c.var
    const asked = { planId: c.req.param('planId'), ...c.req.valid('json'), names: await findNameModel(c.env.ASSETS) }
    return c.json(await submitHidden(db, vault, viewer, asked), 201)
  },
)
