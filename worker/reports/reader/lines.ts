import { bare, canonOfBare, fold } from './fold.ts'
import { markOf, type Mark } from './marks.ts'

/** A line that is not blank; a vertical cell (one character a line) is one line with several numbers. */
export interface Line {
  numbers: number[]
  text: string
  /** The forms for matching: with single spaces, without spaces, and with the template's spellings. */
  folded: string
  bare: string
  canon: string
  mark: Mark
  /** Blank lines above it. */
  gap: number
  page: number
  /** A page number that stood at the end of the line and is no longer in `text`. */
  cut?: string
}

export interface SourceText {
  /** Every line as it came. */
  raw: string[]
  lines: Line[]
  /** Lines that hold a page number only. */
  pageNumbers: number[]
}

const blank = /^[\s\u200B\uFEFF\u2060]*$/
const pageNumber = /^(?:p(?:age)?\.?)?[-–—−~]?\d{1,3}[-–—−~]?(?:\/\d{1,3})?(?:ページ|頁|p|:)?$/i

export function splitLines(text: string): SourceText {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r|\u2028|\u2029/)
  const counted = countedPages(raw)
  const lines: Line[] = []
  const pageNumbers: number[] = []
  let gap = 0
  let page = 1

  for (let at = 0; at < raw.length; at++) {
    const source = raw[at]!
    if (startsPage(source, gap, lines.length > 0)) page++
    const content = source.replace(/\f/g, ' ')
    if (blank.test(content)) {
      gap++
      continue
    }
    const vertical = verticalRun(raw, at)
    if (vertical) {
      lines.push(newLine(vertical.text, vertical.numbers, gap, page))
      at += vertical.numbers.at(-1)! - (at + 1)
    } else if (counted.has(at) || isPageNumber(bare(content), raw, at)) {
      pageNumbers.push(at + 1)
      page++
    } else {
      lines.push(newLine(content.trim(), [at + 1], gap, page))
    }
    gap = source.endsWith('\f') ? 1 : 0
    if (source.trimEnd() !== source && source.slice(1).includes('\f')) page++
  }
  cutPageNumbers(lines)
  return { raw, lines, pageNumbers }
}

export function newLine(text: string, numbers: number[], gap: number, page: number): Line {
  const folded = fold(text)
  const plain = folded.replaceAll(' ', '')
  return { numbers, text, folded, bare: plain, canon: canonOfBare(plain), mark: markOf(text), gap, page }
}

// Copied from a PDF, the form feed becomes one ASCII space in front of the new page's first line,
// which follows the old page's last line without a blank between.
function startsPage(source: string, gap: number, hasBefore: boolean): boolean {
  return source.startsWith('\f') || (hasBefore && gap === 0 && /^ [^\s]/.test(source))
}

function isPageNumber(text: string, raw: string[], at: number): boolean {
  return pageNumber.test(text) && (/[^\d]/.test(text) || standsAlone(raw, at))
}

// Bare numbers that count on through the whole text are its pages', whatever stands around them.
function countedPages(raw: string[]): Set<number> {
  const found = raw.flatMap((line, at) =>
    /^[\s\f]*[\d０-９]{1,3}\s*$/.test(line) ? [{ at, value: Number(bare(line)) }] : [],
  )
  let longest: number[] = []
  let chain: number[] = []
  let last = NaN
  for (const { at, value } of found) {
    chain = value === last + 1 ? [...chain, at] : [at]
    last = value
    if (chain.length > longest.length) longest = chain
  }
  return new Set(longest.length >= 4 ? longest : [])
}

function standsAlone(raw: string[], at: number): boolean {
  const before = raw[at - 1]
  const after = raw[at + 1]
  return before === undefined || after === undefined || blank.test(before) || blank.test(after) || /^[ \f]/.test(after)
}

// A cell one character wide. Where every line has a blank below it, three in a row are needed to be sure.
function verticalRun(raw: string[], start: number): { text: string; numbers: number[] } | undefined {
  const close = runWithStep(raw, start, 1)
  const wide = close.length >= 2 ? close : runWithStep(raw, start, 2)
  if (wide.length < (wide === close ? 2 : 3) && !(wide.length === 2 && textOf(wide) === '誰が')) return undefined
  return /^[\d\s]+$/.test(textOf(wide)) ? undefined : { text: textOf(wide), numbers: wide }

  function textOf(numbers: number[]): string {
    return numbers.map((number) => raw[number - 1]!.trim()).join('')
  }
}

function runWithStep(raw: string[], start: number, step: number): number[] {
  const numbers: number[] = []
  for (let at = start; at < raw.length; at += step) {
    const character = raw[at]!.trim()
    if (character.length > 4) break
    if (at > start && (raw[at]!.includes('\f') || (step === 2 && raw[at - 1]!.trim()))) break
    if (Array.from(character.normalize('NFC')).length !== 1 || markOf(character).kind !== 'none') break
    numbers.push(at + 1)
  }
  return numbers
}

// 「…ていく。 8」: the number goes only where a page ends and sense ends before it.
function cutPageNumbers(lines: Line[]) {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (next && next.page === line.page) continue
    const found = /^(.*(?:[。．.）)」』】]|\s))\s*([0-9０-９]{1,3})$/.exec(line.text)
    if (!found || line.numbers.length > 1 || !found[1]!.trim()) continue
    lines[at] = { ...newLine(found[1]!.trim(), line.numbers, line.gap, line.page), cut: found[2]! }
  }
}
