import * as series from '../../db/figures/koriyama-toyohashi.ts'
import type { Point } from './sheets.ts'

const known: Record<string, Partial<series.Population>> = {
  '072036': series.koriyama,
  '232017': series.toyohashi,
  '202096': series.ina,
}

// Plans name the same series in several ways.
const names = {
  total: ['総人口', ['総人口', '推計人口', '人口推計']],
  under15: ['15歳未満', ['15歳未満', '年少']],
  working: ['15～64歳', ['15～64歳', '15〜64歳', '生産年齢']],
  elderly: ['65歳以上', ['65歳以上', '老年', '高齢']],
} as const

/** The institute's series of a municipality, where they are held. */
export function officialFigures(municipalityCode: string) {
  const of = known[municipalityCode]
  if (!of) return undefined
  const found = Object.entries(names).flatMap(([key, [name, words]]) => {
    const points: Point[] | undefined = of[key as keyof typeof names]
    return points ? [{ name, words: [...words], points }] : []
  })
  return { attribution: series.attribution, series: found }
}
