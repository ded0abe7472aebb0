import { foldLiterally } from '../deidentification/finder/fold.ts'
import { searchTextOf } from '../publication/search-text.ts'
import type { Part, Row } from './compare.ts'
import { byDifference } from './order.ts'
import type { View } from './view.ts'

/** The words that a reader looks for, as search reads them: in one width, kana and shape of characters. */
export function soughtWords(words: string) {
  return words
    .split(/\s+/)
    .map((word) => foldLiterally(word).text)
    .filter((word) => word !== '')
}

/**
 * The lines that the reader asks for. A section in which a side has not a word stays, because that is worth knowing, unless
 * words are looked for.
 */
export function narrow(parts: Part[], { show, words, order }: Pick<View, 'show' | 'words' | 'order'>): Part[] {
  const sought = soughtWords(words)
  const narrowed = parts
    .map((part) => ({
      ...part,
      rows: part.rows.filter((row) => isShown(row, show) && says(row, sought)),
      parted: show === 'all' ? part.parted.filter((pair) => says(pair, sought)) : [],
    }))
    .filter(({ rows, unwritten }) => rows.length > 0 || (sought.length === 0 && isMissing(unwritten, show)))
  return order === 'difference' ? narrowed.toSorted((a, b) => byDifference(withCounts(a), withCounts(b))) : narrowed
}

function isShown(row: Row, show: View['show']) {
  const side = row.ours && row.theirs ? 'shared' : row.ours ? 'ours' : 'theirs'
  return show === 'all' || show === side
}

function isMissing({ ours, theirs }: Part['unwritten'], show: View['show']) {
  return show === 'all' || (show === 'ours' && theirs) || (show === 'theirs' && ours)
}

function says({ ours, theirs }: Pick<Row, 'ours' | 'theirs'>, sought: string[]) {
  if (sought.length === 0) return true
  const said = [ours, theirs].map((item) => (item ? searchTextOf(item) : '')).join('\n')
  return sought.every((word) => said.includes(word))
}

function withCounts(part: Part) {
  return { counts: countRows([part]) }
}

export interface Counts {
  shared: number
  ours: number
  theirs: number
}

export function countRows(parts: Part[]): Counts {
  const rows = parts.flatMap((each) => each.rows)
  return {
    shared: rows.filter((row) => row.ours && row.theirs).length,
    ours: rows.filter((row) => !row.theirs).length,
    theirs: rows.filter((row) => !row.ours).length,
  }
}
