import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../env.ts'

/** Japanese unless the person switched to English. */
export const language = createMiddleware<Env>(async (c, next) => {
  c.set('language', getCookie(c, 'language') === 'en' ? 'en' : 'ja')
  await next()
})
