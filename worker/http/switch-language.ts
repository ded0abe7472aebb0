import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Env } from '../env.ts'
import { localPath } from './local-path.ts'

export const switchLanguage = new Hono<Env>().post('/language', async (c) => {
  const form = await c.req.parseBody()
  const language = form['language'] === 'en' ? 'en' : 'ja'
  const year = 365 * 24 * 60 * 60
  setCookie(c, 'language', language, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: year })
  return c.redirect(localPath(form['back']), 303)
})
