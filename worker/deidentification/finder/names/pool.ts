import type { Candidate } from './candidate.ts'
import { notPersonEnd, shapeOf } from './shapes.ts'
import type { Words } from './words.ts'

const kanji = /[\p{Script=Han}々ヶ]/u
// 福島副市長 and 長野係長 are people even so.
const beside = /^ ?(?:さん|氏|様|くん|君|先生|副[市町村]長|部長|次長|課長|係長|主[任査事幹]|補佐|議員|委員|会長|教授)/u
const sureFrom = 0.85
const doubtfulBelow = 0.7

/**
 * Evidence over the whole document: what is surely a name in one place is one everywhere, and what the model doubts stays only
 * if it takes most of its occurrences for names, so that one false hit does not spread.
 */
export function poolEvidence(texts: string[], found: Candidate[][], words: Words, known: string[]): Candidate[][] {
  const places = new Set([...known, ...municipalities(texts)])
  const isSupported = countTaken(texts, found)
  const kept = found.map((candidates, n) =>
    candidates.filter(({ start, end, probability, code }) => {
      const name = (texts[n] ?? '').slice(start, end)
      if (code === 'looks_like_name' && places.has(name) && !beside.test((texts[n] ?? '').slice(end, end + 4)))
        return false
      return probability >= doubtfulBelow || isSupported(name)
    }),
  )
  const sure = sureNames(texts, kept, words)
  return kept.map((candidates, n) => [...candidates, ...mentions(texts[n] ?? '', sure, candidates)])
}

/** 郡山 is no one where 郡山市 is spoken of. */
function municipalities(texts: string[]) {
  return new Set(
    texts.flatMap((text) =>
      Array.from(text.matchAll(/([\p{Script=Han}]{2,4})[市県](?!長|川|場|議(?!会))/gu), (match) => match[1] ?? ''),
    ),
  )
}

/** How often each name occurs, and how often it was taken for one. */
function countTaken(texts: string[], found: Candidate[][]) {
  const taken = new Map<string, number>()
  found.forEach((candidates, n) => {
    for (const { start, end } of candidates) {
      const name = (texts[n] ?? '').slice(start, end)
      taken.set(name, (taken.get(name) ?? 0) + 1)
    }
  })
  const supported = new Map<string, boolean>()
  return (name: string) => {
    const known = supported.get(name)
    if (known !== undefined) return known
    const all = texts.reduce((sum, text) => sum + text.split(name).length - 1, 0)
    const answer = all < 3 || (taken.get(name) ?? 0) * 2 >= all
    supported.set(name, answer)
    return answer
  }
}

function sureNames(texts: string[], found: Candidate[][], words: Words): Set<string> {
  const names = new Set<string>()
  found.forEach((candidates, n) => {
    for (const { start, end, probability } of candidates) {
      const name = (texts[n] ?? '').slice(start, end)
      if (probability < sureFrom || !/^[\p{Script=Han}々ヶ]{1,4}[ \t]?[\p{Script=Han}々ぁ-ん]{0,4}$/u.test(name))
        continue
      const closed = name.replace(/\s/g, '')
      if (closed.length > 1 && isRare(closed, words)) names.add(closed)
      const [surname = ''] = /\s/.test(name) ? name.split(/\s/) : [surnameOf(closed, words)]
      if (surname.length > 1 && isRare(surname, words)) names.add(surname)
    }
  })
  return names
}

/** A name that is also a word or a place is no evidence elsewhere. */
function isRare(name: string, words: Words) {
  return !words.isCommon(name) && (!words.isPlace(name) || shapeOf(name, words) === 'full')
}

function surnameOf(name: string, words: Words) {
  for (let length = Math.min(3, name.length - 1); length > 0; length--) {
    if (words.isSurname(name.slice(0, length))) return name.slice(0, length)
  }
  return ''
}

function mentions(text: string, names: Set<string>, known: Candidate[]): Candidate[] {
  const more: Candidate[] = []
  const covered = new Uint8Array(text.length)
  for (const { start, end } of known) covered.fill(1, start, end)
  for (const name of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length
      if (covered[start] || covered[end - 1]) continue
      if (kanji.test(text.charAt(start - 1)) || kanji.test(text.charAt(end))) continue
      if (notPersonEnd.test(text.slice(end, end + 8))) continue
      more.push({ start, end, probability: 0.6, code: 'same_as_elsewhere', word: name })
    }
  }
  return more
}
