import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexed, populationOf } from '../../worker/charts/population.ts'
import { roadOf } from '../../worker/charts/road.ts'
import { countThemes } from '../../worker/charts/theme-counts.ts'
import { measureOf } from '../../worker/municipalities/measures.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { linesWithin } from '../../web/ui/lines-within.ts'

const point = (year: number, value: number) => ({ year, value, basis: 'projected' as const })
const projection = (text: string, points: ReturnType<typeof point>[]): Item => ({
  id: text,
  sheet: 'drift',
  section: 'projections',
  text,
  fields: { unit: '人', points },
})
const plan = (items: Item[]) => ({ municipality: { code: '', name: '' }, fiscalYear: 2021, items })

describe('the measure of a series', () => {
  it.each([
    ['推計人口', 'total'],
    ['総人口', 'total'],
    ['年少人口（15歳未満）', 'under15'],
    ['生産年齢人口', 'working'],
    ['１５〜６４歳', 'working'],
    ['15～64歳', 'working'],
    ['老年人口', 'elderly'],
    ['高齢者人口', 'elderly'],
    ['町内会加入率', undefined],
  ])('of %s is %s', (name, measure) => expect(measureOf(name)).toBe(measure))
})

describe('population', () => {
  const own = projection('推計人口', [point(2015, 200), point(2030, 180), point(2040, 150)])
  const official = [{ measure: 'total' as const, area: '', points: [point(2020, 400), point(2030, 300)] }]

  it('keeps the plan’s series and the official one apart, each with its side', () => {
    const [total, ...rest] = populationOf([
      { snapshot: plan([own]), official: [] },
      { snapshot: plan([]), official },
    ])
    expect(rest).toEqual([])
    expect(total?.series.map(({ side, origin }) => [side, origin])).toEqual([
      [0, 'plan'],
      [1, 'official'],
    ])
  })

  it('is indexed to a year that the most series have, and leaves out those without it', () => {
    const [total] = populationOf([
      { snapshot: plan([own]), official },
      { snapshot: plan([projection('総人口', [point(2015, 50), point(2025, 40)])]), official: [] },
    ])
    // 2015 and 2030 are shared by two of the three; the first of them is taken.
    expect(total?.baseYear).toBe(2015)
    expect(indexed(total!).map(({ points }) => points.map(({ value }) => value))).toEqual([
      [100, 90, 75],
      [100, 80],
    ])
  })

  it('takes the census of 2020 as base where all have it', () => {
    const sides = [official, [{ ...official[0]!, points: [point(2020, 10), point(2025, 9)] }]]
    const [total] = populationOf(sides.map((one) => ({ snapshot: plan([]), official: one })))
    expect(total?.baseYear).toBe(2020)
    expect(indexed(total!)).toHaveLength(2)
  })

  it('says once what plan and officials say alike', () => {
    const said = projection('総人口', official[0]!.points)
    const [total] = populationOf([{ snapshot: plan([said, own]), official }])
    expect(total?.series.map(({ origin, name }) => [origin, name])).toEqual([
      ['both', '総人口'],
      ['plan', '推計人口'],
    ])
  })

  it('shows no series of one value, and none that is no number of people', () => {
    const items = [
      projection('推計人口', [point(2020, 1)]),
      projection('町内会加入率', [point(2015, 63), point(2020, 61)]),
    ]
    expect(populationOf([{ snapshot: plan(items), official: [] }])).toEqual([])
  })
})

describe('the road', () => {
  const stage = (fiscalYear: number, section: string, text: string, more = {}): Item =>
    ({ id: `${fiscalYear}${section}${text}`, sheet: 'roadmap', section, text, fields: { fiscalYear, ...more } }) as Item

  const one = (id: string, items: Item[]) => ({ id, snapshot: plan(items) })

  it('has every fiscal year of either plan, and says where a plan is silent', () => {
    const road = roadOf([
      one('a', [stage(2021, 'stages', '周囲を変える', { label: 'まず' }), stage(2021, 'actions', '勉強会を開く')]),
      one('b', [stage(2022, 'outputs', '参加者', { unit: '人', baseline: '10', target: '30', due: '令和5年度' })]),
    ])
    expect(road.fiscalYears).toEqual([2021, 2022])
    expect(road.lanes[0]?.[0]).toMatchObject({
      label: 'まず',
      aim: '周囲を変える',
      milestones: { actions: ['勉強会を開く'] },
    })
    expect(road.lanes[0]?.[1]).toBeNull()
    expect(road.lanes[1]?.[1]?.milestones.outputs).toEqual(['参加者（現状値 10人・目標値 30人・期限 令和5年度）'])
  })

  it('says what became of a stage beside it, and of no year of which the plan says nothing', () => {
    const line = { writtenIn: 2023, state: 'stopped', text: '担当が替わった', indicator: '' } as const
    const lines = [2021, 2022].map((stageYear) => ({ releaseId: 'b', stageYear, ...line }))
    const items = [stage(2021, 'actions', '勉強会を開く')]
    const road = roadOf([one('a', items), one('b', items)], lines)
    expect(road.fiscalYears).toEqual([2021])
    expect(road.lanes.map(([year]) => year?.became)).toEqual([[], [line]])
  })
})

describe('themes', () => {
  it('are those on which somebody works, the most items first', () => {
    const themes = ['dialogue', 'training', 'sdgs'].map((id) => ({ id, label: id, words: [] }))
    const counted = [
      { releaseId: 'a', sheet: 'forces', theme: 'training', items: 3 },
      { releaseId: 'b', sheet: 'forces', theme: 'dialogue', items: 1 },
      { releaseId: 'b', sheet: 'vision', theme: 'dialogue', items: 1 },
      { releaseId: 'b', sheet: 'vision', theme: '', items: 9 },
    ]
    const found = countThemes(themes, counted, ['a', 'b'])
    expect(found.map(({ theme }) => theme)).toEqual(['training', 'dialogue'])
    expect(found[0]?.sheets.find(({ sheet }) => sheet === 'forces')?.counts).toEqual([3, 0])
    expect(found[1]?.sheets.find(({ sheet }) => sheet === 'vision')?.counts).toEqual([0, 1])
  })
})

describe('lines within a width', () => {
  const words = fc.array(fc.constantFrom('庁内', 'の', '対話', '、', '。', 'DX', '2025', ' ', '（', '）', 'ー'), {
    maxLength: 60,
  })

  it('lose nothing but spaces at their ends, and hardly pass the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 30 }), (parts, width) => {
        const text = parts.join('')
        const lines = linesWithin(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        // Marks that may begin no line hang over the end of the one before.
        const hanging = (line: string) => /[、。）ー]*$/.exec(line)?.[0].length ?? 0
        for (const line of lines) expect([...line].length - hanging(line)).toBeLessThanOrEqual(width / 0.56 + 1)
      }),
    )
  })

  it('begin with no closing mark and break no number', () => {
    expect(linesWithin('職員の声を聞く、2025年まで', 7)).toEqual(['職員の声を聞く、', '2025年まで'])
  })
})
