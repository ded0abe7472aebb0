import type { Giveaway } from './giveaways.ts'
import { shortName } from './name-forms.ts'
import type { Other, Surroundings } from './surroundings.ts'

const reasons = { near: 'near_municipality', prefecture: 'same_prefecture', partner: 'partner_name' } as const
const county = /(?<!\p{Script=Han})\p{Script=Han}{1,3}郡(?![\p{Script=Han}])/gu
const areas = '広域圏|広域市町村圏|連携中枢都市圏|都市圏|定住自立圏|広域連合|広域行政事務組合|広域行政組合'
const area = new RegExp(`(?<![\\p{Script=Han}ァ-ヶー])([\\p{Script=Han}ぁ-んァ-ヶー]{2,8}?)(${areas})`, 'gu')
const ofMany =
  /^(?:連携|地方|中核|定住|首都|大|各|全国の|周辺の?|広域的な|この|その|近隣の?|[東西南北]|圏域|生活|経済|医療|通勤|複数の|[\p{Script=Han}]{0,2}(?:地方|地域)の)+$|[のはがをにで]$/u

/** Finds other municipalities, counties and wide areas that say where this one is. */
export function neighbourFinder({ own, others }: Surroundings): (text: string) => Giveaway[] {
  const findOthers = otherFinder(own.prefecture, others)
  return (text) => [...findOthers(text), ...findAreas(text), ...findCounties(text)]
}

function otherFinder(prefecture: string, others: Other[]): (text: string) => Giveaway[] {
  const byForm = new Map<string, Other>()
  for (const other of others) {
    // Two characters may be anything; three are hardly ever anything else.
    const short = shortName(other.name)
    if (short && [...short].length > 2) byForm.set(short, byForm.get(short) ?? other)
    byForm.set(other.name, other)
  }
  if (byForm.size === 0) return () => []
  const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?:(?<!\\p{Script=Han})\\p{Script=Han}{1,3}郡)?(${forms.join('|')})`, 'gu')
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: word, 1: form = '', index }): Giveaway => {
      const { name, relation } = byForm.get(form)!
      const place = {
        start: index,
        end: index + word.length,
        category: 'neighbour' as const,
        reason: reasons[relation],
      }
      return { ...place, instead: insteadOf(name, relation, prefecture), key: `other:${name}` }
    })
}

function insteadOf(name: string, relation: Other['relation'], prefecture: string) {
  if (relation === 'partner') return '対話自治体'
  const kind = name.slice(-1)
  return relation === 'near' ? `近隣${kind}` : `${prefecture.slice(-1)}内の${kind}`
}

function findAreas(text: string): Giveaway[] {
  return Array.from(text.matchAll(area), ({ 0: word, 1: name = '', 2: kind = '', index }): Giveaway[] => {
    if (ofMany.test(name)) return []
    const place = {
      start: index,
      end: index + word.length,
      category: 'neighbour' as const,
      reason: 'wide_area' as const,
    }
    return [{ ...place, instead: kind, key: `area:${word}` }]
  }).flat()
}

function findCounties(text: string): Giveaway[] {
  return Array.from(text.matchAll(county), ({ 0: word, index }): Giveaway => {
    const place = { start: index, end: index + word.length, category: 'neighbour' as const }
    return { ...place, reason: 'county_name', instead: '近隣の郡', key: `county:${word}` }
  })
}
