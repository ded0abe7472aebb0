import { readCharacter, readLiterally } from './markup.ts'
import { commonShape } from './variants.ts'

/** A text made from another: unit i of `text` stands for `original.slice(starts[i], ends[i])`. */
export interface Mapped {
  text: string
  starts: Int32Array
  ends: Int32Array
}

// Default ignorable: soft hyphen, grapheme joiner, Hangul fillers, zero-width and bidi controls, selectors, tags. U+2800 is the
// blank of braille.
const invisible = /[\p{DI}\p{Cf}\p{Cc}\u2800]/u
const blank = /[\p{Z}\n\r\t]/u
const dash = /[‐‑‒–—―−⁃─━]/u
const separator = /[-・•‧∙⋅.,、_/\\|*'’`"“”+~^=゠]/u
const voicing = /[\u3099\u309A\uFF9E\uFF9F]/u
const isKana = (character: string) => character >= '\u3041' && character <= '\u30FF'

/**
 * The match key: what stays of a text when every way of disguising a name is taken away: width, case, script of kana,
 * accents, shapes of characters, invisible characters, spaces, line breaks, separators, markup.
 */
export function fold(text: string): Mapped {
  return mapCharacters(text, folded, readCharacter)
}

/** The same with tags taken for text: 「<植村健>」 is one to a browser only. */
export function foldLiterally(text: string): Mapped {
  return mapCharacters(text, folded, readLiterally)
}

/** The match key without the way back. */
export function foldKey(text: string) {
  return fold(text).text
}

/** The text in one width and one shape of characters, without what is invisible: the view that the rules read. */
export function plain(text: string): Mapped {
  return mapCharacters(text, plained, readLiterally)
}

type Read = (text: string, at: number) => [character: string, length: number]

/** Japanese text uses some thousand characters, over and over: each is worked out once. */
class Letters {
  readonly #known = new Map<string, string>()
  readonly #map: (character: string) => string

  constructor(map: (character: string) => string) {
    this.#map = map
  }

  get(cluster: string) {
    const known = this.#known.get(cluster)
    if (known !== undefined) return known
    const mapped = Array.from(cluster.normalize('NFKC'), this.#map).join('')
    // Clusters can be made up without end; a text of them starts the list anew.
    if (this.#known.size > 20_000) this.#known.clear()
    this.#known.set(cluster, mapped)
    return mapped
  }
}

const folded = new Letters(foldLetter)
const plained = new Letters(plainLetter)

function mapCharacters(text: string, letters: Letters, read: Read): Mapped {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    let [cluster, length] = read(text, at)
    at += length
    while (voicing.test(text.charAt(at)) && cluster) cluster += text.charAt(at++)
    const mapped = letters.get(cluster)
    for (let i = 0; i < mapped.length; i++) {
      units.push(mapped.charAt(i))
      starts.push(start)
      ends.push(at)
    }
  }
  return { text: units.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

function plainLetter(character: string) {
  if (character === '\n' || character === '\t') return character
  if (character === '\r') return '\n'
  if (blank.test(character)) return ' '
  if (invisible.test(character)) return ''
  return dash.test(character) ? '-' : commonShape(character)
}

function foldLetter(character: string) {
  const letter = plainLetter(character)
  if (blank.test(letter) || separator.test(letter)) return ''
  if (isKana(letter)) return toHiragana(letter)
  // Latin letters lose their accents, every letter loses strokes drawn through it.
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function toHiragana(kana: string) {
  return kana >= '\u30A1' && kana <= '\u30F6' ? String.fromCharCode(kana.charCodeAt(0) - 0x60) : kana
}
