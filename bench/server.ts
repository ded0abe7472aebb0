import '../scripts/env.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { openExchange } from '../db/exchange/database.ts'
import { loadDemo } from '../db/load/demo.ts'
import { releaseToyohashi } from '../db/load/release-toyohashi.ts'
import { openVault } from '../db/vault/database.ts'
import { migrate } from '../scripts/migrate.ts'
import { run } from '../scripts/run.ts'
import { bundleSurfaces } from '../scripts/surfaces.ts'

const origin = 'https://plans.test'

/** The worker as it would be deployed, on miniflare itself: wrangler's tracing would halve every figure. */
export async function startServer() {
  await must('vite build --logLevel warn')
  await must('wrangler deploy bench/worker.ts --dry-run --minify --define LOCAL:true --outdir dist/bench')
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      scriptPath: 'dist/bench/worker.js',
      compatibilityDate: '2026-10-20',
      compatibilityFlags: ['nodejs_compat'],
      bindings: { ORIGIN: origin, AUTH_SECRET: 'only for the bench, thirty-two characters' },
      d1Databases: ['VAULT', 'EXCHANGE'],
      durableObjects: { LIVE: { className: 'LiveRoom', useSQLite: true } },
      serviceBindings: { ASSETS: { disk: { path: 'dist/web' } } },
    }),
  )
  const url = await miniflare.ready
  const d1 = await miniflare.getD1Database('EXCHANGE')
  const vault = await miniflare.getD1Database('VAULT')
  await migrate(d1, 'db/exchange/migrations')
  await migrate(vault, 'db/vault/migrations')
  const exchange = openExchange(d1)
  const surfaces = await bundleSurfaces()
  await loadDemo(exchange, openVault(vault), surfaces)
  await releaseToyohashi(exchange, openVault(vault), surfaces)
  return { url, d1, exchange, enter: (person: string) => enter(url, person), stop: () => miniflare.dispose() }
}

export type Server = Awaited<ReturnType<typeof startServer>>

/** Milliseconds of processor that workerd has used; undefined where /proc does not tell. */
export function processorTime() {
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (state === 'Z' || fields[0] !== String(process.pid) || !stat.includes('(workerd)')) continue
      // utime and stime, in hundredths of a second.
      return (Number(fields[10]) + Number(fields[11])) * 10
    }
  } catch {
    return undefined
  }
  return undefined
}

async function enter(url: URL, person: string) {
  const answer = await fetch(new URL('/demo/enter', url), {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  })
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

async function must(command: string) {
  const { code, output } = await run(command)
  if (code !== 0) throw new Error(`${command}\n${output}`)
}
