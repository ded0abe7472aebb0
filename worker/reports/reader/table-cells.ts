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
const longestCell = 20

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
    const before = Array.from({ length: columns }, (_, column) => bestBefore(best[start]!, column, columns))
    const entering = start === 0 ? 0 : boundary[pieces[start]!.before]
    let text = ''
    for (let end = start + 1; end <= Math.min(pieces.length, start + longestCell); end++) {
      const cell = pieces.slice(start, end)
      text += cell.at(-1)!.bare
      const inner = entering + innerScore(cell)
      for (let column = 0; column < columns; column++) {
        const { value, column: previous } = before[column]!
        const total = value === -Infinity ? value : value + inner + score(column, cell, text)
        if (total > best[end]![column]!.value) best[end]![column] = { value: total, from: start, column: previous }
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
  let value = beginsInside(cell[0]!) ? -2.5 : 0
  for (let at = 1; at < cell.length; at++) {
    const [before, piece] = [cell[at - 1]!, cell[at]!]
    value += insideCell[piece.before]
    const natural = /[。、）)」]$/.test(before.text) || /^[（(・●→※]/.test(piece.text)
    if (piece.before === 'line' && !natural) value -= Math.min(2, 0.4 * Math.max(0, width - before.bare.length - 2))
  }
  return value
}

// No cell begins with a closing or small sign, nor, where a line was cut, with a particle.
function beginsInside({ text, before }: Piece): boolean {
  return /^[。、）)」ーっゃゅょァィゥェォッャュョ]/.test(text) || (before === 'line' && /^[をに]/.test(text))
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
