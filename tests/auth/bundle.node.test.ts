import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
let folder = ''

describe('the worker as it is deployed', () => {
  let code = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundle-'))
    await mkdir('dist/web', { recursive: true })
    const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }
    await run('npx', ['wrangler', 'deploy', '--dry-run', '--outdir', folder], { env: { ...process.env, ...quiet } })
    code = await readFile(join(folder, 'index.js'), 'utf8')
  }, 120_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('has no way in without a code', () => {
    expect(code).toContain('/sign-out')
    expect(code).not.toContain('/demo/enter')
  })

  it('stays under 1 MB gzipped', () => {
    expect(gzipSync(code).byteLength).toBeLessThan(1_000_000)
  })
})
