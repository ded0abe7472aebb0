import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { teams, years } from '../../db/exchange/municipalities.ts'
import { events } from '../../db/exchange/notifications.ts'
import { releases } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isOfAdvisedTeam, isReadable, isWhollyReadable } from '../policy-by-row.ts'
import { mayRemark } from '../policy-of-remarks.ts'
import { openSheets } from '../policy.ts'
import { Problem } from '../problem.ts'
import { newest } from '../publication/releases.ts'
import { readSnapshot } from '../publication/snapshot.ts'
import { remarksFiled } from './advice/filing.ts'
import { anchorOfWords, isPlace, type Anchor } from './anchor.ts'
import { keywordsValue, readKeywords } from './keywords.ts'
import type { AskedAnchor, NewRemark } from './schema.ts'

/** The batch that pins one remark to each of the releases, all of them or none. */
export async function remarkOf(db: ExchangeDb, viewer: Viewer, asked: NewRemark) {
  const { releaseIds } = asked
  const found = await releasesToRemark(db, viewer, releaseIds)
  if (found.length < releaseIds.length) throw new Problem('missing')
  if (found.some(({ mayWrite }) => !mayWrite)) throw new Problem('forbidden')
  if (found.some(({ isNewest }) => !isNewest)) {
    const detail = '新しい版が共有されています。新しい版を開いて確かめてください'
    throw new Problem('invalid', [{ pointer: '#/releaseIds', detail }])
  }
  const anchor = anchorIn(found, asked.anchor)
  ensureOfYear(found, asked)

  const [batchId, at] = [crypto.randomUUID(), Date.now()]
  const rows = found.map(({ id }) => ({ id: crypto.randomUUID(), releaseId: id }))
  const chosen = releasesIn(releaseIds)
  const writable = db
    .select({ n: sql`count(*)` })
    .from(releases)
    .where(and(chosen, mayRemark(db, viewer), newest(db), isPlaceOpen(db, viewer, anchor)))
  const list = JSON.stringify(rows)
  const statements = [
    guard(db, sql`(${writable}) = ${rows.length} and ${correctsOwn(db, viewer, asked.corrects)}`),
    insertRemarks(db, viewer, { list, batchId, at, asked, anchor }),
    remarksFiled(
      db,
      rows.map(({ id }) => id),
      asked.text,
    ),
    db.insert(events).select(sql`select null, 'remark.made', r.teamId, one.value ->> 'id', ${viewer.id}, ${at}
      from json_each(${list}) as one join releases r on r.id = one.value ->> 'releaseId'`),
  ]
  return { ids: rows.map(({ id }) => id), batchId, statements }
}

interface Row {
  list: string
  batchId: string
  at: number
  asked: NewRemark
  anchor: Anchor
}

function insertRemarks(db: ExchangeDb, viewer: Viewer, { list, batchId, at, asked, anchor }: Row) {
  const { sheet, section, itemId, quote } = anchor
  const home = sql`(select mine.teamId from memberships m
    join groupMembers mine on mine.teamId = m.teamId and mine.state = 'accepted'
    join groupMembers theirs on theirs.groupId = mine.groupId and theirs.teamId = releases.teamId
    where m.userId = ${viewer.id} and m.role = 'researcher' limit 1)`
  const advised = isOfAdvisedTeam(db, viewer)
  return db.insert(remarks).select(sql`
    select one.value ->> 'id', ${batchId}, releases.id, releases.teamId, t.fiscalYear, ${viewer.id},
      case when ${advised} then 'advisor' else 'partner' end, case when ${advised} then null else ${home} end,
      ${asked.kind}, ${asked.keyword}, ${asked.sessionNumber}, ${asked.visibility}, ${asked.text},
      ${anchor.level}, ${sheet}, ${section}, ${itemId},
      ${quote?.field ?? null}, ${quote?.exact ?? null}, ${quote?.prefix ?? null}, ${quote?.suffix ?? null},
      ${asked.corrects}, ${at}, null, null, null, 'open', 0, null, ${at}, null
    from json_each(${list}) as one join releases on releases.id = one.value ->> 'releaseId'
      join teams t on t.id = releases.teamId
    where true`)
}

function releasesToRemark(db: ExchangeDb, viewer: Viewer, ids: string[]) {
  // The words are read where there is one release to pin to; of many nothing is opened.
  const snapshot = ids.length === 1 ? sql<string | null>`${releases.snapshot}` : sql<string | null>`null`
  return db
    .select({
      id: releases.id,
      snapshot: snapshot.as('words'),
      whole: sql<number>`${isWhollyReadable(db, viewer)}`.as('whole'),
      sheets: sql<string>`(select json_group_array(sheet) from (${openSheets(db, viewer)}))`.as('sheets'),
      mayWrite: sql<number>`${mayRemark(db, viewer)}`.as('mayWrite'),
      isNewest: sql<number>`${newest(db)}`.as('isNewest'),
      keywords: keywordsValue(years.fiscalYear).as('keywords'),
      sessions: sql<string>`(select json_group_array(number) from yearSessions s
        where s.fiscalYear = ${years.fiscalYear})`.as('sessions'),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .where(and(releasesIn(ids), isReadable(db, viewer)))
}

type Found = Awaited<ReturnType<typeof releasesToRemark>>

function releasesIn(ids: string[]) {
  return inArray(releases.id, listOf(ids))
}

function anchorIn(found: Found, asked: AskedAnchor): Anchor {
  const nothing = { sheet: null, section: null, itemId: null, quote: null }
  if (asked.level === 'plan') return { ...nothing, level: 'plan' }
  if (asked.level === 'section' || asked.level === 'sheet') {
    const section = asked.level === 'section' ? asked.section : null
    if (!isPlace(asked.sheet, section)) throw invalid('anchor', '付ける場所を選び直してください')
    return { ...nothing, level: asked.level, sheet: asked.sheet, section } as Anchor
  }
  const [release] = found
  if (!release?.snapshot) throw invalid('anchor', '複数のチームへは、欄・シート・プラン全体に付けてください')
  const item = readSnapshot(release.snapshot).items.find(({ id }) => id === asked.itemId)
  const isOpen = item && (release.whole || (JSON.parse(release.sheets) as string[]).includes(item.sheet))
  if (!isOpen) throw invalid('anchor', 'この版に、選んだ項目がありません')
  if (asked.level === 'item') {
    return { level: 'item', sheet: item.sheet, section: item.section, itemId: item.id, quote: null }
  }
  const anchor = anchorOfWords(item, asked)
  if (!anchor) throw invalid('anchor', '選んだ文が、この項目にありません。選び直してください')
  return anchor
}

function ensureOfYear(found: Found, { keyword, sessionNumber }: NewRemark) {
  for (const { keywords, sessions } of found) {
    if (keyword !== null && !readKeywords(keywords).some(({ id }) => id === keyword)) {
      throw invalid('keyword', 'この年度のキーワードを選んでください')
    }
    if (sessionNumber !== null && !(JSON.parse(sessions) as number[]).includes(sessionNumber)) {
      throw invalid('sessionNumber', 'この年度の研究会を選んでください')
    }
  }
}

function isPlaceOpen(db: ExchangeDb, viewer: Viewer, { sheet }: Anchor) {
  return sheet === null ? undefined : sql`(${isWhollyReadable(db, viewer)} or ${sheet} in ${openSheets(db, viewer)})`
}

function correctsOwn(db: ExchangeDb, viewer: Viewer, corrects: string | null) {
  if (corrects === null) return sql`1`
  const earlier = db
    .select({ one: sql`1` })
    .from(remarks)
    .where(and(eq(remarks.id, corrects), eq(remarks.authorId, viewer.id)))
  return sql`exists ${earlier}`
}

function invalid(field: string, detail: string) {
  return new Problem('invalid', [{ pointer: `#/${field}`, detail }])
}
