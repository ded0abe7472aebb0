import type { Block } from './interview-blocks.ts'
import { hasHeader, looksLikeRoles, type Page } from './interview-pages.ts'
import { namesCost, rolesOf } from './interview-roles.ts'
import type { Line } from './lines.ts'

export interface Table {
  header: Block[]
  /** A row a question, a cell a respondent. */
  rows: Block[][]
  /** How much had to be put together or guessed; nothing when cells and respondents come out even. */
  cost: number
}

/** Cells below each question, or all questions first and then the cells row by row. */
export function layOut(blocks: Block[], labels: number[], next: Page | undefined): Table | undefined {
  const above = blocks.slice(0, labels[0]).filter((block) => block.kind === 'cell' || block.kind === 'header')
  const runs = labels.map((at, index) =>
    blocks.slice(at + 1, labels[index + 1]).filter((block) => block.kind !== 'question' && block.kind !== 'title'),
  )
  const inTurn = labels.length === 1 || runs.slice(0, -1).some((run) => run.some((block) => block.kind === 'cell'))
  return inTurn ? fromRuns(above, runs, next) : fromGrid(above, runs.flat(), labels.length, next)
}

function fromRuns(above: Block[], runs: Block[][], next: Page | undefined): Table {
  const labelled = runs.flat().filter((block) => block.kind === 'header' && namesIn([block]) > 0)
  const cells = runs.map((run) => run.filter((block) => block.kind === 'cell'))
  let header = above.length ? above : labelled
  const named = namesIn(header)
  const lengths = cells.map((row) => row.length)
  const even = lengths.every((length) => length === lengths[0])
  const width = !even && named && lengths.every((length) => length >= named) ? named : mostFrequent(lengths)
  if (!header.length) header = cells[0]!.splice(0, Math.max(0, cells[0]!.length - width))
  handOver(cells.at(-1)!, width, next)
  const rows = cells.map((row) => fitted(row, width))
  const cost = rows.reduce((sum, row) => sum + row.cost, namesCost(linesOf(header), width))
  return { header, rows: rows.map((row) => row.cells), cost }
}

function fromGrid(above: Block[], blocks: Block[], questions: number, next: Page | undefined): Table | undefined {
  const filled = blocks.filter((block) => block.kind === 'cell' || namesIn([block]) > 0)
  const fits = above.length ? fitsOf(above, filled, questions) : fitsWithin(filled, questions)
  const [best] = fits.toSorted((a, b) => a.cost - b.cost)
  if (!best) return undefined
  const cells = filled.slice(above.length ? 0 : best.header.length)
  handOver(cells, best.width * questions, next)
  const { cells: fitting, cost } = fitted(cells, best.width * questions)
  return {
    header: best.header,
    rows: grid(fitting, best.width),
    cost: cost + namesCost(linesOf(best.header), best.width),
  }
}

interface Fit {
  header: Block[]
  width: number
  cost: number
}

// The header stands above the cells and may itself be cut into blocks.
function fitsWithin(filled: Block[], questions: number): Fit[] {
  const fits: Fit[] = []
  for (let parts = 1; parts <= Math.min(filled.length - 1, 24); parts++) {
    if (parts > 1 && !looksLikeRoles(filled[parts - 1]!)) break
    fits.push(...fitsOf(filled.slice(0, parts), filled.slice(parts), questions))
  }
  return fits
}

// Either some names in the header were cut in two, or some cells were; whichever is less.
function fitsOf(header: Block[], cells: Block[], questions: number): Fit[] {
  const named = namesIn(header)
  const width = cells.length / questions
  const cutNames = { header, width, cost: namesCost(linesOf(header), width) }
  const cutCells = { header, width: named, cost: fitted(cells, named * questions).cost + 0.2 }
  return [
    ...(Number.isInteger(width) && width > 0 ? [cutNames] : []),
    ...(named && cells.length !== named * questions && cells.length >= named * questions * 0.8 ? [cutCells] : []),
  ]
}

function linesOf(blocks: Block[]): Line[] {
  return blocks.flatMap((block) => block.lines)
}

function namesIn(header: Block[]): number {
  return rolesOf(linesOf(header)).length
}

// What is too much at the end of a page may be the next page's header, when that has none.
function handOver(cells: Block[], count: number, next: Page | undefined) {
  const surplus = cells.slice(count)
  if (next && surplus.length && surplus.length <= 4 && !hasHeader(next) && surplus.every(looksLikeRoles)) {
    next.blocks.unshift(...cells.splice(count))
  }
}

function grid(cells: Block[], width: number): Block[][] {
  const rows: Block[][] = []
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width))
  return rows
}

// Too many blocks: a blank line stood inside a cell. The block that reads most like a continuation goes to the one above it.
function fitted(blocks: Block[], count: number): { cells: Block[]; cost: number } {
  const cells = [...blocks]
  let cost = Math.max(0, count - blocks.length) * 20
  for (let surplus = count > 0 ? blocks.length - count : 0; surplus > 0; surplus--) {
    let best = 1
    for (let at = 2; at < cells.length; at++) {
      if (continues(cells[at - 1]!, cells[at]!) > continues(cells[best - 1]!, cells[best]!)) best = at
    }
    const [above, below] = [cells[best - 1]!, cells[best]!]
    cost += Math.max(0.3, 1.2 - continues(above, below) / 4)
    cells.splice(best - 1, 2, { kind: 'cell', lines: [...above.lines, ...below.lines] })
  }
  return { cells, cost }
}

function continues(above: Block, below: Block): number {
  const last = above.lines.at(-1)!
  const first = below.lines[0]!
  const open = /[。）)]$/.test(last.text) ? 0 : 2
  const unmarked = first.mark.kind === 'none' ? 2 : 0
  const length = Math.min(above.lines.length + below.lines.length, 16)
  return open + unmarked + (first.page === last.page ? 0 : 1) - length * 0.03
}

function mostFrequent(values: number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
