/** Shown wherever one of the official series is shown: the licence (PDL 1.0) asks for it. */
export const attribution =
  '国立社会保障・人口問題研究所『日本の地域別将来推計人口（令和5（2023）年推計）』を加工して作成'

export const measures = ['total', 'under15', 'working', 'elderly'] as const
export type Measure = (typeof measures)[number]

/** A published series; `area` names the area where it is wider than the municipality. */
export interface OfficialSeries {
  measure: Measure
  area: string
  points: { year: number; value: number; basis: 'actual' | 'projected' }[]
}

// Plans name the same series in several ways.
const names: Record<Measure, RegExp> = {
  total: /総人口|推計人口|人口推計|^人口$/,
  under15: /15歳未満|0[〜-]14歳|年少/,
  working: /15[〜-]64歳|生産年齢/,
  elderly: /65歳以上|老年|高齢者?人口/,
}

/** Which measure a plan's own series is, by its name. */
export function measureOf(name: string): Measure | undefined {
  const plain = name.normalize('NFKC').replace(/[~～]/g, '〜')
  return measures.find((measure) => names[measure].test(plain))
}
