import { fold, type Mapped } from '../finder/fold.ts'
import { honorific } from '../finder/honorifics.ts'
import type { Words } from '../finder/names/words.ts'
import { insideWord, rosterFinder } from '../finder/roster.ts'
import { mentionsOf as placesOf } from '../municipality/mentions.ts'
import type { Away, Protected } from './protected.ts'

export type LeakKind = 'listed' | 'name' | 'number' | 'words' | 'municipality'

/** What was found where; `away` is the decision against it, of listed people only the roster. */
export interface Found {
  kind: LeakKind
  key: string
  start: number
  end: number
  /** The whole name, as it stands in the roster. */
  whole?: boolean
  away?: Away
}

/** Finds listed people in every disguise, the names and numbers that were decided away, and what names a hidden municipality. */
export function protectedFinder(
  { roster, names, numbers, municipality }: Protected,
  words?: Words,
): (text: string) => Found[] {
  const findListed = rosterFinder(roster, words)
  return (text) => {
    const view = fold(text)
    const listed = findListed(text, view).map(({ start, end, confidence }): Found => {
      return { kind: 'listed', key: fold(text.slice(start, end)).text, start, end, whole: confidence === 1 }
    })
    const away = names.flatMap((one) => mentionsOf(one, 'name', view))
    const numbered = numbers.flatMap((one) => mentionsOf(one, 'number', view))
    const hidden = placesOf(text, municipality, view).map((found): Found => ({ ...found, kind: 'municipality' }))
    return [
      ...listed,
      ...hidden,
      ...away.filter((found) => isName(found, text, words)),
      ...numbered.filter((found) => isAlone(found, text, /[\da-z]/i)),
    ]
  }
}

/** Finds words that were decided away; a part of a longer compound, as 部長 of 部長級, is another word. */
export function findWords(text: string, away: Away[]): Found[] {
  if (away.length === 0) return []
  const view = fold(text)
  const found = away.flatMap((one) => mentionsOf(one, 'words', view))
  return found.filter((each) => isAlone(each, text, /[\p{Script=Han}々]/u))
}

function mentionsOf(away: Away, kind: LeakKind, { text, starts, ends }: Mapped): Found[] {
  const found: Found[] = []
  const { key } = away
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    found.push({ kind, key, start: starts[at] ?? 0, end: ends[at + key.length - 1] ?? 0, away })
  }
  return found
}

/** A name of the text, or only letters that other words have as well: 森 of 森林, ken of token. */
function isName(found: Found, text: string, words?: Words) {
  const { key, end } = found
  if (/^[a-z]+$/.test(key)) return isAlone(found, text, /[a-z]/i)
  if (honorific.test(fold(text.slice(end, end + 6)).text)) return true
  if (/^[ぁ-んー]+$/.test(key)) return key.length > 3 || isAlone(found, text, /[ぁ-んァ-ヶー]/)
  return key.length > 2 || (key.length === 2 && !(words && insideWord(text, found, words)))
}

function isAlone({ key, start, end }: Found, text: string, letters: RegExp) {
  const goesOn = (inside: string, outside: string) => letters.test(inside) && letters.test(outside)
  return !goesOn(key.charAt(0), text.charAt(start - 1)) && !goesOn(key.charAt(key.length - 1), text.charAt(end))
}
