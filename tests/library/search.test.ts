import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { counted, type Count } from '../../bench/count.ts'
import { municipalities } from '../../db/exchange/municipalities.ts'
import { reads } from '../../db/exchange/reads.ts'
import { openExchange } from '../../db/exchange/database.ts'
import type { Hit } from '../../worker/library/hits.ts'
import worker from '../../worker/index.ts'
import { search as findItems } from '../../worker/library/search.ts'
import { readWords } from '../../worker/search/words.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { viewerOf } from './viewer.ts'

interface Found {
  hits: Hit[]
  more: boolean
}

async function search({ as }: Scenario, who: Who, asked: object) {
  const answer = await as(who).post('/api/library/searches', { words: '', ...asked })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Found
}

const textsOf = ({ hits }: Found) => hits.map(({ item }) => item.text)

afterEach(() => vi.restoreAllMocks())

describe('POST /api/library/searches', () => {
  it('finds words of two characters, and says where they stand', async () => {
    const world = await scenario()
    await releasePlan(world, 'partner', [
      {
        sheet: 'forces',
        section: 'resisting',
        text: '研修に出る時間がない',
        fields: { response: '半日の研　修にする' },
      },
      { sheet: 'people', section: 'aims', text: 'よく聴く' },
    ])
    const { hits, more } = await search(world, 'researcher', { words: '研修' })
    expect(more).toBe(false)
    expect(hits).toHaveLength(1)
    expect(hits[0]).toMatchObject({
      release: { municipality: { name: world.municipalities.partner.name }, own: false },
      item: { text: '研修に出る時間がない' },
      themes: ['training'],
      marks: { text: [{ start: 0, end: 2 }], response: [{ start: 3, end: 6 }] },
    })
  })

  it('shows a hidden municipality by its label, and finds it by nothing that would tell which it is', async () => {
    const world = await scenario()
    await releasePlan(world, 'partner', itemsSaying('対話'), '人口10万人ほどの市')
    const found = await search(world, 'researcher', { words: '対話' })
    expect(found.hits).toHaveLength(8)
    expect(JSON.stringify(found)).not.toContain(world.municipalities.partner.name)
    expect(JSON.stringify(found)).not.toContain(world.municipalities.partner.code)
    for (const condition of [
      { prefecture: '試験県' },
      { kind: '市' },
      { size: '100to200' },
      { municipality: world.municipalities.partner.name },
    ]) {
      expect(textsOf(await search(world, 'researcher', { words: '対話', ...condition }))).toEqual([])
    }
  })

  it.each(['sheets', 'releases'] as const)('reads as many rows by %s, whatever may not be read', async (way) => {
    const world = await scenario()
    await releasePlan(world, 'partner', itemsSaying('研修の場'))
    // The end of a range is found by the row behind it: one stands there before as well as after.
    await releasePlan(world, 'stranger', itemsSaying('研修の場'))
    const viewer = await viewerOf(world, 'researcher')
    // Who reads many releases goes through the index.
    const roles = way === 'sheets' ? viewer.roles : Array.from({ length: 13 }, () => viewer.roles[0]!)
    const question = { words: '研修', fiscalYear: 2021 }
    const ask = async () => {
      const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
      const db = openExchange(counted(env.EXCHANGE, count))
      const found = await findItems(db, { ...viewer, roles }, { question, wanted: readWords(question.words) })
      return { count, found }
    }
    await ask()
    const before = await ask()
    expect(before.found.hits).toHaveLength(8)
    expect(before.count.statements).toBe(3)
    for (const of of ['stranger', 'exPartner', 'otherFormer'] as const) {
      await releasePlan(world, of, itemsSaying('研修の場'))
    }
    expect(await ask()).toEqual(before)
  })

  it('narrows by theme, kind, size and similar municipalities', async () => {
    const world = await scenario()
    const { code } = world.municipalities.partner
    await world.db.update(municipalities).set({ similarGroup: '一般市Ⅲ－３' }).where(eq(municipalities.code, code))
    await releasePlan(world, 'partner', [
      { sheet: 'people', section: 'aims', text: '対話する職場' },
      { sheet: 'people', section: 'aims', text: '研修で育つ職場' },
    ])
    const by = async (asked: object) => textsOf(await search(world, 'researcher', { words: '職場', ...asked }))
    expect(await by({ theme: 'training' })).toEqual(['研修で育つ職場'])
    expect(await by({ kind: '市', size: '100to200', similarGroup: '一般市Ⅲ－３' })).toHaveLength(2)
    expect(await by({ kind: '町' })).toEqual([])
    expect(await by({ size: 'under10' })).toEqual([])
    expect(await by({ similarGroup: '町村Ⅰ－０' })).toEqual([])
  })

  it('goes on page after page, without gaps and without repeating, also when a release comes in between', async () => {
    const world = await scenario()
    const numbered = Array.from({ length: 120 }, (_, at) => ({
      sheet: 'strategy' as const,
      section: 'initiatives' as const,
      text: `対話 その${at}`,
    }))
    const { id } = await releasePlan(world, 'partner', numbered)
    const first = await search(world, 'researcher', { words: '対話' })
    await releasePlan(world, 'own', itemsSaying('対話'))
    const pages = [first]
    while (pages.at(-1)!.more) {
      const after = { releaseId: id, itemId: pages.at(-1)!.hits.at(-1)!.item.id }
      pages.push(await search(world, 'researcher', { words: '対話', after }))
    }
    expect(pages.map(({ hits }) => hits.length)).toEqual([50, 50, 20])
    expect(pages.flatMap(textsOf)).toEqual(numbered.map(({ text }) => text))
  })

  it('writes a line in the read ledger for each release of others that is shown, and for no other', async () => {
    const world = await scenario()
    const theirs = await releasePlan(world, 'partner', itemsSaying('対話'))
    const own = await releasePlan(world, 'own', itemsSaying('対話'))
    await releasePlan(world, 'stranger', itemsSaying('対話'))
    await search(world, 'researcher', { words: '対話' })
    await search(world, 'researcher', { words: '見当たらない言葉' })
    const lines = await world.db.select().from(reads).where(eq(reads.userId, world.ids.researcher))
    expect(lines.map(({ releaseId, surface }) => [releaseId, surface])).toEqual([[theirs.id, 'library']])
    expect(own.id).not.toBe(theirs.id)
  })

  it.each([
    ['a word that is too short', { words: 'の 研修' }, '#/words', '短すぎます'],
    ['too many words', { words: '一二 二三 三四 四五 五六 六七 七八 八九 九十 十一 一一' }, '#/words', '10個まで'],
    ['too much of it', { words: 'あ'.repeat(201) }, '#/words', '200文字以内'],
    ['a sheet that there is not', { sheet: 'secrets' }, '#/sheet', '一覧から選んで'],
    ['a year that is none', { fiscalYear: 12 }, '#/fiscalYear', '年度を選んで'],
    ['more than is asked for', { raw: 'x' }, '#/raw', ''],
  ])('refuses %s, with the field and what to do', async (_, asked, pointer, detail) => {
    const { as } = await scenario()
    const answer = await as('researcher').post('/api/library/searches', { words: '', ...asked })
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string; detail: string }[] }
    expect(errors.map((error) => error.pointer)).toContain(pointer)
    expect(errors[0]!.detail).toContain(detail)
  })

  it('keeps what was looked for out of addresses and logs', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))
    const world = await scenario()
    await search(world, 'researcher', { words: '秘めた言葉' })
    await world.as('researcher').post('/api/library/searches', { words: '秘めた言葉', sheet: 'none' })
    expect(spies.flatMap((spy) => spy.mock.calls).join('\n')).not.toContain('秘めた言葉')
    const tables = await env.EXCHANGE.prepare(`select * from requests`).all()
    expect(JSON.stringify(tables.results)).not.toContain('秘めた言葉')
  })
})

describe('what a viewer may not see', () => {
  it('changes no byte of an answer, and not how much is read for it', async () => {
    const world = await scenario()
    await releasePlan(world, 'partner', itemsSaying('対話と研修'))
    await releasePlan(world, 'own', itemsSaying('対話の場'))
    const questions = [
      { words: '対話' },
      { words: '研修 -対話' },
      { words: '見えない言葉' },
      { words: '', sheet: 'forces' },
    ]
    const answersOf = async () => {
      const answers = []
      for (const asked of questions) answers.push(await countedSearch(world, 'researcher', asked))
      return answers
    }
    // What is read for the first time is noted as such.
    await answersOf()
    const before = await answersOf()
    for (let n = 0; n < 3; n++) {
      await releasePlan(world, 'stranger', itemsSaying(`見えない言葉と対話と研修${n}`))
      await releasePlan(world, 'exPartner', itemsSaying(`見えない言葉${n}`))
    }
    expect(await answersOf()).toEqual(before)
  })

  it('cannot be gone on from', async () => {
    const world = await scenario()
    await releasePlan(world, 'partner', itemsSaying('対話'))
    const unseen = await releasePlan(world, 'stranger', itemsSaying('対話'))
    const after = (releaseId: string, itemId: string) =>
      search(world, 'researcher', { words: '対話', after: { releaseId, itemId } })
    expect(await after(unseen.id, unseen.snapshot.items[0]!.id)).toEqual(await after('none', 'none'))
  })
})

/** The answer, and what the database was asked for it. */
async function countedSearch({ cookieOf }: Scenario, who: Who, asked: object) {
  const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
  const request = new Request(`${env.ORIGIN}/api/library/searches`, {
    method: 'POST',
    headers: { Cookie: (await cookieOf(who)) ?? '', Origin: env.ORIGIN, 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  })
  const answer = await worker.fetch(request, { ...env, EXCHANGE: counted(env.EXCHANGE, count) }, {
    waitUntil() {},
    passThroughOnException() {},
    props: {},
  } as never)
  // Two more tell who asks.
  expect(count.statements).toBeLessThanOrEqual(5)
  expect(count.roundTrips).toBeLessThanOrEqual(3)
  return { body: await answer.text(), ...count }
}
