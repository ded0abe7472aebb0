import { describe, expect, it } from 'vitest'
import { projections } from '../../db/exchange/municipalities.ts'
import { releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'
import { rowsOf } from './rows-of.ts'

const shared = '若手職員が辞めていく'
const ourForces = [
  { sheet: 'forces', section: 'resisting', text: shared, fields: { response: '面談を増やす' } },
  { sheet: 'forces', section: 'driving', text: '市長が対話を大切にしている', fields: {} },
] as const
const theirForces = [
  { sheet: 'forces', section: 'resisting', text: '若手職員の離職', fields: { response: '相談できる先輩を置く' } },
  { sheet: 'vision', section: 'statement', text: '歩いて暮らせるまち', fields: {} },
] as const

async function pair(options?: Parameters<typeof scenario>[0]) {
  const world = await scenario(options)
  const stage = { sheet: 'roadmap', section: 'actions', text: '勉強会を開く', fields: { fiscalYear: 2022 } } as const
  const points = [2020, 2030].map((year) => ({ year, value: year, basis: 'projected' as const }))
  const series = { sheet: 'drift', section: 'projections', text: '推計人口', fields: { unit: '人', points } } as const
  const ours = await releasePlan(world, 'own', [...ourForces, stage, series])
  const theirs = await releasePlan(world, 'partner', [...theirForces])
  return { ...world, path: `/compare/${ours.id}/${theirs.id}` }
}

describe('the charts of two plans', () => {
  it('put forces that say the same on one line, with what is done about each', async () => {
    const { as, path } = await pair()
    const rows = rowsOf(await (await as('researcher').get(`${path}/forces`)).text())
    const line = rows.find((row) => row.includes(shared))
    expect(line).toContain('若手職員の離職')
    expect(line).toContain('面談を増やす')
    expect(line).toContain('相談できる先輩を置く')
    expect(rows.find((row) => row.includes('市長が対話を大切にしている'))).toContain('一つのプランだけ')
  })

  it('say in the drawing what stands in its twin', async () => {
    const { as, path } = await pair()
    const html = await (await as('researcher').get(`${path}/forces`)).text()
    const drawing = html.slice(html.indexOf('<svg'), html.lastIndexOf('</svg>')).replace(/<[^>]*>/g, '')
    expect(drawing).toContain(shared)
    expect(drawing).toContain('面談を増やす')
  })

  it('show fiscal years as columns and 未記入 where a plan is silent', async () => {
    const { as, path } = await pair()
    const rows = rowsOf(await (await as('researcher').get(`${path}/roadmap`)).text())
    expect(rows[0]).toContain('令和4年度（2022年度）')
    expect(rows.find((row) => row[0] === 'アクション')).toContain('勉強会を開く')
    expect(rows.filter((row) => row.includes('未記入')).length).toBeGreaterThan(4)
  })

  it('say beside a stage what became of it, in the drawing and its twin', async () => {
    const { as, path } = await pair()
    const told = { state: 'stopped', text: '担当が替わり、半年で止まった', indicator: '参加 12人' }
    const releaseId = path.split('/')[2]
    expect((await as('researcher').put(`/api/outcomes/${releaseId}/stages/2022`, told)).status).toBe(200)
    for (const who of ['researcher', 'partner'] as const) {
      const html = await (await as(who).get(`${path}/roadmap`)).text()
      const lines = rowsOf(html).filter((cells) => cells[0] === 'その後')
      expect(lines.join()).toContain('止まった：担当が替わり、半年で止まった（参加 12人）')
      expect(html.slice(html.indexOf('<svg'), html.lastIndexOf('</svg>'))).toContain('その後')
    }
  })

  it('count the items of each theme', async () => {
    const { as, path, municipalities } = await pair()
    const rows = rowsOf(await (await as('researcher').get(`${path}/themes`)).text())
    const recruiting = rows.findIndex(([theme]) => theme === '採用・定着')
    expect(rows[recruiting]).toContain(municipalities.own.name)
    expect(rows[recruiting + 1]).toEqual([municipalities.partner.name, '0', '0', '0', '0', '0', '1', '0', '0'])
  })

  it('set the official figures beside the plan’s own, with their source', async () => {
    const { as, path, db, municipalities } = await pair()
    const [years, total] = [
      [2020, 2025],
      [300, 280],
    ]
    await db
      .insert(projections)
      .values({ code: municipalities.partner.code, source: 'projection', years, total, under15: [null, 9] })
    const html = await (await as('researcher').get(`${path}/population`)).text()
    expect(html).toContain(`${municipalities.own.name}・プラン`)
    expect(html).toContain(`${municipalities.partner.name}・公的推計`)
    expect(html).toContain('国立社会保障・人口問題研究所')
    expect(rowsOf(html)).toContainEqual(['2025年', '–', '推計 280'])
    // A single year is no series.
    expect(html).not.toContain('15歳未満')
  })

  it('show nothing of a sheet that mutual reveal keeps closed', async () => {
    const { as, path } = await pair({ visibility: 'mutual' })
    const world = await as('researcher').get(`${path}/roadmap`)
    expect(await world.text()).toContain('全員が共有すると開きます')
    const themes = await (await as('partner').get(`${path}/themes`)).text()
    // Both have forces out, so these are open; our roadmap and drift are not.
    expect(themes).toContain('採用・定着')
    expect(rowsOf(themes).flat()).not.toContain('研修・学び')
  })

  it('are missing where one of the plans is', async () => {
    const { as, path } = await pair()
    const [, , ours] = path.split('/')
    expect((await as('researcher').get(`/compare/${ours}/${ours}/forces`)).status).toBe(404)
    expect((await as('researcher').get(`/compare/${ours}/none/roadmap`)).status).toBe(404)
  })
})
