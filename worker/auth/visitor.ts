import { createMiddleware } from 'hono/factory'
import type { Env } from '../env.ts'
import { readSessionCookie } from './session-cookie.ts'
import { findVisitor, noteUse } from './sessions.ts'

/** Finds out who asks; nobody is a possible answer. */
export const visitor = createMiddleware<Env>(async (c, next) => {
  const token = await readSessionCookie(c)
  const found = token ? await findVisitor(c.var.db, token) : undefined
  c.set('visitor', found?.viewer)
  if (found) c.executionCtx.waitUntil(noteUse(c.var.db, found))
  await next()
})
