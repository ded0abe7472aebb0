import { hash } from './hash.ts'

/** Kinds of words in the packed dictionary, as bits. Readings are in hiragana. */
export const kinds = {
  surname: 1,
  givenName: 2,
  place: 4,
  organisation: 8,
  noun: 16,
  other: 32,
  surnameReading: 64,
  givenNameReading: 128,
} as const

const longestWord = 8

/** A dictionary of fingerprints: it knows whether a word is listed, and as what, but holds no word. */
export class Words {
  readonly #prints: Uint32Array
  readonly #kinds: Uint8Array
  readonly #mask: number

  constructor(prints: Uint32Array, kindsOfPrints: Uint8Array) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, prints.length * 1.6)))
    this.#mask = size - 1
    this.#prints = new Uint32Array(size)
    this.#kinds = new Uint8Array(size)
    for (let n = 0; n < prints.length; n++) {
      const slot = this.#slot(prints[n] ?? 0)
      this.#prints[slot] = prints[n] ?? 0
      this.#kinds[slot] = kindsOfPrints[n] ?? 0
    }
  }

  #slot(print: number) {
    let slot = print & this.#mask
    while (this.#kinds[slot] !== 0 && this.#prints[slot] !== print) slot = (slot + 1) & this.#mask
    return slot
  }

  /** Bits of `kinds`; 0 for an unknown word. */
  kindsOf(text: string, start = 0, end = text.length) {
    if (end - start > longestWord || end <= start) return 0
    return this.#kinds[this.#slot(hash(text, start, end))] ?? 0
  }

  isSurname(word: string) {
    return (this.kindsOf(word) & kinds.surname) !== 0
  }

  isGivenName(word: string) {
    return (this.kindsOf(word) & kinds.givenName) !== 0
  }

  isPlace(word: string) {
    return (this.kindsOf(word) & kinds.place) !== 0
  }

  isSurnameReading(kana: string) {
    return (this.kindsOf(kana) & kinds.surnameReading) !== 0
  }

  isGivenNameReading(kana: string) {
    return (this.kindsOf(kana) & kinds.givenNameReading) !== 0
  }

  /** A word of the language that is no name. */
  isCommon(word: string) {
    return (this.kindsOf(word) & (kinds.noun | kinds.other)) !== 0
  }
}
