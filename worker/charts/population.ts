import { measureOf, measures, type Measure, type OfficialSeries } from '../municipalities/measures.ts'
import type { Point } from '../plans/sheets.ts'
import type { Snapshot } from '../publication/snapshot.ts'

/** A line of a chart: whose, and whether the plan says so, officials do, or both the same. `area` is set where it is wider than the municipality. */
export interface PopulationSeries {
  side: number
  origin: 'plan' | 'official' | 'both'
  name: string
  area: string
  points: Point[]
}

export interface PopulationMeasure {
  measure: Measure
  series: PopulationSeries[]
  /** The year that is 100 in the indexed chart: the latest census year or else the first that the most series share. */
  baseYear: number | undefined
}

interface Side {
  snapshot: Snapshot
  official: OfficialSeries[]
}

/** Measures of which anything is known. Ages are never added up: a plan's own groups need not make its total. */
export function populationOf(sides: Side[]): PopulationMeasure[] {
  return measures.flatMap((measure): PopulationMeasure[] => {
    const series = sides.flatMap((side, at) => together(ownSeries(side, at, measure), officialOf(side, at, measure)))
    return series.length > 0 ? [{ measure, series, baseYear: baseYearOf(series) }] : []
  })
}

/** Each value in percent of the base year's; a series without that year is left out. */
export function indexed({ series, baseYear }: PopulationMeasure): PopulationSeries[] {
  return series.flatMap((one) => {
    const base = one.points.find(({ year }) => year === baseYear)?.value
    if (!base) return []
    const points = one.points.map((point) => ({ ...point, value: Math.round((point.value / base) * 1000) / 10 }))
    return [{ ...one, points }]
  })
}

// Two lines upon each other would hide that they agree.
function together(own: PopulationSeries[], official: PopulationSeries[]): PopulationSeries[] {
  const same = (a: PopulationSeries, b: PopulationSeries) => valuesOf(a) === valuesOf(b)
  return [
    ...own.map((one) => (official.some((other) => same(one, other)) ? { ...one, origin: 'both' as const } : one)),
    ...official.filter((one) => !own.some((other) => same(one, other))),
  ]
}

function valuesOf({ points }: PopulationSeries) {
  return JSON.stringify(points.map(({ year, value }) => [year, value]).toSorted(([a = 0], [b = 0]) => a - b))
}

function ownSeries({ snapshot }: Side, side: number, measure: Measure): PopulationSeries[] {
  return snapshot.items.flatMap((item): PopulationSeries[] => {
    const { points = [] } = item.fields
    if (item.section !== 'projections' || points.length < 2 || measureOf(item.text) !== measure) return []
    return [{ side, origin: 'plan', name: item.text, area: '', points }]
  })
}

function officialOf({ official }: Side, side: number, measure: Measure): PopulationSeries[] {
  return official
    .filter((one) => one.measure === measure)
    .map(({ area, points }) => ({ side, origin: 'official', name: '', area, points }))
}

function baseYearOf(series: PopulationSeries[]) {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].toSorted((a, b) => a - b)
  const sharing = (year: number) => series.filter(({ points }) => points.some((point) => point.year === year)).length
  const most = Math.max(0, ...years.map(sharing))
  return years.includes(2020) && sharing(2020) === most ? 2020 : years.find((year) => sharing(year) === most)
}
