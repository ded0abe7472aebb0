import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import type { Surface } from '../surface.ts'
import { validate } from '../validate.ts'
import { findNameModel } from './name-model.ts'
import { NewSubmission } from './schema.ts'
import { submitHidden } from './submit-hidden.ts'

/** The surfaces come from outside: what shows releases is no business of the features that hide people. */
export const submitRoutes = (surfaces: Surface[]) =>
  new Hono<VaultEnv>().post('/:planId/submissions', signedIn, validate('json', NewSubmission), async (c) => {
    const { db, vault, viewer } = c.var
    const means = { names: await findNameModel(c.env.ASSETS), surfaces }
    const asked = { planId: c.req.param('planId'), ...c.req.valid('json'), ...means }
    return c.json(await submitHidden(db, vault, viewer, asked), 201)
  })

export type SubmitRoutes = ReturnType<typeof submitRoutes>
