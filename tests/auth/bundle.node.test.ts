import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

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

  it('stays under 1 MB gzipped', () => {
    expect(gzipSync(deployed).byteLength).toBeLessThan(1_000_000)
  })
})

async function bundle(name: string, ...more: string[]) {
  const to = join(folder, name)
  await run('npx', ['wrangler', 'deploy', '--dry-run', '--outdir', to, ...more], { env: { ...process.env, ...quiet } })
  return readFile(join(to, 'index.js'), 'utf8')
}
