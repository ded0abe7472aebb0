import { sql } from 'drizzle-orm'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { releaseItems } from '../db/exchange/release-items.ts'
import { namedNotions } from '../worker/comparison/alignment/named-notions.ts'
import { searchKey } from '../worker/search/key.ts'

// What staff say, and of what: the earlier ones are said far more often than the later.
const subjects =
  `研修 対話 業務 職員 管理職 人事評価 若手 課長 窓口 会議 地域 住民 予算 DX 採用 部署間の連携 人材育成基本方針 ベテラン 働き方 総合計画 公共施設 子育て支援 防災訓練 観光 空き家 議会答弁 文書管理 庁内報 委託契約 除雪`.split(
    ' ',
  )
const predicates =
  `に時間が取れない|を続ける仕組みがない|への関心が薄い|を見直す|の機会を増やす|で互いに学び合う|のねらいが伝わっていない|を毎月ひらく|は前例のまま続いている|に若手の声を生かす|の負担が偏っている|を小さく始める|を振り返る場がない|の担い手が足りない|を支える制度を整える`.split(
    '|',
  )
const places = [
  ['vision', 'images'],
  ['drift', 'trends'],
  ['strategy', 'initiatives'],
  ['people', 'aims'],
  ['situation', 'current'],
  ['forces', 'resisting'],
  ['forces', 'driving'],
  ['roadmap', 'actions'],
] as const
const each = 80

const sentences = subjects.flatMap((subject) =>
  predicates.map((predicate) => {
    const text = `${subject}${predicate}`
    const themes = subject === '研修' ? ['training'] : subject === '対話' ? ['dialogue'] : []
    return { text, search: searchKey(text), themes, notions: namedNotions({ text, fields: {} }) }
  }),
)

/** Files eighty items, made up of sentences, for each release that has none; answers how many items there are. */
export async function fillLibrary(db: ExchangeDb) {
  // It compares each item with the release: these are in none.
  await db.run(sql`drop trigger if exists releaseItemIsInRelease`)
  const made = sql`json_each(${JSON.stringify(sentences)})`
  await db.run(sql`create table if not exists sentences as select key as number, value from ${made}`)
  await db.run(sql`create unique index if not exists sentenceNumber on sentences (number)`)
  const parts = sql`json_each(${JSON.stringify(places)})`
  for (let filed = -1, before = -2; filed > before;) {
    before = filed
    // The product of two even distributions leans to the first sentences.
    const random = sql`cast((abs(random()) % 1000) * (abs(random()) % 1000) * ${sentences.length} / 1000000 as integer)`
    await db.run(sql`insert into releaseItems
      with recursive n(at) as (select 0 union all select at + 1 from n where at < ${each - 1}),
        unfiled as (select r.id, r.teamId, t.fiscalYear from releases r join teams t on t.id = r.teamId
          where not exists (select 1 from releaseItems i where i.releaseId = r.id)
          order by t.fiscalYear, t.municipalityCode limit 250),
        drawn as materialized (select u.*, n.at, ${random} as number from unfiled u, n)
      select null, d.id, d.at, d.teamId, d.fiscalYear, 'item-' || d.at, p.value ->> 0, p.value ->> 1,
        (s.value ->> 'text') || '（' || d.at || '）', '{}', s.value ->> 'search', s.value -> 'themes', s.value -> 'notions'
      from drawn d join sentences s on s.number = d.number join ${parts} p on p.key = d.at / 10`)
    filed = await db.$count(releaseItems)
  }
  return db.$count(releaseItems)
}
