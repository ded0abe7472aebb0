import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as zod from '../../worker/auth/zod.ts'

const run = promisify(execFile)
const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }
let folder = ''
let deployed = ''
let local = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  await mkdir('dist/web', { recursive: true })
  deployed = await bundle('deployed')
  local = await bundle('local', '--define', 'LOCAL:true')
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the worker as it is deployed', () => {
  it.each([
    ['no way in without a code', /\.post\(["'`]\/demo\/enter["'`]/],
    ['no page with everybody’s mail', /\.get\(["'`]\/outbox["'`]/],
  ])('has %s', (_, route) => {
    expect(deployed).toMatch(/\.post\(["'`]\/sign-out["'`]/)
    expect(deployed).not.toMatch(route)
    expect(local).toMatch(route)
  })

  it('has of zod all that its packages take of it', async () => {
    const { inputs }: { inputs: Record<string, unknown> } = JSON.parse(
      await readFile(join(folder, 'deployed', 'inputs.json'), 'utf8'),
    )
    const files = Object.keys(inputs).filter((path) => /\/@?better-(auth|call)\//.test(path))
    const sources = await Promise.all(files.map((path) => readFile(path, 'utf8')))
    const taken = sources
      .filter((source) => /from ["']zod["']/.test(source))
      .flatMap((source) => [...source.matchAll(/\bz\.(\w+)/g)].map((match) => match[1]))
    expect(taken.length).toBeGreaterThan(100)
    expect(Object.keys(zod)).toEqual(expect.arrayContaining(taken))
  })

  it('stays under 1 MB gzipped', () => {
    expect(gzipSync(deployed).byteLength).toBeLessThan(1_000_000)
  })
})

async function bundle(name: string, ...more: string[]) {
  const to = join(folder, name)
  const written = ['--outdir', to, '--metafile', join(to, 'inputs.json')]
  await run('npx', ['wrangler', 'deploy', '--dry-run', ...written, ...more], { env: { ...process.env, ...quiet } })
  return readFile(join(to, 'index.js'), 'utf8')
}
