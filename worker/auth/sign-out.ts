import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { removeSessionCookie } from './session-cookie.ts'
import { endSessions } from './sessions.ts'

/** A plain form on every page, so that it works without scripts. */
export const signOut = new Hono<Env>().post('/sign-out', async (c) => {
  const viewer = c.var.visitor
  if (viewer) await endSessions(c.var.db, viewer, { id: viewer.sessionId })
  removeSessionCookie(c)
  // Not "cookies": that would sign the person out of everything else under the city's domain.
  c.header('Clear-Site-Data', '"cache", "storage"')
  return c.redirect('/sign-in', 303)
})
