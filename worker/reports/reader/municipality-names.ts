import type { FindMunicipalities } from './reading.ts'

export interface FoundName {
  name: string
  start: number
  end: number
}

const longestName = 8

/** Names of municipalities in a text without spaces, in order; of overlapping ones the longest (四日市市, not 四日市). */
export function municipalitiesIn(text: string, find: FindMunicipalities | undefined): FoundName[] {
  const names: FoundName[] = []
  for (const { index } of text.matchAll(/[市区町村]/g)) {
    const name = nameEndingAt(text, index + 1, find)
    const last = names.at(-1)
    if (!name) continue
    if (last && name.start < last.end) names.pop()
    names.push(last && name.start < last.end && last.end - last.start > name.end - name.start ? last : name)
  }
  return names
}

function nameEndingAt(text: string, end: number, find: FindMunicipalities | undefined): FoundName | undefined {
  if (!find) return guessedName(text, end)
  for (let start = Math.max(0, end - longestName); start < end - 1; start++) {
    const name = text.slice(start, end)
    if (/^[^\p{L}]/u.test(name)) continue
    if (find(name).length) return { name, start, end }
  }
  return undefined
}

// Without the list: the kanji before 市, 町 …, but not a prefecture's name.
function guessedName(text: string, end: number): FoundName | undefined {
  const found = /(?:.*[都道府県])?(\p{Script=Han}{1,4}[市区町村])$/u.exec(text.slice(Math.max(0, end - 10), end))
  return found ? { name: found[1]!, start: end - found[1]!.length, end } : undefined
}
