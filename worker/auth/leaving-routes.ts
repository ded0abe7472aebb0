import { Hono } from 'hono'
import type { SignedInEnv } from '../env.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { alumnusOf } from './becoming-alumnus.ts'
import { leavingOf } from './leaving.ts'
import { getOwnData } from './own-data.ts'
import { BecomingAlumnus, Leaving } from './schema.ts'
import { signedIn } from './signed-in.ts'
import { has } from './viewer.ts'

/** Under /api/auth/account: from researcher to alumnus, taking what is one's own along, and leaving. */
export const leaving = new Hono<SignedInEnv>()
  .get('/account/data.json', signedIn, async (c) => {
    const data = JSON.stringify(await getOwnData(c.var.db, c.var.viewer), null, 2)
    return c.body(data, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="account.json"',
    })
  })
  .post('/account/alumni', signedIn, validate('json', BecomingAlumnus), async (c) => {
    const { db, viewer } = c.var
    const { teamId } = c.req.valid('json')
    // Said again, it is so already.
    if (!has(viewer, 'alumnus', { teamId })) await db.batch(alumnusOf(db, viewer, teamId))
    return c.json({})
  })
  // Repeated, it finds nobody signed in: there is one effect.
  .post('/account/leaving', signedIn, validate('json', Leaving), async (c) => {
    const { db, viewer } = c.var
    const { email, withMessages } = c.req.valid('json')
    if (email.trim().toLowerCase() !== viewer.email.toLowerCase()) {
      const detail = '今のメールアドレスと同じものを入力してください'
      throw new Problem('invalid', [{ pointer: '#/email', detail }])
    }
    const [first, ...others] = await leavingOf(db, viewer, { withMessages })
    await db.batch([first!, ...others])
    return c.json({})
  })
