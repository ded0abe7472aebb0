import { foldLiterally } from '../deidentification/finder/fold.ts'
import type { Item } from '../plans/sheets.ts'
import { searchTextOf } from '../publication/search-text.ts'
import type { Part } from './compare.ts'
import { inOrder } from './order.ts'
import type { SeveralLine, SeveralPart } from './several/merge-parts.ts'
import type { View } from './view.ts'

/** The words that a reader looks for, as search reads them: in one width, kana and shape of characters. */
export function soughtWords(words: string) {
  return words
    .split(/\s+/)
    .map((word) => foldLiterally(word).text)
    .filter((word) => word !== '')
}

type Asked = Pick<View, 'show' | 'words' | 'order'>
type Cell = Item | null | undefined
type Unwritten = Part['unwritten']

/**
 * The lines that the reader asks for. A section in which a side has not a word stays, because that is worth knowing, unless
 * words are looked for.
 */
export function narrow(parts: Part[], asked: Asked): Part[] {
  const { isLine, isGap } = askedFor(asked)
  const narrowed = parts
    .map((part) => ({
      ...part,
      rows: part.rows.filter(({ ours, theirs }) => isLine(ours, [theirs])),
      parted: asked.show === 'all' ? part.parted.filter(({ ours, theirs }) => isLine(ours, [theirs])) : [],
    }))
    .filter(({ rows, unwritten }) => rows.length > 0 || isGap(unwritten))
    .map((part) => ({ part, counts: countRows([part]) }))
  return inOrder(narrowed, asked).map(({ part }) => part)
}

/** As `narrow`, of three or four plans: what only the others say is theirs. */
export function narrowSeveral(parts: SeveralPart[], asked: Asked): SeveralPart[] {
  const { isLine, isGap } = askedFor(asked)
  const narrowed = parts
    .map((part) => ({ ...part, lines: part.lines.filter(({ cells: [ours, ...others] }) => isLine(ours, others)) }))
    .filter(({ lines, unwritten: [ours, ...others] }) => {
      return lines.length > 0 || isGap({ ours: ours ?? false, theirs: others.some(Boolean) })
    })
    .map((part) => ({ part, counts: countLines(part.lines) }))
  return inOrder(narrowed, asked).map(({ part }) => part)
}

function askedFor({ show, words }: Asked) {
  const sought = soughtWords(words)
  return {
    isLine: (ours: Cell, theirs: Cell[]) =>
      (show === 'all' || show === sideOf(ours, theirs)) && says([ours, ...theirs], sought),
    isGap: ({ ours, theirs }: Unwritten) =>
      sought.length === 0 && (show === 'all' || (show === 'ours' && theirs) || (show === 'theirs' && ours)),
  }
}

function says(items: Cell[], sought: string[]) {
  if (sought.length === 0) return true
  const said = items.map((item) => (item ? searchTextOf(item) : '')).join('\n')
  return sought.every((word) => said.includes(word))
}

export interface Counts {
  shared: number
  ours: number
  theirs: number
}

export function countRows(parts: Part[]): Counts {
  return countSides(parts.flatMap(({ rows }) => rows.map(({ ours, theirs }) => sideOf(ours, [theirs]))))
}

export function countLines(lines: SeveralLine[]): Counts {
  return countSides(lines.map(({ cells: [ours, ...others] }) => sideOf(ours, others)))
}

function sideOf(ours: Cell, theirs: Cell[]) {
  if (!ours) return 'theirs'
  return theirs.some(Boolean) ? 'shared' : 'ours'
}

function countSides(sides: ReturnType<typeof sideOf>[]): Counts {
  const of = (one: keyof Counts) => sides.filter((side) => side === one).length
  return { shared: of('shared'), ours: of('ours'), theirs: of('theirs') }
}
