import { eq, sql } from 'drizzle-orm'
import { openExchange, type ExchangeDb } from '../db/exchange/database.ts'
import { releaseItems } from '../db/exchange/release-items.ts'
import type { Role, Viewer } from '../worker/auth/viewer.ts'
import { findAlike } from '../worker/library/alike.ts'
import type { Question } from '../worker/library/schema.ts'
import { search } from '../worker/library/search.ts'
import { readWords } from '../worker/search/words.ts'
import { counted, type Count } from './count.ts'
import { fillLibrary } from './library-items.ts'
import { medianTime } from './median-time.ts'
import type { Server } from './server.ts'

const readers = { 'a pair': 2, 'an advisor of 100 teams': 100, 'somebody who reads all': 8705 }
const questions: Record<string, Question> = {
  研修: { words: '研修' },
  '人事評価, filtered': { words: '人事評価', section: 'resisting', fiscalYear: 2019, prefecture: '福島県' },
  '「人材育成基本方針」 -見直す': { words: '「人材育成基本方針」 -見直す' },
  '鯉のぼり, which nobody says': { words: '鯉のぼり' },
}
// A page of fifty hits, each with the question whether it may be read; "who else" looks at four hundred items.
const mostRows = 20_000

/** What looking through the plans of 1,741 municipalities and five years costs, beside reading a row by its number. */
export async function measureLibrary({ exchange, d1 }: Server) {
  console.log(`library: ${(await fillLibrary(exchange)).toLocaleString('en')} items`)
  const [{ id } = { id: 0 }] = await exchange.all<{ id: number }>(sql`select max(id) / 2 id from releaseItems`)
  const bare = await medianTime(() => exchange.select().from(releaseItems).where(eq(releaseItems.id, id)))
  const rows = []
  for (const [name, teams] of Object.entries(readers)) {
    const viewer = await readerOf(exchange, teams)
    const [of] = await exchange.all<{ releaseId: string }>(sql`select r.id releaseId from releases r join memberships m
      on m.teamId = r.teamId where m.userId = ${viewer.id} and r.id like '%-r' order by r.id limit 1`)
    const asked: Record<string, (db: ExchangeDb) => Promise<number>> = {
      ...Object.fromEntries(
        Object.entries(questions).map(([title, question]) => [
          title,
          async (db: ExchangeDb) =>
            (await search(db, viewer, { question, wanted: readWords(question.words) })).hits.length,
        ]),
      ),
      'who else has this force': async (db) => (await findAlike(db, viewer, of!.releaseId, 'item-52')).alike.length,
    }
    for (const [title, ask] of Object.entries(asked)) {
      await ask(exchange)
      const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
      const hits = await ask(openExchange(counted(d1, count)))
      const time = await medianTime(() => ask(exchange))
      const grew = count.statements > 3 || count.rowsRead > mostRows
      if (grew) process.exitCode = 1
      rows.push({
        reader: name,
        asked: title,
        hits,
        statements: count.statements,
        'round trips': count.roundTrips,
        'rows read': count.rowsRead,
        ms: time.toFixed(1),
        'times the bare row': (time / bare).toFixed(0),
        verdict: grew ? 'grows' : 'as what is read and shown',
      })
    }
  }
  console.log(`library: a bare row by its number takes ${bare.toFixed(2)} ms`)
  console.table(rows)
}

/** Somebody who advises so many teams. */
async function readerOf(db: ExchangeDb, teams: number): Promise<Viewer> {
  const id = `reads-${teams}`
  await db.run(sql`insert or ignore into user (id, name, email, emailVerified, createdAt, updatedAt)
    values (${id}, '幹事', ${`${id}@example.jp`}, 1, 0, 0)`)
  await db.run(sql`insert or ignore into memberships (id, userId, role, teamId, since)
    select ${id} || '-' || t.id, ${id}, 'advisor', t.id, 0 from teams t where t.name <> ''
    order by t.fiscalYear desc, t.municipalityCode limit ${teams}`)
  const role: Role = { name: 'advisor', teamId: null, municipalityCode: null }
  return { id, name: '', email: '', sessionId: '', roles: Array.from({ length: teams }, () => role) }
}
