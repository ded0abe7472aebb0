import { eq, sql } from 'drizzle-orm'
import { releases } from '../db/exchange/publication.ts'
import { usualThemes } from '../worker/municipalities/themes.ts'
import { itemsFiled } from '../worker/publication/item-index.ts'
import type { Count } from './count.ts'
import { load } from './load.ts'
import { processorTime, type Server } from './server.ts'

const reader = 'advisor-keiko'
const sizes = [20, 200]
const paths = [
  { name: 'a year by themes', path: '/overview?year=2021' },
  { name: 'a year by sheets', path: '/overview?year=2021&by=sheets' },
  { name: 'a year by likeness', path: '/overview?year=2021&order=likeness' },
  { name: 'teams that are alike', path: '/overview/alike?year=2021' },
]

/**
 * What a year costs somebody who may read 20 plans of it, and 200, of the 1,741 municipalities that `fillCountry` made.
 * `countOf` asks for a page and answers what was asked of the databases; two statements of it tell who asks.
 */
export async function measureYear(server: Server, countOf: (path: string, cookie: string) => Promise<Count>) {
  const cookie = await server.enter(reader)
  const rows = []
  const rowsOfPlan = new Map<string, number>()
  for (const size of sizes) {
    await assign(server, size)
    // Forces are read at first sight, forty plans at a time.
    for (let seen = 0; seen <= size; seen += 40) await countOf('/overview/alike?year=2021', cookie)
    for (const { name, path } of paths) {
      const { statements, roundTrips, rowsRead } = await countOf(path, cookie)
      const before = processorTime()
      const own = await load(new URL(path, server.url), { Cookie: cookie }, 1, 3)
      const after = processorTime()
      const perPlan = rowsRead / size
      const grew = statements - 2 > 3 || perPlan > 1.1 * (rowsOfPlan.get(name) ?? Infinity)
      if (grew) process.exitCode = 1
      rowsOfPlan.set(name, perPlan)
      rows.push({
        page: name,
        plans: size,
        statements: statements - 2,
        'round trips': roundTrips,
        'rows read': rowsRead,
        'rows a plan': perPlan.toFixed(1),
        'p50 ms': own.p50.toFixed(1),
        'processor ms':
          before === undefined || after === undefined ? '–' : ((after - before) / own.requests).toFixed(1),
        bytes: own.bytes,
        failed: own.failed,
        verdict: grew ? 'grows' : 'as many plans as are shown',
      })
    }
  }
  console.table(rows)
}

/** Lets the reader advise so many teams, whose releases are filed for counting. */
async function assign({ exchange }: Server, size: number) {
  const [demo] = await exchange.select().from(releases).where(eq(releases.id, 'ina-release-1'))
  const assigned = sql`select id from teams where fiscalYear = 2021 and name <> '' order by municipalityCode limit ${size}`
  await exchange.run(sql`insert or ignore into memberships (id, userId, role, teamId, since)
    select 'advises-' || t.id, ${reader}, 'advisor', t.id, 0 from (${assigned}) t`)
  const unfiled = await exchange.all<{ id: string }>(sql`select r.id from releases r where r.teamId in (${assigned})
    and not exists (select 1 from releaseItems i where i.releaseId = r.id)`)
  for (const { id } of unfiled) await itemsFiled(exchange, id, demo!.snapshot, usualThemes)
}
