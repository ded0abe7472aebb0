import type { Giveaway, GiveawayReason } from './giveaways.ts'
import type { Surroundings } from './surroundings.ts'
import { twoDigits } from './two-digits.ts'

const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const figure = new RegExp(
  `(約|およそ|ほぼ)?(?<![\\d.,第])(?:(${number})万)?(${number})?(?:(千)|(?=[人名世戸平㎢kh%]))? ?(人|名|世帯|戸|㎢|km2|平方キロメートル|平方キロ|ha|ヘクタール|%)`,
  'gu',
)
interface Point {
  year: number
  value: number
}

const aboutPeople = /人口|人(?:の|が)?(?:都市|まち)|住民|居住|年少|生産年齢|高齢者|老年|65歳|15歳/u
const closeTo = 0.01

/** Finds figures by which anybody can look up which municipality is meant: exact populations, households, areas, rates. */
export function figureFinder({ series }: Surroundings): (text: string) => Giveaway[] {
  const official = series.flatMap(({ years, values }) => yearly(years, values))
  return (text) =>
    Array.from(text.matchAll(figure), (match): Giveaway[] => {
      const [whole, about = '', tenThousands, rest, thousand, unit = ''] = match
      const value = valueOf(tenThousands, rest, thousand)
      const kind = value === undefined ? undefined : kindOf(value, unit, sentenceAround(text, match.index), official)
      if (value === undefined || kind === undefined) return []
      const instead = `${unit === '%' ? '' : '約'}${twoDigits(value)}${unit === 'km2' ? '㎢' : unit}`
      const place = { start: match.index, end: match.index + whole.length, category: 'telling_figure' as const }
      // 約 goes with the number, so that it does not stand twice.
      return [
        { ...place, ...kind, instead: about && unit === '%' ? `${about}${instead}` : instead, key: `figure:${whole}` },
      ]
    }).flat()
}

function valueOf(tenThousands?: string, rest?: string, thousand?: string) {
  if (tenThousands === undefined && rest === undefined) return undefined
  const read = (digits = '0') => Number(digits.replaceAll(',', ''))
  // Rounded, because 32.8万 is no exact binary number.
  return Math.round((read(tenThousands) * 10_000 + read(rest) * (thousand ? 1000 : 1)) * 1e6) / 1e6
}

function kindOf(value: number, unit: string, sentence: string, official: Point[]) {
  if (unit === '%') return Number.isInteger(value) ? undefined : { reason: 'precise_rate' as const }
  if (significantDigits(value) < 3) return undefined
  if (unit === '世帯' || unit === '戸') return value < 1000 ? undefined : { reason: 'household_figure' as const }
  if (unit !== '人' && unit !== '名') return { reason: 'area_figure' as GiveawayReason }
  const year = officialYear(value, official)
  if (year !== undefined) return { reason: 'official_figure' as const, word: `${year}年` }
  return value >= 1000 && aboutPeople.test(sentence) ? { reason: 'population_figure' as const } : undefined
}

/** The year in which a published figure, or the line between two of them, comes closest, if it is within one percent. */
function officialYear(value: number, official: Point[]) {
  const near = official
    .map((point) => ({ year: point.year, away: Math.abs(value - point.value) / point.value }))
    .filter(({ away }) => away <= closeTo)
    .toSorted((a, b) => a.away - b.away)
  return near[0]?.year
}

/** Published every five years: between two of them the figure of a year lies on the line. */
function yearly(years: number[], values: (number | null)[]): Point[] {
  const known = years.flatMap((year, n) => (values[n] ? [{ year, value: values[n] }] : []))
  return known.flatMap((point, n) => {
    const next = known[n + 1]
    if (!next) return [point]
    return Array.from({ length: next.year - point.year }, (_, ahead) => {
      const share = ahead / (next.year - point.year)
      return { year: point.year + ahead, value: point.value + (next.value - point.value) * share }
    })
  })
}

function significantDigits(value: number) {
  const digits = String(value).replace('.', '').replace(/^0+/, '')
  return Number.isInteger(value) ? digits.replace(/0+$/, '').length : digits.length
}

function sentenceAround(text: string, at: number) {
  const before = text.slice(Math.max(0, at - 40), at)
  return before.slice(before.search(/[^。！？\n]*$/u)) + (/^[^。！？\n]{0,40}/u.exec(text.slice(at))?.[0] ?? '')
}
