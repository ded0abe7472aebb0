import { sql } from 'drizzle-orm'
import { gzipSync } from 'node:zlib'
import { openExchange, type ExchangeDb } from '../db/exchange/database.ts'
import { pageStyles, pageWeights } from '../scripts/weight.ts'
import type { Viewer } from '../worker/auth/viewer.ts'
import { searchBoards } from '../worker/boards/search/search.ts'
import { counted, type Count } from './count.ts'
import { medianTime } from './median-time.ts'
import type { Server } from './server.ts'

const topics = 10_000
const messages = 200
const everything = 1_000_000
const atOnce = 20_000
const mostRows = 2000
const mostOnTheWire = 60_000

export const boardPages = [
  { name: `a topic of ${messages} messages`, path: '/topics/bench-0', as: 'koriyama-ayaka' },
  { name: `a board of ${topics} topics`, path: '/boards/bench', as: 'koriyama-ayaka' },
  { name: 'the list of boards', path: '/boards', as: 'koriyama-ayaka' },
]

/** A board of ten thousand topics, the last of which has two hundred messages. */
export async function fillBoards({ exchange }: Server) {
  // No new account, of which less is taken.
  await exchange.run(sql`insert into user (id, name, email, emailVerified, createdAt, updatedAt)
    values ('bench', '職員', 'bench@example.jp', 1, -1000000000, 0)`)
  await exchange.run(
    sql`insert into boards (id, kind, name, purpose, createdAt) values ('bench', 'theme', '続ける', '工夫', 0)`,
  )
  await exchange.run(sql`insert into boardTopics (id, boardId, kind, title, authorId, createdAt, lastAt)
    select 'bench-' || value, 'bench', 'talk', '次の対話までにしたこと ' || value, 'bench', 0, 0
    from ${numbers(0, topics)}`)
  await say(exchange, sql`'bench-' || value`, 1, 0, topics)
  await say(exchange, sql`'bench-0'`, sql`value + 1`, 1, messages - 1)
}

/** So many more, of which some words are in all and some in few. */
async function fillSearch(exchange: ExchangeDb) {
  const each = everything / topics
  for (let from = topics; from < everything; from += atOnce) {
    await say(
      exchange,
      sql.raw(`'bench-' || (1 + value % ${topics - 1})`),
      sql.raw(`2 + value / ${topics - 1}`),
      from,
      atOnce,
    )
  }
  return topics * each
}

// A bound number is a real one, whose words end in ".0".
function numbers(from: number, count: number) {
  return sql`(with recursive n(value) as (select cast(${from} as integer) union all
    select value + 1 from n where value < cast(${from + count - 1} as integer)) select value from n)`
}

async function say(
  exchange: ExchangeDb,
  topicId: ReturnType<typeof sql>,
  number: ReturnType<typeof sql> | number,
  from: number,
  count: number,
) {
  const text = sql`'職員どうしの対話を続けて' || value || '回になりました。'
    || case value % 50 when 0 then '人事評価の面談でも使っています。' else '研修のあとに五分だけ話します。' end
    || case value % 99991 when 7 then '鯉のぼりの下で話しました。' else '' end`
  await exchange.run(sql`insert into boardMessages (id, topicId, number, threadNumber, authorId, text, at)
    select 'bench-' || ${from === 1 ? sql`'long-'` : sql`''`} || value, ${topicId}, ${number}, ${number}, 'bench', ${text}, value
    from ${numbers(from, count)}`)
  await exchange.run(sql`insert into boardWords (messageId, search)
    select id, text from boardMessages where id like 'bench-%' and id not in (select messageId from boardWords)`)
}

/** Searches of a million messages, by somebody who reads the board and by somebody who does not. */
export async function measureBoardSearch(server: Server) {
  const { exchange, d1 } = server
  await fillBoards(server)
  console.log(`boards: ${(await fillSearch(exchange)).toLocaleString('en')} messages`)
  const rows = []
  for (const id of ['koriyama-ayaka', 'advisor-keiko']) {
    const viewer: Viewer = { id, name: '', email: '', sessionId: '', roles: [] }
    for (const words of ['研修', '人事評価', '「五分だけ話します」', '鯉のぼり', 'だれも言わない言葉']) {
      const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
      const { hits } = await searchBoards(openExchange(counted(d1, count)), viewer, { words })
      const time = await medianTime(() => searchBoards(exchange, viewer, { words }))
      const grew = count.statements > 3 || count.rowsRead > mostRows
      if (grew) process.exitCode = 1
      rows.push({
        reader: id,
        asked: words,
        hits: hits.length,
        statements: count.statements,
        'rows read': count.rowsRead,
        ms: time.toFixed(1),
        verdict: grew ? 'grows' : 'as what is shown',
      })
    }
  }
  console.table(rows)
}

/** What a browser loads for a topic of 200 messages: page, styles and script, gzipped. */
export async function measureTopicWeight({ url, enter }: Server) {
  const [{ path, as }] = boardPages as [(typeof boardPages)[number]]
  const answer = await fetch(new URL(path, url), { headers: { Cookie: await enter(as) } })
  const page = gzipSync(await answer.text()).length
  const script = pageWeights().find((one) => one.page === 'web/boards/topic-page.tsx')!.script
  const styles = pageStyles()
  const all = page + script + styles
  if (all > mostOnTheWire) process.exitCode = 1
  console.log(
    `a topic of ${messages} messages on the wire: ${all} bytes (page ${page}, script ${script}, styles ${styles})`,
  )
}
