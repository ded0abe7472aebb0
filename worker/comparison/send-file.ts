import type { Context } from 'hono'
import type { SignedInEnv } from '../env.ts'
import { wholeFile } from '../http/page.tsx'
import type { Sides } from './read-sides.ts'

/** A comparison to be saved, named by year and numbers: municipalities' names are no file names everywhere. */
export async function sendFile<P extends object>(
  c: Context<SignedInEnv>,
  sides: Sides,
  file: Parameters<typeof wholeFile<P>>[1],
) {
  const name = ['comparison', sides[0].fiscalYear, ...sides.map(({ number }) => number)].join('-')
  return c.body(await wholeFile(c, file), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.html"`,
  })
}
