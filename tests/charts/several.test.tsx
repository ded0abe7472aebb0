import type { FunctionComponent } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { projections } from '../../db/exchange/municipalities.ts'
import ForcesPage from '../../web/charts/forces-page.tsx'
import PopulationPage from '../../web/charts/population-page.tsx'
import RoadmapPage from '../../web/charts/roadmap-page.tsx'
import ThemesPage from '../../web/charts/themes-page.tsx'
import SeveralPage from '../../web/comparison/several-page.tsx'
import { severalPath, threeTeams } from '../comparison/three-teams.ts'
import { releasePlan } from '../support/plans.ts'
import { rowsOf } from './rows-of.ts'

const force = (text: string, response: string) =>
  ({ sheet: 'forces', section: 'resisting', text, fields: { response } }) as const
const action = (text: string) => ({ sheet: 'roadmap', section: 'actions', text, fields: { fiscalYear: 2022 } }) as const
const leaving = force('若手職員が辞めていく', '面談を増やす')
const turnover = force('若手職員の離職', '相談できる先輩を置く')
const silos = force('縦割りの組織', '部をまたぐ会を開く')

async function three(options?: Parameters<typeof threeTeams>[0]) {
  const world = await threeTeams(options)
  const releases = [
    await releasePlan(world, 'own', [leaving, action('勉強会を開く')]),
    await releasePlan(world, 'partner', [silos, action('職員に聞く')]),
    await releasePlan(world, 'stranger', [turnover]),
  ]
  const ids = releases.map(({ id }) => id)
  const chart = async (place: string) => (await world.as('researcher').get(severalPath(ids, place))).text()
  return { ...world, ids, chart }
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, '')

describe('the charts of three plans', () => {
  it('tie the forces that say the same as ours, and set the others beside each other', async () => {
    const { chart } = await three()
    const html = await chart('/forces')
    const rows = rowsOf(html)
    const line = rows.find((row) => row.includes(leaving.text))
    expect(line).toContain(turnover.text)
    expect(line).toContain(turnover.fields.response)
    expect(line).not.toContain(silos.text)
    expect(rows.find((row) => row.includes(silos.text))?.[0]).toBe('一つのプランだけ')
    expect(html.match(/class="diagram-tie"/g)).toHaveLength(1)
  })

  it('have a lane and a mark for each plan', async () => {
    const { chart, municipalities } = await three()
    const names = [municipalities.own.name, municipalities.partner.name, municipalities.stranger.name]
    const road = await chart('/roadmap')
    expect(road.match(/class="diagram-lane"/g)).toHaveLength(3)
    const recruiting = rowsOf(await chart('/themes'))
    const at = recruiting.findIndex(([theme]) => theme === '採用・定着')
    expect(recruiting.slice(at, at + 3).map((row) => row.find((cell) => names.includes(cell)))).toEqual(names)
    expect(recruiting.slice(at, at + 3).map((row) => row.at(-3))).toEqual(['0', '0', '1'])
  })

  it('draw the official figures of each', async () => {
    const { chart, db, municipalities } = await three()
    const [years, total] = [
      [2020, 2025],
      [300, 280],
    ]
    const { code, name } = municipalities.stranger
    await db.insert(projections).values({ code, source: 'projection', years, total, under15: [null, 9] })
    expect(await chart('/population')).toContain(`${name}・公的推計`)
  })

  // What the browser is sent is JSON, in which nothing is undefined.
  it.each([
    ['/forces', ForcesPage as FunctionComponent],
    ['/roadmap', RoadmapPage as FunctionComponent],
    ['/themes', ThemesPage as FunctionComponent],
    ['/population', PopulationPage as FunctionComponent],
    ['', SeveralPage as FunctionComponent],
  ])('are drawn in the browser as in the worker: %s', async (place, Page) => {
    const { chart } = await three()
    const html = await chart(place)
    const [, sent = ''] = /data-props="([^"]*)"/.exec(html) ?? []
    const props = JSON.parse(sent.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<')) as object
    const drawn = textOf(renderToString(<Page {...props} />))
    expect(drawn.length).toBeGreaterThan(100)
    expect(textOf(html)).toContain(drawn)
  })

  it('lead to the same plans on other paper, and to the other charts', async () => {
    const { chart, ids } = await three()
    const html = await chart('/forces')
    const sides = new URLSearchParams(ids.map((id) => ['release', id])).toString().replaceAll('&', '&amp;')
    expect(html).toContain(`href="/compare/several/forces?${sides}&amp;paper=a4"`)
    for (const other of ['', '/roadmap', '/themes', '/population']) {
      expect(html).toContain(`href="/compare/several${other}?${sides}"`)
    }
  })

  it('show nothing of a sheet that mutual reveal keeps closed for one of them', async () => {
    const { chart } = await three({ visibility: 'mutual' })
    const html = await chart('/roadmap')
    expect(html).toContain('全員が共有すると開きます')
    expect(html).not.toContain('勉強会を開く')
    expect(html).not.toContain('職員に聞く')
  })
})
