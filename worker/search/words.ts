import { searchKey } from './key.ts'
import { spellingsOf } from './spellings.ts'

/** What is looked for: each word in its spellings, folded. A text has it when it says one spelling of every word and none that is excluded. */
export interface Wanted {
  words: string[][]
  excluded: string[][]
  /** Words that are too short to look for, as typed. */
  short: string[]
}

/** So many words at once, what is excluded counted in. */
export const mostWords = 10

const part = /(?<not>[-－‐−–ー])?(?:["＂“”„「『](?<phrase>[^"＂“”„」』]*)["＂“”„」』]?|(?<word>[^\s"＂“”„「」『』]+))/gu

/** Words between blanks; 「」 or "" around a phrase, to be taken as it is written; - before what must not be said. */
export function readWords(typed: string): Wanted {
  const wanted: Wanted = { words: [], excluded: [], short: [] }
  for (const { groups } of typed.matchAll(part)) {
    const { not, phrase, word = '' } = groups ?? {}
    const key = searchKey(phrase ?? word)
    if (key === '') continue
    if (isShort(key)) wanted.short.push(phrase ?? word)
    else wanted[not ? 'excluded' : 'words'].push(phrase === undefined ? spellingsOf(word) : [key])
  }
  return wanted
}

// A single kana, letter or figure is in nearly everything.
function isShort(key: string) {
  return [...key].length === 1 && !/\p{Script=Han}/u.test(key)
}

/** Whether a folded text has what is wanted: what the database answers, said once more. */
export function says(searchText: string, { words, excluded }: Wanted) {
  const one = (spellings: string[]) => spellings.some((spelling) => searchText.includes(spelling))
  return words.every(one) && !excluded.some(one)
}
