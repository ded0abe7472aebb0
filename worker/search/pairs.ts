import type { Wanted } from './words.ts'

// The index holds pairs of neighbouring characters in hexadecimal, so nothing that is typed is ever read as a part of the
// expression.

/**
 * What FTS5 is asked: what an item must have in its columns `pairs` and `facets`, and what it must not say. Either may be
 * empty; an expression is `having NOT except`.
 */
export function matchOf({ words, excluded }: Pick<Wanted, 'words' | 'excluded'>, facets: string[] = [], near = '') {
  return {
    having: [
      ...facets.map((facet) => `(facets : (${facet}))`),
      ...words.map(anyOf),
      ...(near ? [`(${near})`] : []),
    ].join(' AND '),
    except: excluded.length > 0 ? `(${excluded.map(anyOf).join(' OR ')})` : '',
  }
}

/** What FTS5 is asked for items that say one of these notions, by name, or one of these folded words. */
export function nearMatchOf({ notions, words }: Near) {
  const facets = notions.map((name) => `n_${hexOf(name)}`)
  return [
    ...(facets.length > 0 ? [`(facets : (${facets.join(' OR ')}))`] : []),
    ...(words.length > 0 ? [anyOf(words)] : []),
  ].join(' OR ')
}

/** What an item is near to: it says at least one of them. */
export interface Near {
  notions: string[]
  words: string[]
}

function anyOf(spellings: string[]) {
  return `(pairs : (${spellings.map(phraseOf).join(' OR ')}))`
}

function phraseOf(word: string) {
  const characters = [...word]
  if (characters.length === 1) return `"${hexOf(word)}" *`
  const pairs = characters.slice(1).map((character, at) => hexOf(characters[at] + character))
  return `"${pairs.join(' ')}"`
}

const encoder = new TextEncoder()

/** As `hex()` of SQLite. */
export function hexOf(text: string) {
  return Array.from(encoder.encode(text), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
