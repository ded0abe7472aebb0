import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { boards } from '../../../db/exchange/boards.ts'
import { reads } from '../../../db/exchange/reads.ts'
import { itemLinks } from '../../../worker/boards/cards/links.ts'
import { readMarkdown } from '../../../worker/boards/markdown.ts'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario, type Who } from '../../support/scenario.ts'

const origin = 'https://plans.example.jp'

describe('links to items', () => {
  it.each([
    [`${origin}/releases/r-1#item-2`, [{ releaseId: 'r-1', itemId: '2' }]],
    [`- [これ](${origin}/releases/r-1#item-2) です`, [{ releaseId: 'r-1', itemId: '2' }]],
    [`> **${origin}/releases/r-1?x=1#item-2**`, [{ releaseId: 'r-1', itemId: '2' }]],
    [`${origin}/releases/r-1`, []],
    [`${origin}/releases/r-1/reads#item-2`, []],
    ['https://elsewhere.example.jp/releases/r-1#item-2', []],
    [`\`${origin}/releases/r-1#item-2\``, []],
  ])('in %s', (text, links) => {
    expect(itemLinks(readMarkdown(text), origin)).toEqual(links)
  })
})

async function world() {
  const made = await scenario()
  const { as, db, run } = made
  const boardId = `board-${run}`
  await db.insert(boards).values({ id: boardId, kind: 'theme', name: '続ける', purpose: '工夫', createdAt: new Date() })
  const words = `窓口の待ち時間を半分にする${run}`
  const release = await releasePlan(made, 'own', itemsSaying(words))
  const item = release.snapshot.items.find(({ text }) => text.includes(words))!
  const address = `${env.ORIGIN}/releases/${release.id}#item-${item.id}`
  const body = { kind: 'talk', title: '件名', text: `これを見てください ${address}` }
  const sent = await as('researcher').post(`/api/boards/${boardId}/topics`, body)
  expect(sent.status).toBe(201)
  const { id } = (await sent.json()) as { id: string }
  const page = async (who: Who) => (await as(who).get(`/topics/${id}`)).text()
  const lines = () => db.select().from(reads).where(eq(reads.releaseId, release.id))
  return { ...made, boardId, release, words, page, lines }
}

it.each(['https://elsewhere.example.jp/releases/', `${env.ORIGIN}/people/`, `${env.ORIGIN}/releases/x?id=`])(
  'the address of another page that carries an id is still asked about: %s',
  async (start) => {
    const { as, boardId } = await world()
    const text = `これを見てください ${start}8da54dc2-c3d0-4be9-a503-1907cc28b2e8`
    const sent = await as('researcher').post(`/api/boards/${boardId}/topics`, { kind: 'talk', title: '件名', text })
    expect(sent.status).toBe(422)
  },
)

describe('an item that a message links to', () => {
  it('stands there for those who may read it, each time with a line in the ledger, and for nobody else', async () => {
    const { page, words, lines, ids } = await world()
    expect(await page('colleague')).toContain(words)
    expect(await lines()).toEqual([])
    expect(await page('partner')).toContain(words)
    expect(await lines()).toMatchObject([{ userId: ids.partner, surface: 'boards' }])
    const foreign = await page('stranger')
    expect(foreign).toContain('これを見てください')
    expect(foreign).not.toContain(words)
    expect(await lines()).toHaveLength(1)
  })

  it('goes with its release', async () => {
    const { page, words, as, release } = await world()
    await as('approver').post(`/api/releases/${release.id}/withdrawal`, { reason: '差し替え' })
    for (const who of ['colleague', 'partner'] as const) expect(await page(who)).not.toContain(words)
  })

  it('goes with the group through which it was read', async () => {
    const { page, words, as, group, teams } = await world()
    expect(await page('partner')).toContain(words)
    const left = await as('researcher').delete(`/api/groups/${group.id}/teams/${teams.own.id}/acceptance`)
    expect(left.status).toBe(200)
    expect(await page('partner')).not.toContain(words)
  })
})
