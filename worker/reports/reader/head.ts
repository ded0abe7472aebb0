import { fold } from './fold.ts'
import { join } from './joining.ts'
import type { Line } from './lines.ts'
import type { FindMunicipalities, Head, Municipality } from './reading.ts'
import type { Entry } from './regions.ts'
import { parseYear } from './years.ts'

const nameField = /自治体名?[:：]\s*(.{2,14}?)\s*$/u
const prefectures = /(?:北海道|東京都|京都府|大阪府|[\p{Script=Han}]{2,3}県)/gu
const municipality = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶヵケー]{1,7}?[市区町村]/gu

/** Everything that is said once for the whole report. */
export function readHead(lines: Line[], paper: Entry[], find: FindMunicipalities | undefined): Head {
  const head: Head = { lines: [], doubts: [] }
  const text = lines.map((line) => line.bare).join('')
  readOwnName(head, lines, text, find)
  readYear(head, lines, text)
  readTheme(head, paper)
  const partner = readPartner(text, head.municipality?.name, find)
  if (partner) head.partner = partner
  return head
}

function readOwnName(head: Head, lines: Line[], text: string, find: FindMunicipalities | undefined) {
  const named = lines.flatMap((line) => {
    const found = nameField.exec(fold(line.text))
    if (found && /^自治体名?[:：]/.test(line.bare)) head.lines.push(...line.numbers)
    return found ? [found[1]!.replace(/ /g, '')] : []
  })
  const field = mostFrequent(named)
  const prefecture = field && /^(?:北海道|東京都|京都府|大阪府|.{2,3}県)(?=.)/u.exec(field)?.[0]
  const name = field ? field.slice(prefecture?.length ?? 0) : mostNamed(text, find)
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

function mostNamed(text: string, find: FindMunicipalities | undefined): string | undefined {
  if (!find) return undefined
  return mostFrequent([...text.matchAll(municipality)].flatMap(([name]) => known(name, find) ?? []))
}

/** The longest ending of a run of characters that is a municipality: 「参加自治体である豊橋市」 → 豊橋市. */
function known(run: string, find: FindMunicipalities): string | undefined {
  const characters = Array.from(run.replace(prefectures, ''))
  for (let start = 0; start < characters.length - 1; start++) {
    const name = characters.slice(start).join('')
    if (find(name).length) return name
  }
  return undefined
}

function mostFrequent(values: string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

const yearText = '(?:(?:令和|平成|R|H)\\.?(?:元|\\d{1,2})年?度?|20\\d\\d年?度)(?:\\([^)]{4,9}\\))?'
const yearPlaces = [
  new RegExp(`(${yearText})の?(?:年間)?(?:研究会|部会)?の?テーマ`),
  new RegExp(`(${yearText}).{0,12}(?:研究会|部会|アクションプラン|報告書|論文)`),
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
    head.lines.push(...lines.flatMap((line) => line.numbers))
    if (lines.length) head.theme = withoutFrame(join(lines.map((line) => line.text)))
    return
  }
  for (const { line } of paper) {
    const found = /^.{0,16}テーマ[」』】＞]?[:：は]?[\s　]*[「『](.+)[」』]/.exec(line.text)
    if (found) {
      head.theme = found[1]!
      return
    }
  }
}

function withoutFrame(text: string): string {
  return text.replace(/^[「『](.*)[」』]$/s, '$1').replace(/[\s　]*[～〜~].*[～〜~]$/s, '')
}

const partnerWord = '(?:対話自治体|対話(?:の)?相手|対話グループ|ペア自治体|対話先|参加自治体)'

function readPartner(text: string, own: string | undefined, find: FindMunicipalities | undefined): string | undefined {
  const votes: string[] = []
  const vote = (run: string | undefined, weight: number) => {
    const name = run && (find ? known(run, find) : run.match(/[\p{Script=Han}]{1,5}[市区町村]$/u)?.[0])
    if (name && name !== own) votes.push(...Array.from({ length: weight }, () => name))
  }
  const run = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ヶヵケー]{1,8}?[市区町村]'
  for (const found of text.matchAll(
    new RegExp(`${partnerWord}(?:である|の|は|となった|[:：、（(「])+((?:(?!で|は|と)${run}|${run}))`, 'gu'),
  ))
    vote(found[1], 3)
  for (const found of text.matchAll(new RegExp(`(${run})[（(、,はが]?[^。）)→]{0,20}${partnerWord}`, 'gu')))
    vote(found[1], 2)
  for (const found of text.matchAll(
    new RegExp(`(${run})(?:の(?:皆さん|研究生|チーム|職員))?との(?:対話|意見交換|交流)`, 'gu'),
  ))
    vote(found[1], 1)
  return mostFrequent(votes)
}
