import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { validate } from '../validate.ts'
import { CheckedText } from './schema.ts'

/** Under /api/name-checks: what in a text may point at a person, while it is being written. Keeps nothing. */
export const nameRoutes = new Hono<SignedInEnv>().use(signedIn).post('/', validate('json', CheckedText), async (c) => {
  return c.json({ findings: await c.env.checkNames(c.var.viewer, c.req.valid('json').text) })
})

export type NameRoutes = typeof nameRoutes
