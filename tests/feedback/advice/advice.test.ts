import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../../db/exchange/auth.ts'
import { remarkWords } from '../../../db/exchange/feedback.ts'
import { yearSessions } from '../../../db/exchange/municipalities.ts'
import { reads } from '../../../db/exchange/reads.ts'
import { releaseItems } from '../../../db/exchange/release-items.ts'
import { fileRemarks } from '../../../worker/feedback/advice/filing.ts'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario, type Scenario, type Who } from '../../support/scenario.ts'

async function world(hiddenAs?: string) {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'), hiddenAs)
  return { ...made, release, item: release.snapshot.items[0]! }
}

async function say({ as }: Scenario, releaseId: string, more: object, who: Who = 'advisor') {
  const common = { releaseIds: [releaseId], kind: 'advice', visibility: 'team', anchor: { level: 'plan' } }
  const answer = await as(who).post('/api/remarks', { ...common, text: '研修の後に誰が続けますか', ...more })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { ids: string[] }).ids[0]!
}

interface Found {
  remarks: { id: string; text: string; team: string | null; anchor: { quote: { exact: string } | null } }[]
  more: boolean
}

async function search({ as }: Scenario, who: Who, question: object) {
  const answer = await as(who).post('/api/advice/searches', { words: '', ...question })
  if (answer.status !== 200) return answer.status
  return (await answer.json()) as Found
}
const idsOf = (found: Found | number) => (typeof found === 'number' ? found : found.remarks.map(({ id }) => id))

describe('POST /api/advice/searches', () => {
  it.each<['team' | 'group' | 'year']>([['team'], ['group'], ['year']])(
    'finds a remark for the %s for those who may read it, and for nobody else',
    async (visibility) => {
      const made = await world()
      const id = await say(made, made.release.id, { visibility })
      const everybody: Who[] = [
        'researcher',
        'colleague',
        'advisor',
        'partner',
        'exPartner',
        'stranger',
        'otherAdvisor',
      ]
      for (const who of everybody) {
        const mayRead = (await made.as(who).get(`/api/remarks/${id}`)).status === 200
        for (const question of [{}, { words: '研修' }, { kind: 'advice', fiscalYear: 2021 }]) {
          const ids = idsOf(await search(made, who, question)) as string[]
          expect(ids.includes(id), `${who} ${JSON.stringify(question)}`).toBe(mayRead)
        }
      }
      for (const who of ['approver', 'alumnus', 'secretariat'] as const) {
        expect(await search(made, who, { words: '研修' })).toBe(404)
      }
    },
  )

  it('finds words of two characters in any width and spelling, and not what is excluded', async () => {
    const made = await world()
    const id = await say(made, made.release.id, { text: '取り組みをＤＸの研修から始めては' })
    const hits = async (words: string) => idsOf(await search(made, 'advisor', { words, mine: true }))
    for (const words of ['研修', 'DX', 'dx', '取組', '研修 始め', '「ＤＸの研修」'])
      expect(await hits(words)).toEqual([id])
    for (const words of ['窓口', '研修 -DX', '研修 窓口']) expect(await hits(words)).toEqual([])
    expect(await search(made, 'advisor', { words: 'あ' })).toBe(422)
  })

  it('narrows by kind, keyword, sheet, section and what the asker wrote', async () => {
    const made = await world()
    const anchor = { level: 'section', sheet: 'forces', section: 'driving' }
    const first = await say(made, made.release.id, { kind: 'risk', keyword: 'stance', anchor, visibility: 'group' })
    const second = await say(made, made.release.id, { visibility: 'group' }, 'partner')
    // Other tests talk to everybody of the year.
    const ids = async (question: object) =>
      (idsOf(await search(made, 'researcher', question)) as string[]).filter((id) => [first, second].includes(id))
    expect(await ids({})).toEqual([second, first])
    for (const one of [{ kind: 'risk' }, { keyword: 'stance' }, { sheet: 'forces' }, { section: 'driving' }]) {
      expect(await ids(one), JSON.stringify(one)).toEqual([first])
    }
    expect(await ids({ kind: 'risk', sheet: 'vision' })).toEqual([])
    expect(idsOf(await search(made, 'advisor', { mine: true }))).toEqual([first])
    expect(idsOf(await search(made, 'partner', { mine: true }))).toEqual([second])
  })

  it('follows themes, rewording and deleting', async () => {
    const made = await world()
    const id = await say(made, made.release.id, { anchor: { level: 'item', itemId: made.item.id } })
    const ids = async (question: object) => idsOf(await search(made, 'advisor', { mine: true, ...question }))
    await made.db
      .update(releaseItems)
      .set({ themes: ['sdgs'] })
      .where(eq(releaseItems.itemId, made.item.id))
    expect(await ids({ theme: 'sdgs' })).toEqual([id])
    await made.as('advisor').put(`/api/remarks/${id}`, { kind: 'risk', text: '窓口の人は何と言いますか' })
    expect(await ids({ words: '研修' })).toEqual([])
    expect(await ids({ words: '窓口', kind: 'risk', theme: 'sdgs' })).toEqual([id])
    await made.as('advisor').delete(`/api/remarks/${id}`)
    expect(await ids({})).toEqual([])
    expect(await made.db.$count(remarkWords, eq(remarkWords.remarkId, id))).toBe(0)
  })

  it('goes on after the last one that was shown', async () => {
    const made = await world()
    const all: string[] = []
    for (let n = 0; n < 32; n++) all.unshift(await say(made, made.release.id, { text: `続きの話 ${n}` }))
    const first = (await search(made, 'advisor', { words: '続き', mine: true })) as Found
    expect(first.more).toBe(true)
    expect(idsOf(first)).toEqual(all.slice(0, 30))
    const second = (await search(made, 'advisor', {
      words: '続き',
      mine: true,
      after: first.remarks.at(-1)!.id,
    })) as Found
    expect([idsOf(second), second.more]).toEqual([all.slice(30), false])
  })

  it('quotes with a line in the ledger, and nothing once the release is withdrawn or the assignment over', async () => {
    const made = await world()
    const anchor = { level: 'words', itemId: made.item.id, exact: '待つ時間', prefix: '', suffix: '' }
    const id = await say(made, made.release.id, { anchor, visibility: 'year' })
    const quoteFor = async (who: Who) =>
      ((await search(made, who, {})) as Found).remarks.find((one) => one.id === id)?.anchor.quote?.exact
    const linesOf = (who: 'partner' | 'stranger' | 'researcher') =>
      made.db.$count(reads, eq(reads.userId, made.ids[who]))
    expect(await quoteFor('partner')).toBe('待つ時間')
    expect(await linesOf('partner')).toBe(1)
    expect(await quoteFor('researcher')).toBe('待つ時間')
    expect(await linesOf('researcher')).toBe(0)
    expect(await quoteFor('stranger')).toBeUndefined()
    expect(await linesOf('stranger')).toBe(0)
    const until = new Date(Date.now() - 1000)
    await made.db.update(memberships).set({ until }).where(eq(memberships.userId, made.ids.partner))
    expect(await search(made, 'partner', {})).toBe(404)
    await made.as('approver').post(`/api/releases/${made.release.id}/withdrawal`, { reason: '誤り' })
    expect(idsOf(await search(made, 'stranger', {}))).not.toContain(id)
    expect(idsOf(await search(made, 'researcher', {}))).toContain(id)
  })

  it('names no team that hides its municipality, and none whose plan the reader does not read', async () => {
    const made = await world('中核市（人口35万人未満）')
    await say(made, made.release.id, { visibility: 'year' })
    for (const who of ['partner', 'stranger', 'otherAdvisor', 'advisor'] as const) {
      const said = JSON.stringify(await search(made, who, { words: '研修' }))
      for (const word of [made.municipalities.own.name, made.municipalities.own.code, made.teams.own.id]) {
        expect(said, who).not.toContain(word)
      }
    }
    const [own] = ((await search(made, 'researcher', {})) as Found).remarks
    expect(own!.team).toBe(made.municipalities.own.name)
  })

  it('finds by night what was written without being filed', async () => {
    const made = await world()
    const id = await say(made, made.release.id, {})
    await made.db.delete(remarkWords).where(eq(remarkWords.remarkId, id))
    expect(idsOf(await search(made, 'advisor', { mine: true }))).toEqual([])
    await fileRemarks(made.db, 300)
    expect(idsOf(await search(made, 'advisor', { words: '研修', mine: true }))).toEqual([id])
  })
})

describe('GET /api/advice/beside/:releaseId/:itemId', () => {
  it('tells what was said to others about the themes of the item', async () => {
    const made = await world()
    const theirs = await releasePlan(made, 'partner', itemsSaying('庁内の対話が続かない'))
    const about = (itemId: string, themes: string[]) =>
      made.db.update(releaseItems).set({ themes }).where(eq(releaseItems.itemId, itemId))
    const [same, other] = [theirs.snapshot.items[0]!.id, theirs.snapshot.items[1]!.id]
    await about(made.item.id, ['sdgs', 'hr'])
    await about(same, ['sdgs'])
    await about(other, ['welfare'])
    const sayThere = (itemId: string) =>
      say(made, theirs.id, { anchor: { level: 'item', itemId }, visibility: 'group' }, 'researcher')
    const onSame = await sayThere(same)
    await sayThere(other)
    await say(made, made.release.id, { anchor: { level: 'item', itemId: made.item.id } })
    const beside = async (who: Who, itemId: string) => {
      const answer = await made.as(who).get(`/api/advice/beside/${made.release.id}/${itemId}`)
      return answer.status === 200 ? idsOf((await answer.json()) as Found) : answer.status
    }
    expect(await beside('researcher', made.item.id)).toEqual([onSame])
    expect(await beside('advisor', made.item.id)).toEqual([])
    expect(await beside('stranger', made.item.id)).toBe(404)
    await about(made.release.snapshot.items[1]!.id, [])
    expect(await beside('researcher', made.release.snapshot.items[1]!.id)).toEqual([])
  })
})

describe('GET /advice/sessions/:fiscalYear/:number', () => {
  it('lists what was said in a session and what became of it, for those concerned', async () => {
    const made = await world()
    await made.db
      .insert(yearSessions)
      .values({ fiscalYear: 2021, number: 4, label: '第4回', dateFrom: '2021-11-05', dateTo: '2021-11-06' })
      .onConflictDoNothing()
    const text = `会議の言葉${made.run}`
    const id = await say(made, made.release.id, { sessionNumber: 4, text, visibility: 'group' })
    await say(made, made.release.id, { text: `会議の外${made.run}` })
    await made
      .as('researcher')
      .post(`/api/remarks/${id}/answers`, { state: 'received', reason: `受け止め${made.run}`, base: 0 })
    await made.as('researcher').post(`/api/remarks/${id}/messages`, { text: `来月から${made.run}` })
    const pageOf = async (who: Who) => (await made.as(who).get('/advice/sessions/2021/4')).text()
    for (const who of ['advisor', 'researcher', 'partner'] as const) {
      const page = await pageOf(who)
      for (const words of [text, `受け止め${made.run}`, `来月から${made.run}`, made.municipalities.own.name]) {
        expect(page, who).toContain(words)
      }
      expect(page).not.toContain(`会議の外${made.run}`)
    }
    expect(await pageOf('stranger')).not.toContain(text)
    expect((await made.as('advisor').get('/advice/sessions/2021/77')).status).toBe(404)
  })
})
