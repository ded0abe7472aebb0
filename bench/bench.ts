import { parseArgs } from 'node:util'
import { run } from '../scripts/run.ts'
import { pageWeights, workerWeight } from '../scripts/weight.ts'
import type { Count } from './count.ts'
import { load } from './load.ts'
import { pages } from './pages.ts'
import { processorTime, startServer, type Server } from './server.ts'
import { startUpTime } from './startup.ts'

const { values } = parseArgs({
  options: { scale: { type: 'boolean' }, seconds: { type: 'string', default: '5' } },
})
const seconds = Number(values.seconds)
const server = await startServer()
try {
  await measureSpeed(server)
} finally {
  await server.stop()
}
await measureWeight()

async function measureSpeed({ url, enter }: Server) {
  const rows = []
  for (const { name, path, as } of pages) {
    const headers = { Cookie: await enter(as) }
    const page = new URL(path, url)
    const count = (await (await fetch(page, { headers: { ...headers, 'X-Count': '1' } })).json()) as Count & {
      status: number
    }
    const warm = await load(page, headers, 4, 1)
    const bare = new URL(`/bare/${warm.bytes}`, url)
    await load(bare, {}, 4, 1)
    for (const connections of [1, 32]) {
      const before = processorTime()
      const own = await load(page, headers, connections, seconds)
      const used = processorTime()
      const line = await load(bare, {}, connections, seconds)
      rows.push({
        page: name,
        connections,
        'requests/s': Math.round(own.perSecond),
        'bare/s': Math.round(line.perSecond),
        ratio: (own.perSecond / line.perSecond).toFixed(2),
        'p50 ms': own.p50.toFixed(1),
        'p99 ms': own.p99.toFixed(1),
        'processor ms': before === undefined || used === undefined ? '–' : ((used - before) / own.requests).toFixed(2),
        bytes: own.bytes,
        statements: count.statements,
        'round trips': count.roundTrips,
        'rows read': count.rowsRead,
        failed: own.failed,
      })
    }
  }
  console.table(rows)
}

async function measureWeight() {
  await run('wrangler deploy --dry-run --outdir dist/worker')
  console.table(pageWeights().map(({ page, script }) => ({ page, 'script, gzipped bytes': script })))
  console.log(`worker: ${workerWeight()} bytes gzipped, starts in ${(await startUpTime()).toFixed(0)} ms`)
}
