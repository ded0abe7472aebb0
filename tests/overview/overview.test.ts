import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { municipalities } from '../../db/exchange/municipalities.ts'
import { withdrawals } from '../../db/exchange/publication.ts'
import { reads } from '../../db/exchange/reads.ts'
import { releaseForces } from '../../db/exchange/release-forces.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { countedPage } from '../support/counted-page.ts'

const forces = (text: string) => [{ sheet: 'forces', section: 'resisting', text } as const]

/** Rows of the matrix, as the texts of their cells, and where their cells lead. */
async function matrixOf({ as }: Scenario, who: Who, query = 'year=2021') {
  const answer = await as(who).get(`/overview?${query}`)
  expect(answer.status).toBe(200)
  const html = await answer.text()
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell = '']) => ({
      text: cell.replace(/<[^>]*>/g, '').trim(),
      href: /href="([^"]*)"/.exec(cell)?.[1]?.replaceAll('&amp;', '&'),
    })),
  )
  return { html, head: rows[0] ?? [], rows: rows.slice(1, -1), foot: rows.at(-1) ?? [] }
}

describe('GET /overview', () => {
  it('counts the items of each theme and each sheet, our own row first and marked', async () => {
    const world = await scenario()
    await releasePlan(world, 'partner', [...forces('対話の時間がない'), ...forces('研修に出る暇がない')])
    await releasePlan(world, 'own', itemsSaying('対話'))
    const byThemes = await matrixOf(world, 'researcher')
    expect(byThemes.rows.map(([name]) => name!.text)).toEqual([
      expect.stringContaining(`${world.municipalities.own.name} 自分の自治体`),
      expect.stringContaining(world.municipalities.partner.name),
    ])
    const [dialogue, training] = ['対話', '研修・学び'].map((label) =>
      byThemes.head.findIndex(({ text }) => text === label),
    )
    expect(byThemes.rows.map((row) => [row[dialogue!]!.text, row[training!]!.text])).toEqual([
      ['8', '0'],
      ['1', '1'],
    ])
    expect([byThemes.foot[dialogue!]!.text, byThemes.foot[training!]!.text]).toEqual(['2', '1'])

    const bySheets = await matrixOf(world, 'researcher', 'year=2021&by=sheets')
    expect(bySheets.rows[0]!.slice(1).map(({ text }) => text)).toEqual(Array(8).fill('1'))
    expect(bySheets.rows[1]!.slice(1).map(({ text }) => text)).toEqual(['0', '0', '0', '0', '0', '2', '0', '0'])
  })

  it('leads from each number to as many items', async () => {
    const world = await scenario()
    const interview = { sheet: 'interviews', section: 'answers', text: '研修は楽しい' } as const
    await releasePlan(world, 'partner', [...itemsSaying('対話と研修'), interview])
    await releasePlan(world, 'own', itemsSaying('研修'))
    for (const by of ['themes', 'sheets']) {
      const { rows } = await matrixOf(world, 'researcher', `year=2021&by=${by}`)
      const cells = rows.flatMap((row) => row.slice(1)).filter(({ text }) => text !== '0')
      expect(cells.length).toBeGreaterThan(2)
      for (const { text, href } of cells) {
        const asked = Object.fromEntries(
          new URL(href!, env.ORIGIN).hash
            .slice(1)
            .split('&')
            .map((pair) => pair.split('=')),
        )
        const answer = await world.as('researcher').post('/api/library/searches', { words: '', ...asked })
        const { hits } = (await answer.json()) as { hits: unknown[] }
        expect(hits, href).toHaveLength(Number(text))
      }
    }
  })

  it('is the newest year of which one may read something, and empty where one may read nothing', async () => {
    const world = await scenario()
    expect((await matrixOf(world, 'alumnus', '')).html).toContain('令和3年度（2021年度）')
    const { html } = await matrixOf(world, 'secretariat')
    expect(html).toContain('事務局は、プランの内容を読みません')
    expect((await world.as('researcher').get('/overview?year=2099')).status).toBe(404)
    expect((await world.as('researcher').get('/overview?order=size')).status).toBe(422)
  })

  it('counts only the sheets that mutual reveal opens', async () => {
    const world = await scenario({ visibility: 'mutual' })
    await releasePlan(
      world,
      'own',
      itemsSaying('対話').filter(({ sheet }) => sheet === 'vision'),
    )
    await releasePlan(world, 'partner', itemsSaying('対話'))
    const bySheets = await matrixOf(world, 'researcher', 'year=2021&by=sheets')
    expect(bySheets.rows[1]!.slice(1).map(({ text }) => text)).toEqual(['1', '0', '0', '0', '0', '0', '0', '0'])
    const byThemes = await matrixOf(world, 'researcher')
    expect(
      byThemes.rows[1]!.slice(1)
        .filter(({ text }) => text !== '0')
        .map(({ text }) => text),
    ).toEqual(['1'])
  })

  it('says nothing of a hidden municipality but its label, and puts it last', async () => {
    const world = await scenario()
    const { code } = world.municipalities.partner
    await world.db
      .update(municipalities)
      .set({ population: 987_654, similarGroup: '隠れた区分' })
      .where(eq(municipalities.code, code))
    await releasePlan(world, 'partner', itemsSaying('対話'), 'ある市')
    await releasePlan(world, 'own', itemsSaying('対話'))
    for (const path of ['/overview?year=2021&order=population', '/overview/alike?year=2021']) {
      const html = await (await world.as('researcher').get(path)).text()
      expect(html).toContain('ある市')
      for (const told of [world.municipalities.partner.name, code, '987', '隠れた区分', world.teams.partner.id]) {
        expect(html).not.toContain(told)
      }
    }
  })

  it.each(['/overview?year=2021&order=likeness', '/overview?by=sheets', '/overview/alike?year=2021'])(
    '%s is the same byte for byte and reads no more rows, whatever others release that one may not read',
    async (path) => {
      const world = await scenario()
      await releasePlan(world, 'partner', itemsSaying('対話'))
      await releasePlan(world, 'own', itemsSaying('研修'))
      // A search in an index ends at the next row: there is one already.
      for (const of of ['exPartner', 'stranger'] as const) await releasePlan(world, of, itemsSaying('見えない対話'))
      for (const who of ['researcher', 'advisor', 'stranger', 'secretariat'] as const) {
        // What is read for the first time is kept.
        await countedPage(world, who, path)
        const before = await countedPage(world, who, path)
        const others = who === 'stranger' ? (['exPartner'] as const) : (['exPartner', 'stranger'] as const)
        for (const of of others) await releasePlan(world, of, itemsSaying('見えない対話'))
        expect(await countedPage(world, who, path)).toEqual(before)
        // Two more tell who asks.
        expect(before.statements).toBeLessThanOrEqual(2 + 2)
        expect(before.roundTrips).toBeLessThanOrEqual(3)
      }
    },
  )

  it('is noted in no ledger, because it shows no word', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'partner', itemsSaying('よその言葉'))
    await releasePlan(world, 'own', itemsSaying('研修'))
    for (const path of ['/overview?year=2021', '/overview/alike?year=2021']) {
      const html = await (await world.as('researcher').get(path)).text()
      expect(html).toContain(id)
      expect(html).not.toContain('よその言葉')
    }
    expect(await world.db.select().from(reads).where(eq(reads.releaseId, id))).toEqual([])
  })
})

describe('GET /overview/alike', () => {
  it('says why, and reads the forces of a release once', async () => {
    const world = await scenario()
    const ours = await releasePlan(world, 'own', forces('財政課が予算をつけない'))
    const theirs = await releasePlan(world, 'partner', [...forces('査定で切られ、研修に出られない')])
    const html = await (await world.as('researcher').get('/overview/alike?year=2021')).text()
    expect(html).toContain('「財政課の壁」にかかわる抵抗力が共通し')
    expect(html).toContain('人口が近い自治体です（約10万人と約10万人）')
    const kept = await world.db.select().from(releaseForces)
    expect(kept.map(({ releaseId }) => releaseId)).toEqual(expect.arrayContaining([ours.id, theirs.id]))
    expect(await (await world.as('researcher').get('/overview/alike?year=2021')).text()).toBe(html)
  })

  it('likens to a release that is chosen, and knows none that may not be read', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'partner', itemsSaying('対話'))
    await releasePlan(world, 'own', itemsSaying('対話'))
    const unseen = await releasePlan(world, 'stranger', itemsSaying('対話'))
    const asked = (like: string) => world.as('researcher').get(`/overview/alike?year=2021&like=${like}`)
    expect(await (await asked(id)).text()).toContain(`${world.municipalities.partner.name}に似ているチームを`)
    expect((await asked(unseen.id)).status).toBe(404)
    expect((await asked('none')).status).toBe(404)
  })

  it('reads nothing of forces that mutual reveal keeps closed, also where they were read for somebody else', async () => {
    const world = await scenario({ visibility: 'mutual' })
    await releasePlan(world, 'own', [
      { sheet: 'vision', section: 'statement', text: '対話のまち' },
      { sheet: 'interviews', section: 'answers', text: '財政課が予算をつけない' },
    ])
    await releasePlan(world, 'partner', [
      { sheet: 'vision', section: 'statement', text: '対話のまち' },
      ...forces('財政課が予算をつけない'),
    ])
    await world.as('partner').get('/overview/alike?year=2021')
    const html = await (await world.as('researcher').get('/overview/alike?year=2021')).text()
    expect(html).toContain('どちらも対話に取り組み')
    expect(html).not.toContain('財政課')
  })

  it('keeps nothing of a release that is withdrawn, nor reads it again', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'partner', forces('財政課が予算をつけない'))
    const of = () => world.db.select().from(releaseForces).where(eq(releaseForces.releaseId, id))
    await world.as('researcher').get('/overview/alike?year=2021')
    expect(await of()).toHaveLength(1)
    const { partnerApprover } = world.ids
    await world.db
      .insert(withdrawals)
      .values({ releaseId: id, reason: '誤り', withdrawnBy: partnerApprover, withdrawnAt: new Date() })
    expect(await of()).toEqual([])
    await world.db.insert(releaseForces).values({ releaseId: id, method: 'late', notions: { 'resisting 多忙': 1 } })
    expect(await of()).toEqual([])
  })
})

describe('GET /overview/pairs', () => {
  it('pairs teams by official figures, and says no more when they release', async () => {
    const world = await scenario()
    const { stranger, exPartner } = world.municipalities
    for (const { code } of [stranger, exPartner]) {
      await world.db
        .update(municipalities)
        .set({ population: 7_777_777, similarGroup: '試験区分' })
        .where(eq(municipalities.code, code))
    }
    const html = async () => (await world.as('secretariat').get('/overview/pairs?year=2021')).text()
    const before = await html()
    const line = [stranger, exPartner].map(({ name }) => `試験県 ${name}`)
    expect([line.join('と'), line.toReversed().join('と')].filter((pair) => before.includes(pair))).toHaveLength(1)
    expect(before).toContain('類似団体の区分が同じで（試験区分）')
    await releasePlan(world, 'stranger', itemsSaying('対話'))
    expect(await html()).toBe(before)
    expect((await world.as('secretariat').get('/overview/pairs?year=2099')).status).toBe(404)
    expect((await world.as('researcher').get('/overview/pairs?year=2021')).status).toBe(404)
  })
})
