import type { Point } from '../../worker/plans/sheets.ts'

// 出典：国立社会保障・人口問題研究所『日本の地域別将来推計人口（令和5（2023）年推計）』を加工して作成

/** Every five years from the census of 2020, after which each value is the institute's projection. */
function official(values: number[]): Point[] {
  return values.map((value, at) => ({ year: 2020 + 5 * at, value, basis: at === 0 ? 'actual' : 'projected' }))
}

export interface Population {
  total: Point[]
  under15: Point[]
  working: Point[]
  elderly: Point[]
}

export const koriyama: Population = {
  total: official([327692, 319847, 309854, 298392, 285511, 271297, 256083]),
  under15: official([39327, 34973, 31078, 28211, 26449, 24475, 22110]),
  working: official([200216, 191061, 181281, 170129, 154718, 140890, 129181]),
  elderly: official([88149, 93813, 97495, 100052, 104344, 105932, 104792]),
}

export const toyohashi: Population = {
  total: official([371920, 357017, 348435, 338782, 327949, 316380, 304309]),
  under15: official([48757, 42495, 37384, 34943, 34313, 33363, 31540]),
  working: official([226380, 214715, 208196, 197245, 180696, 168476, 159183]),
  elderly: official([96783, 99807, 102855, 106594, 112940, 114541, 113586]),
}

/** The city's own projection, from 郡山市『郡山市人口ビジョン』; its age groups do not add up to its totals, so they are never stacked. */
export const koriyamaVision: Pick<Population, 'total'> = {
  total: [
    { year: 2015, value: 329270, basis: 'actual' },
    { year: 2030, value: 305956, basis: 'projected' },
    { year: 2040, value: 281147, basis: 'projected' },
  ],
}

/** The institute publishes no ages before 2050 for Ina. */
export const ina: Pick<Population, 'total'> = {
  total: official([66125, 62912, 60392, 57920, 55393, 52841, 50175]),
}
