import { createMiddleware } from 'hono/factory'
import type { SignedInEnv } from '../env.ts'
import { Problem } from '../problem.ts'

/** Lets only signed-in people on; a page sends the others to the sign-in page and back afterwards. */
export const signedIn = createMiddleware<SignedInEnv>(async (c, next) => {
  const viewer = c.var.visitor
  if (!viewer) {
    const wantsPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/')
    if (!wantsPage) throw new Problem('unauthenticated')
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`/sign-in?back=${encodeURIComponent(pathname + search)}`)
  }
  c.set('viewer', viewer)
  await next()
})
