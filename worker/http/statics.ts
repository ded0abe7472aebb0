import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'

/** Built files of the web; the names are hashes, the icon excepted. */
export const statics = new Hono<Env>().on('GET', ['/assets/:file', '/icon.svg'], async (c) => {
  const file = await c.env.ASSETS.fetch(c.req.url)
  if (!file.ok) throw new Problem('missing')
  const headers = new Headers()
  for (const name of ['Content-Type', 'ETag']) headers.set(name, file.headers.get(name) ?? '')
  return new Response(file.body as ReadableStream | null, { headers })
})
