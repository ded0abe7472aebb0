import { affixes } from './affixes.ts'
import { sortOf, sorts } from './scripts.ts'
import { kinds, type Words } from './words.ts'

export const tableBits = 20
const kindBits = Object.values(kinds)
const longestWord = 8
const edge = 4
const mostFeatures = 128

/** Rows of the weight table that speak about each character: `rows[i * width + f]`. */
export interface Features {
  rows: Int32Array
  width: number
}

/** The text between line ends, so that every character has neighbours. */
export class Reader {
  readonly length: number
  readonly codes: Int32Array
  readonly sorts: Uint8Array
  readonly runStarts: Int32Array
  readonly runEnds: Int32Array
  readonly covers: Uint8Array[]
  readonly parses: Uint8Array
  readonly titleAfter: Uint8Array
  readonly titleBefore: Uint8Array
  readonly words: Words

  constructor(text: string, words: Words) {
    const padded = '\n'.repeat(edge) + text + '\n'.repeat(edge)
    const size = padded.length
    this.length = text.length
    this.words = words
    this.codes = Int32Array.from({ length: size }, (_, i) => padded.charCodeAt(i))
    this.sorts = Uint8Array.from(this.codes, sortOf)
    this.runStarts = new Int32Array(size)
    this.runEnds = new Int32Array(size)
    this.covers = kindBits.map(() => new Uint8Array(size))
    this.parses = new Uint8Array(size)
    this.titleAfter = new Uint8Array(size + 1)
    this.titleBefore = new Uint8Array(size + 1)
    this.#readRuns(size)
    this.#readWords(padded)
    this.#readTitles(padded)
  }

  #readRuns(size: number) {
    for (let start = 0; start < size;) {
      let end = start + 1
      while (end < size && this.sorts[end] === this.sorts[start]) end++
      this.runStarts.fill(start, start, end)
      this.runEnds.fill(end, start, end)
      start = end
    }
  }

  /** For each kind the longest word over a character, as eight times its length plus the place in it; and surname with given name. */
  #readWords(text: string) {
    const surnameEnds: number[][] = []
    const lastWordCharacter = (at: number) => this.sorts[at] !== sorts.end && this.sorts[at] !== sorts.space
    for (let start = edge; start < text.length - edge; start++) {
      let length = 1
      while (length <= longestWord && lastWordCharacter(start + length - 1)) {
        const found = this.words.kindsOf(text, start, start + length)
        for (let kind = 0; found >>> kind; kind++) {
          if (!((found >>> kind) & 1)) continue
          const cover = this.covers[kind] ?? this.parses
          for (let at = start; at < start + length; at++) {
            if ((cover[at] ?? 0) >>> 3 < length) cover[at] = (length * 8 + (at - start)) & 255
          }
        }
        if (found & kinds.surname) (surnameEnds[start + length] ??= []).push(start)
        length++
      }
    }
    for (const [endText, starts] of Object.entries(surnameEnds)) {
      const end = Number(endText)
      const gap = this.sorts[end] === sorts.space ? 1 : 0
      for (let length = 3; length >= 1; length--) {
        if (!(this.words.kindsOf(text, end + gap, end + gap + length) & kinds.givenName)) continue
        for (const start of starts) this.#markParse(start, end, end + gap, end + gap + length)
        break
      }
    }
  }

  #markParse(start: number, end: number, givenStart: number, givenEnd: number) {
    const closed = this.sorts[start - 1] !== sorts.kanji && this.sorts[givenEnd] !== sorts.kanji ? 4 : 0
    const longer = (at: number, mark: number) => {
      if ((this.parses[at] ?? 0) < mark) this.parses[at] = mark
    }
    for (let at = start; at < end; at++) longer(at, 1 + closed + (at === start ? 0 : 1))
    for (let at = givenStart; at < givenEnd; at++) longer(at, 3 + closed + (at === givenEnd - 1 ? 1 : 0))
  }

  #readTitles(text: string) {
    for (let at = edge; at < text.length - edge; at++) {
      const affix = affixes.longestAt(text, at)
      if (!affix) continue
      this.titleAfter[at] = affix.kind
      const end = at + affix.length
      this.titleBefore[end] = Math.max(this.titleBefore[end] ?? 0, affix.kind)
    }
  }

  features(): Features {
    const width = this.#describe(edge, new Int32Array(mostFeatures), 0)
    const rows = new Int32Array(this.length * width)
    for (let i = 0; i < this.length; i++) this.#describe(i + edge, rows, i * width)
    return { rows, width }
  }

  /** Writes the rows that speak about a character, and answers how many they are: as many for each. */
  #describe(i: number, rows: Int32Array, at: number) {
    const { codes: c, sorts: s } = this
    let template = 0
    // Undefined neighbours (outside the padding) hash as 0.
    const add = (x: number | undefined, y?: number, z?: number, w?: number) => {
      let h = Math.imul(++template, 0x9e3779b1)
      h = Math.imul(h ^ (x ?? 0), 0x85ebca6b)
      h ^= h >>> 13
      h = Math.imul(h ^ (y ?? 0), 0xc2b2ae35)
      h ^= h >>> 16
      h = Math.imul(h ^ (z ?? 0), 0x27d4eb2f)
      h ^= h >>> 15
      h = Math.imul(h ^ (w ?? 0), 0x165667b1)
      h ^= h >>> 14
      rows[at + template - 1] = Math.imul(h, 0x9e3779b1) >>> (32 - tableBits) || 1
    }

    for (let d = -3; d <= 3; d++) add(c[i + d])
    for (let d = -3; d <= 2; d++) add(c[i + d], c[i + d + 1])
    for (let d = -2; d <= 0; d++) add(c[i + d], c[i + d + 1], c[i + d + 2])
    const wide = (n: number) => (s[i + n] ?? 0) * 256 + (s[i + n + 1] ?? 0) * 16 + (s[i + n + 2] ?? 0)
    add(wide(-1))
    add(wide(-2), wide(0))
    add(wide(-3), s[i])
    add(wide(1), s[i])

    // The run of one script that the character is in, and what stands around it.
    const start = this.runStarts[i] ?? i
    const end = this.runEnds[i] ?? i
    const left = Math.min(i - start, 6)
    const right = Math.min(end - 1 - i, 6)
    add(s[i], left, right)
    add(c[start - 1], c[start - 2], left, s[i])
    add(c[end], c[end + 1], right, s[i])
    add(c[end], c[end + 1], c[end + 2], right)
    add(c[start - 1], c[end], left, right)
    add(c[start - 1], c[end], Math.min(end - start, 9))

    const [surname, given, place, organisation, noun, other, surnameRead, givenRead] = this.covers as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ]
    for (const cover of this.covers) add(cover[i])
    add(surname[i - 1], surname[i], surname[i + 1])
    add(given[i - 1], given[i], given[i + 1])
    add(noun[i - 1], noun[i], noun[i + 1])
    add(surname[i], given[i], noun[i])
    add(surname[i], place[i], organisation[i])
    add(surname[i], noun[i], other[i], c[i + 1])
    add(surnameRead[i], givenRead[i], s[i], noun[i])
    add(surnameRead[i - 2], givenRead[i + 2], s[i], surnameRead[i])
    add(this.parses[i], this.parses[i - 1], this.parses[i + 1])
    add(this.parses[i], left, right)

    // Titles and honorifics on both sides.
    let toTitle = 0
    while (toTitle < 6 && !this.titleAfter[i + 1 + toTitle]) toTitle++
    const title = toTitle < 6 ? (this.titleAfter[i + 1 + toTitle] ?? 0) : 0
    let fromTitle = 0
    while (fromTitle < 5 && !this.titleBefore[i - fromTitle]) fromTitle++
    const past = fromTitle < 5 ? (this.titleBefore[i - fromTitle] ?? 0) : 0
    add(toTitle, title, s[i])
    add(fromTitle, past, s[i], c[i - fromTitle])
    add(toTitle * 8 + title, fromTitle * 8 + past, s[i])
    add(toTitle, title, surname[i], noun[i])
    add(fromTitle, past, surname[i], noun[i])

    // The label before a colon, the place in the line, the neighbours in a list.
    let colon = i - 1
    while (colon > i - 8 && s[colon] !== sorts.colon && s[colon] !== sorts.end) colon--
    const labelled = s[colon] === sorts.colon
    add(labelled ? c[colon - 1] : 0, labelled ? c[colon - 2] : 0, labelled ? Math.min(i - colon, 3) : 0)
    add(this.#toEdge(i, -1), this.#toEdge(i, 1), s[i])
    const previous = this.#neighbour(start - 1, -1)
    const next = this.#neighbour(end, 1)
    add(previous, next, Math.min(end - start, 6))
    add(previous, c[start - 1], c[end], left)
    return template
  }

  #toEdge(i: number, step: number) {
    let distance = 0
    while (distance < 7 && this.sorts[i + step * (distance + 1)] !== sorts.end) distance++
    return distance
  }

  /** Length and kind of the run beyond a separator: 0 when what stands there is none. */
  #neighbour(at: number, step: number) {
    const separator = this.sorts[at]
    if (separator !== sorts.stop && separator !== sorts.dot && separator !== sorts.space) return 0
    const beside = at + step
    const sort = this.sorts[beside] ?? 0
    const start = this.runStarts[beside] ?? beside
    const end = this.runEnds[beside] ?? beside
    const surname = (this.covers[0]?.[start] ?? 0) >>> 3
    return 1 + sort + 16 * Math.min(end - start, 6) + 128 * Math.min(surname, 3)
  }
}
