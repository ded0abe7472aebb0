import figures from '../../../db/figures/municipalities.json' with { type: 'json' }
import population from '../../../db/figures/population-2020.json' with { type: 'json' }
import projections from '../../../db/figures/projections.json' with { type: 'json' }
import similar from '../../../db/figures/similar-groups.json' with { type: 'json' }
import {
  relationOf,
  type Facts,
  type Other,
  type Surroundings,
} from '../../../worker/deidentification/municipality/surroundings.ts'

const groups = new Map(similar.rows.map((row) => [String(row[0]), String(row[1])]))
const inhabitants: Record<string, number | null> = population

interface Placed extends Facts {
  latitude: number | null
  longitude: number | null
}

/** All 1,741, from the official lists. */
export const cities: Placed[] = figures.rows
  .filter((row) => row[4] !== '都道府県')
  .map((row) => {
    const [code, prefecture, name, kana, kind] = row.slice(0, 5).map(String) as [string, string, string, string, string]
    const [latitude, longitude] = [row[5], row[6]].map((degrees) => (typeof degrees === 'number' ? degrees : null))
    const more = { population: inhabitants[code] ?? null, similarGroup: groups.get(code) ?? null }
    return { code, prefecture, name, kana, kind, ...more, latitude: latitude ?? null, longitude: longitude ?? null }
  })

/** A municipality with everything around it, as the exchange knows it. */
export function around(name: string, more: Partial<Surroundings> = {}): Surroundings {
  const own = cities.find((city) => city.name === name)!
  const others = cities.flatMap((city): Other[] => {
    const relation = city.code === own.code ? undefined : relationOf(own, city)
    return relation ? [{ name: city.name, relation }] : []
  })
  const series = projections.rows
    .filter((row) => row[0] === own.code)
    .flatMap(([, , years, ...values]) =>
      values.flatMap((one) => (one ? [{ years: years as number[], values: one as (number | null)[] }] : [])),
    )
  return { own, others, series, ownWords: [], ...more }
}
