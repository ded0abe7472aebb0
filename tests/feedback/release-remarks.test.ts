import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reads } from '../../db/exchange/reads.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'

async function world(hiddenAs?: string) {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'), hiddenAs)
  return { ...made, release, item: release.snapshot.items[0]! }
}

async function remark({ as }: Scenario, releaseId: string, more: object, who: Who = 'advisor') {
  const body = {
    releaseIds: [releaseId],
    kind: 'risk',
    visibility: 'team',
    text: '誰が続けますか',
    anchor: { level: 'plan' },
  }
  const answer = await as(who).post('/api/remarks', { ...body, ...more })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { ids: string[] }).ids[0]!
}

async function pageOf({ as }: Scenario, releaseId: string, who: Who) {
  const answer = await as(who).get(`/releases/${releaseId}/remarks`)
  return answer.status === 200 ? answer.text() : answer.status
}

const placeOf = (page: string | number, id: string) =>
  new RegExp(`data-place="([^"]*)"(?:(?!data-place)[\\s\\S])*?id="remark-${id}"`).exec(String(page))?.[1]

describe('GET /releases/:id/remarks', () => {
  it('shows each remark below its place, to those who may read it', async () => {
    const made = await world()
    const onItem = await remark(made, made.release.id, {
      anchor: { level: 'words', itemId: made.item.id, exact: '待つ時間', prefix: '', suffix: '' },
    })
    const forGroup = await remark(made, made.release.id, {
      anchor: { level: 'sheet', sheet: made.item.sheet },
      visibility: 'group',
      text: '皆で考えたい問いです',
    })
    const own = await pageOf(made, made.release.id, 'researcher')
    expect(placeOf(own, onItem)).toBe(`item ${made.item.id}`)
    expect(placeOf(own, forGroup)).toBe(`sheet ${made.item.sheet}`)
    const theirs = await pageOf(made, made.release.id, 'partner')
    expect(theirs).toContain('皆で考えたい問いです')
    expect(theirs).not.toContain('誰が続けますか')
    expect(await pageOf(made, made.release.id, 'stranger')).toBe(404)
  })

  it('writes one line in the read ledger for others, and none for the house', async () => {
    const made = await world()
    for (const who of ['advisor', 'researcher'] as const) await pageOf(made, made.release.id, who)
    const lines = await made.db.select().from(reads).where(eq(reads.releaseId, made.release.id))
    expect(lines).toMatchObject([{ userId: made.ids.advisor, surface: 'remarks' }])
  })

  it('keeps a remark whose words are gone, and says so', async () => {
    const made = await world()
    const id = await remark(made, made.release.id, {
      anchor: { level: 'words', itemId: made.item.id, exact: '待つ時間', prefix: '', suffix: '' },
    })
    const newer = await releasePlan(made, 'own', itemsSaying('歩く距離が長い'))
    const page = await pageOf(made, newer.id, 'advisor')
    expect(placeOf(page, id)).toBeDefined()
    expect(page).toContain('この版にはありません')
  })

  it('shows before and after where the team says that it is reflected', async () => {
    const made = await world()
    const id = await remark(made, made.release.id, { anchor: { level: 'item', itemId: made.item.id } })
    const reworded = made.release.snapshot.items.map((item) => ({ ...item, text: item.text.replace('長い', '短い') }))
    const newer = await releasePlan(made, 'own', reworded)
    const answer = { state: 'reflected', reason: '', releaseId: newer.id, base: 0 }
    expect((await made.as('researcher').post(`/api/remarks/${id}/answers`, answer)).status).toBe(201)
    for (const path of [`/teams/${made.teams.own.id}/remarks`, `/releases/${newer.id}/remarks`]) {
      const page = await (await made.as('researcher').get(path)).text()
      expect(page, path).toContain('反映の前と後')
      expect(page, path).toMatch(/<del>(?:(?!<\/del>)[\s\S])*長/)
    }
    const lines = await made.db.select().from(reads).where(eq(reads.userId, made.ids.advisor))
    expect(lines).toEqual([])
    expect(await pageOf(made, newer.id, 'advisor')).toContain('反映の前と後')
    const both = await made.db.select().from(reads).where(eq(reads.userId, made.ids.advisor))
    expect(both.map(({ releaseId }) => releaseId).toSorted()).toEqual([made.release.id, newer.id].toSorted())
  })

  it('tells the author that the team has read it, and the team nothing of when the author did not', async () => {
    const made = await world()
    await remark(made, made.release.id, {})
    expect(await pageOf(made, made.release.id, 'advisor')).toContain('チームはまだ読んでいません')
    await pageOf(made, made.release.id, 'researcher')
    expect(await pageOf(made, made.release.id, 'advisor')).toContain('チームが読みました')
  })

  it('names the team nowhere to others where its municipality is hidden', async () => {
    const made = await world('中核市（人口35万人未満）')
    const id = await remark(made, made.release.id, { visibility: 'group' })
    for (const who of ['advisor', 'partner'] as const) {
      const page = String(await pageOf(made, made.release.id, who))
      const json = await (await made.as(who).get(`/api/remarks/${id}`)).text()
      for (const word of [made.municipalities.own.name, made.municipalities.own.code]) expect(page).not.toContain(word)
      expect(json).not.toContain(made.teams.own.id)
      expect(page.replaceAll(made.release.id, '')).not.toContain(`"${made.teams.own.id}`)
    }
    expect(await (await made.as('researcher').get(`/api/remarks/${id}`)).text()).toContain(made.teams.own.id)
  })
})

it('shows fifty at a time, the newest first, and loses none', async () => {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ'))
  const sent: string[] = []
  for (let n = 0; n < 53; n++) {
    const body = {
      releaseIds: [release.id],
      kind: 'risk',
      visibility: 'team',
      text: `その${n}番`,
      anchor: { level: 'plan' },
    }
    const answer = await made.as('advisor').post('/api/remarks', body)
    sent.push(((await answer.json()) as { ids: string[] }).ids[0]!)
  }
  const path = `/releases/${release.id}/remarks`
  const first = await (await made.as('advisor').get(path)).text()
  const [, query] = /href="[^"]*\?(before=[^"]*)"/.exec(first) ?? []
  const second = await (await made.as('advisor').get(`${path}?${query}`)).text()
  const shown = (page: string) => sent.filter((id) => page.includes(`id="remark-${id}"`))
  expect(shown(first)).toHaveLength(50)
  expect(shown(first)).toContain(sent.at(-1))
  expect(new Set([...shown(first), ...shown(second)]).size).toBe(53)
  expect(second).toContain('最新の助言に戻る')
})
