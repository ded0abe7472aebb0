import { backgroundOf } from '../comparison/alignment/background.ts'
import { likeness } from '../comparison/alignment/likeness.ts'
import { profileOf, sharedNotions } from '../comparison/alignment/profile.ts'
import { readText } from '../comparison/alignment/reading.ts'
import { lexicon } from '../comparison/notions/lexicon.ts'
import type { Fields } from '../plans/sheets.ts'
import { searchKey } from '../search/key.ts'
import type { Near } from '../search/pairs.ts'

interface Filed {
  text: string
  /** JSON, as filed. */
  fields: string
}

interface Alike<R> {
  row: R
  strength: number
  notions: string[]
  words: string[]
}

/** Below this two items are no more alike than any two. */
const weakest = 0.3

/** Those that say what the item says, the likest first; of equally like ones the first given. */
export function rankAlike<R extends Filed>(item: Filed, others: R[]): Alike<R>[] {
  const readings = new Map([item, ...others].map((one) => [one, readText(textOf(one))]))
  const background = backgroundOf(readings.values())
  const profile = (one: Filed) => profileOf(readings.get(one)!, background)
  const own = profile(item)
  const ownWords = wordsOf(item)
  return others
    .map((row) => {
      const theirs = profile(row)
      const said = searchKey(textOf(row))
      return {
        row,
        strength: Math.sqrt(likeness(own, theirs)),
        notions: sharedNotions(own, theirs),
        words: ownWords.filter((word) => said.includes(searchKey(word))),
      }
    })
    .filter(({ strength, notions, words }) => strength >= weakest && notions.length + words.length > 0)
    .toSorted((a, b) => b.strength - a.strength)
}

/** By what items near to this one are looked for: the notions that tell most, and its words. */
export function nearOf(item: Filed): Near {
  const { notions } = lexicon()
  const places = [...readText(textOf(item)).said.keys()].filter((place) => notions[place]?.kind !== 'who')
  const ideas = places.filter((place) => notions[place]?.kind === 'idea')
  return {
    notions: (ideas.length > 0 ? ideas : places).slice(0, 12).map((place) => notions[place]!.name),
    words: wordsOf(item).slice(0, 8).map(searchKey),
  }
}

function textOf({ text, fields }: Filed) {
  const { title } = JSON.parse(fields) as Fields
  return title ? `${title}。${text}` : text
}

// Words as they can be told without a dictionary: runs of kanji, of katakana, of letters.
const word = /\p{Script=Han}{2,}|[ァ-ヶー]{3,}|[A-Za-z0-9]{2,}/gu

function wordsOf(item: Filed) {
  return [...new Set(textOf(item).normalize('NFKC').match(word))].toSorted((a, b) => b.length - a.length)
}
