import { usualGap } from './joining.ts'
import type { Line } from './lines.ts'
import { bare } from './fold.ts'

/** A piece of a line between spaces, and what separates it from the piece before. */
export interface Piece {
  text: string
  bare: string
  numbers: number[]
  before: 'gap' | 'line' | 'space'
  vertical: boolean
}

/** How well a run of pieces reads as a cell of a column; higher is better. */
export type CellScore = (column: number, pieces: Piece[], text: string) => number

const boundary = { gap: 2.5, line: 0.4, space: 0.8 }
const insideCell = { gap: -2.5, line: 0, space: -1.2 }
const emptyCell = -4
const longestCell = 24

export function piecesOf(lines: Line[]): Piece[] {
  const usual = usualGap(lines)
  return lines.flatMap((line) =>
    line.text
      .split(/[\s\u3000]+/)
      .filter(Boolean)
      .map((text, at): Piece => ({
        text,
        bare: bare(text),
        numbers: line.numbers,
        before: at ? 'space' : line.gap > usual ? 'gap' : 'line',
        vertical: line.numbers.length > 1,
      })),
  )
}

/** The best division of a table's text into rows of cells (Viterbi over pieces and columns). */
export function divideTable(pieces: Piece[], columns: number, score: CellScore): Piece[][][] {
  const best: { value: number; from: number; column: number }[][] = Array.from({ length: pieces.length + 1 }, () =>
    Array.from({ length: columns }, () => ({ value: -Infinity, from: -1, column: -1 })),
  )
  best[0]![columns - 1] = { value: 0, from: -1, column: -1 }

  for (let start = 0; start < pieces.length; start++) {
    for (let column = 0; column < columns; column++) {
      const before = bestBefore(best[start]!, column, columns)
      if (before.value === -Infinity) continue
      const entering = start === 0 ? 0 : boundary[pieces[start]!.before]
      for (let end = start + 1; end <= Math.min(pieces.length, start + longestCell); end++) {
        const cell = pieces.slice(start, end)
        const value =
          before.value + entering + innerScore(cell) + score(column, cell, cell.map((piece) => piece.bare).join(''))
        if (value > best[end]![column]!.value) best[end]![column] = { value, from: start, column: before.column }
      }
    }
  }
  return trace(best, pieces, columns)
}

// The next cell is the next column's; a skipped column was left empty.
function bestBefore(row: { value: number }[], column: number, columns: number): { value: number; column: number } {
  let result = { value: -Infinity, column: -1 }
  for (let skipped = 0; skipped < columns - 1; skipped++) {
    const previous = (column - 1 - skipped + columns * 2) % columns
    const value = row[previous]!.value + skipped * emptyCell
    if (value > result.value) result = { value, column: previous }
  }
  return result
}

// A line inside a cell is as long as the cell is wide: a much shorter one is where the cell ended.
function innerScore(cell: Piece[]): number {
  const width = Math.max(...cell.map((piece) => piece.bare.length))
  let value = 0
  for (let at = 1; at < cell.length; at++) {
    const [before, piece] = [cell[at - 1]!, cell[at]!]
    value += insideCell[piece.before]
    const natural = /[。、）)」]$/.test(before.text) || /^[（(・●→※]/.test(piece.text)
    if (piece.before === 'line' && !natural) value -= Math.min(2, 0.4 * Math.max(0, width - before.bare.length - 2))
  }
  return value
}

function trace(
  best: { value: number; from: number; column: number }[][],
  pieces: Piece[],
  columns: number,
): Piece[][][] {
  const rows: Piece[][][] = []
  let end = pieces.length
  let column = best[end]!.reduce(
    (top, cell, at, row) =>
      cell.value + (columns - 1 - at) * emptyCell > row[top]!.value + (columns - 1 - top) * emptyCell ? at : top,
    0,
  )
  const cells: { column: number; cell: Piece[] }[] = []
  while (end > 0 && best[end]![column]!.from >= 0) {
    const { from, column: previous } = best[end]![column]!
    cells.unshift({ column, cell: pieces.slice(from, end) })
    end = from
    column = previous
  }
  let last = columns
  for (const { column: at, cell } of cells) {
    if (at <= last) rows.push(Array.from({ length: columns }, () => []))
    rows.at(-1)![at] = cell
    last = at
  }
  return rows
}
