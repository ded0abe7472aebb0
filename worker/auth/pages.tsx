import { Hono } from 'hono'
import SignInPage from '../../web/auth/sign-in-page.tsx'
import { signInTexts } from '../../web/auth/texts.ts'
import type { Env } from '../env.ts'
import { localPath } from '../http/local-path.ts'
import { page } from '../http/page.tsx'
import { listDemoPeople } from './demo-people.ts'

export const signInPage = new Hono<Env>().get('/sign-in', async (c) => {
  const back = localPath(c.req.query('back'))
  if (c.var.visitor) return c.redirect(back)
  const people = LOCAL ? await listDemoPeople(c.var.db) : undefined
  const { title } = signInTexts[c.var.language]
  return page(c, { name: 'auth/sign-in-page', title, Page: SignInPage, props: { back, people } })
})
