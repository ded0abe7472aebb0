import { parseArgs } from 'node:util'
import { run } from '../scripts/run.ts'
import { pageWeights, workerWeight } from '../scripts/weight.ts'
import { measureAlignment } from './alignment.ts'
import { boardPages, fillBoards, measureBoardSearch, measureTopicWeight } from './boards.ts'
import { measureComparison } from './comparison.ts'
import type { Count } from './count.ts'
import { fillCountry } from './country.ts'
import { measureFinding } from './finding.ts'
import { measureLibrary } from './library.ts'
import { load } from './load.ts'
import { countedPages, pages } from './pages.ts'
import { fillRemarks, remarkPages } from './remarks.ts'
import { processorTime, startServer, type Server } from './server.ts'
import { startUpTime } from './startup.ts'
import { measureYear } from './year.ts'

const { values } = parseArgs({
  options: { scale: { type: 'boolean' }, seconds: { type: 'string', default: '5' } },
})
if (!values.scale) {
  measureAlignment()
  await measureComparison()
}
const server = await startServer()
try {
  if (values.scale) {
    await measureGrowth(server)
    await measureYear(server, (path, cookie) => countOf(server.url, path, cookie))
    await measureLibrary(server)
    await measureBoardSearch(server)
  } else {
    await measureSpeed(server, pages, Number(values.seconds))
    await fillRemarks(server)
    await measureSpeed(server, remarkPages, Number(values.seconds))
    await fillBoards(server)
    await measureSpeed(server, boardPages, Number(values.seconds))
    await measureTopicWeight(server)
  }
} finally {
  await server.stop()
}
if (!values.scale) {
  await measureWeight()
  await measureFinding()
}

async function measureGrowth({ url, exchange, enter }: Server) {
  await fillCountry(exchange, false)
  const before = []
  for (const { path, as } of countedPages) before.push(await countOfLaterVisit(url, path, await enter(as)))
  await fillCountry(exchange, true)
  const rows = []
  for (const [at, { name, path, as, bound }] of countedPages.entries()) {
    const [few, many] = [before[at]!, await countOfLaterVisit(url, path, await enter(as))]
    // The country is 580 times as large; a tenth more is where an index happens to be cut.
    const grew = many.statements > few.statements || many.rowsRead > (bound?.rows ?? few.rowsRead * 1.1)
    if (grew) process.exitCode = 1
    rows.push({
      page: name,
      status: many.status,
      'statements (3)': few.statements,
      'statements (1,741)': many.statements,
      'round trips': many.roundTrips,
      'rows read (3)': few.rowsRead,
      'rows read (1,741)': many.rowsRead,
      verdict: grew ? 'grows' : (bound?.why ?? 'does not grow'),
    })
  }
  console.table(rows)
}

async function measureSpeed({ url, enter }: Server, which: typeof pages, seconds: number) {
  const rows = []
  for (const { name, path, as } of which) {
    const headers = { Cookie: await enter(as) }
    const page = new URL(path, url)
    const count = await countOf(url, path, headers.Cookie)
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

/** A first visit differs from later ones, because it is noted. */
async function countOfLaterVisit(url: URL, path: string, cookie: string) {
  await countOf(url, path, cookie)
  return countOf(url, path, cookie)
}

async function countOf(url: URL, path: string, cookie: string) {
  const answer = await fetch(new URL(path, url), { headers: { Cookie: cookie, 'X-Count': '1' } })
  return (await answer.json()) as Count & { status: number }
}

async function measureWeight() {
  await run('wrangler deploy --dry-run --outdir dist/worker')
  console.table(pageWeights().map(({ page, script }) => ({ page, 'script, gzipped bytes': script })))
  console.log(`worker: ${workerWeight()} bytes gzipped, starts in ${(await startUpTime()).toFixed(0)} ms`)
}
