import { bare, fold } from './fold.ts'
import { join } from './joining.ts'
import type { Line } from './lines.ts'
import { municipalitiesIn, type FoundName } from './municipality-names.ts'
import type { FindMunicipalities, Head, Municipality } from './reading.ts'
import type { Entry } from './regions.ts'
import { parseYear } from './years.ts'

const nameField =
  /(?:自治体|団体|市町村)(?:名 ?[:：]?|[:：]) ?((?:北海道|東京都|京都府|大阪府|.{2,3}県)? ?[^ ]{2,10})(.*)$/u

/** Everything that is said once for the whole report. */
export function readHead(lines: Line[], paper: Entry[], find: FindMunicipalities | undefined): Head {
  const head: Head = { lines: [], doubts: [] }
  const text = lines.map((line) => line.bare).join('')
  const names = municipalitiesIn(text, find)
  readOwnName(head, lines, text, names, find)
  readYear(head, lines, text)
  readTheme(head, paper)
  const partner = readPartner(text, names, head.municipality?.name)
  if (partner) head.partner = partner
  return head
}

function readOwnName(
  head: Head,
  lines: Line[],
  text: string,
  names: FoundName[],
  find: FindMunicipalities | undefined,
) {
  const named = lines.flatMap((line) => {
    const found = nameField.exec(fold(line.text))
    if (found && !found[2]!.trim() && line.canon.startsWith('自治体名:')) head.lines.push(...line.numbers)
    return found ? [found[1]!.replace(/ /g, '')] : []
  })
  const field = mostFrequent(named)
  const prefecture = field && /^(?:北海道|東京都|京都府|大阪府|.{2,3}県)(?=.)/u.exec(field)?.[0]
  const name = field
    ? field.slice(prefecture?.length ?? 0)
    : mostFrequent(names.filter((found) => !partnerWeight(text, found)).map((found) => found.name))
  if (!name) return
  const matches = find?.(name) ?? []
  const chosen = choose(matches, prefecture, text)
  if (matches.length > 1 && !prefecture) head.doubts.push('ambiguous_name')
  head.municipality = {
    name: chosen?.name ?? name,
    ...(chosen && { code: chosen.code, prefecture: chosen.prefecture }),
  }
}

// Several municipalities may share a name: the prefecture that the text speaks of decides.
function choose(matches: Municipality[], prefecture: string | undefined, text: string): Municipality | undefined {
  if (matches.length <= 1) return matches[0]
  if (prefecture) return matches.find((match) => match.prefecture === prefecture)
  const named = matches.filter((match) => text.includes(match.prefecture))
  return named.length === 1 ? named[0] : undefined
}

function mostFrequent(values: string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

const yearText = '(?:(?:令和|平成|R|H)\\.?(?:元|\\d{1,2})年?度?|20\\d\\d年?度)(?:\\([^)]{4,9}\\))?'
const yearPlaces = [
  new RegExp(`(${yearText})の?(?:年間)?(?:研究会|部会)?の?テーマ`),
  new RegExp(
    `(${yearText})(?!から|より|以降|以来)(?:(?!から|より).){0,12}(?:研究会|部会|アクションプラン|報告書|論文)`,
  ),
  new RegExp(`(?:研究会|部会|共同論文|報告書).{0,4}(${yearText})`),
]

function readYear(head: Head, lines: Line[], text: string) {
  for (const place of yearPlaces) {
    const found = place.exec(text)
    const year = found && parseYear(found[1]!)
    if (year) {
      head.fiscalYear = year
      return
    }
  }
  const first = lines
    .slice(0, 40)
    .map((line) => new RegExp(yearText).exec(line.bare)?.[0])
    .find(Boolean)
  const year = first && parseYear(first)
  if (year) {
    head.fiscalYear = year
    head.doubts.push('year_guessed')
  }
}

function readTheme(head: Head, paper: Entry[]) {
  const at = paper.findIndex((entry) => entry.heading?.part === 'theme')
  if (at >= 0) {
    const lines: Line[] = []
    for (const { line, heading } of paper.slice(at + 1, at + 4)) {
      if (heading || line.mark.kind !== 'none' || /^[~-]/.test(line.bare)) break
      lines.push(line)
      if (line.gap > 2) break
    }
    const theme = withoutFrame(join(lines.map((line) => line.text)))
    if (theme) head.theme = theme
    // A line whose subtitle was left off still waits for a person.
    const whole = lines.filter((line) => bare(theme).includes(line.bare.replace(/^[「『]|[」』]$/g, '')))
    head.lines.push(...whole.flatMap((line) => line.numbers))
    return
  }
  for (const { line } of paper) {
    const found = /^.{0,16}テーマ[」』】＞]?[:：は]?[\s　]*[「『](.+)[」』]/.exec(line.text)
    const named = found?.[1] ?? (themeField.test(line.bare) ? line.text.replace(/^[^:：]+[:：]/, '').trim() : '')
    if (named) {
      head.theme = named
      return
    }
  }
}

const themeField = /^(?:年間|研究会?|部会|今年度の?|.{4,6}年度の?)?の?テーマ:.{4,60}$/

function withoutFrame(text: string): string {
  return text.replace(/^[「『](.*)[」』]$/s, '$1').replace(/[\s　]*[～〜~].*[～〜~]$/s, '')
}

const partnerWord = '(?:対話自治体|対話(?:の)?相手|対話グループ|ペア自治体|対話先|参加自治体)'

// Said outright counts most, then the name beside the word, then any talk with another municipality.
const partnerPlaces: [RegExp, number][] = [
  [new RegExp(`${partnerWord}(?:である|の|は|となった|となる|[:、(「])+$`), 3],
  [new RegExp(`^[(、,はがと]?[^。)→]{0,20}${partnerWord}`), 2],
  [/^(?:の(?:皆さん|研究生|チーム|職員))?との(?:対話|意見交換|交流|話し合い)/, 1],
]

function readPartner(text: string, names: FoundName[], own: string | undefined): string | undefined {
  const votes = names
    .filter(({ name }) => name !== own)
    .flatMap((found) => Array.from({ length: partnerWeight(text, found) }, () => found.name))
  return mostFrequent(votes)
}

function partnerWeight(text: string, { start, end }: FoundName): number {
  const before = text
    .slice(Math.max(0, start - 24), start)
    .replace(/(?:北海道|東京都|京都府|大阪府|[^:、。はがの「(]{2,3}県)$/u, '')
  const after = text.slice(end, end + 40)
  return partnerPlaces.reduce((sum, [place, points], at) => sum + (place.test(at ? after : before) ? points : 0), 0)
}
