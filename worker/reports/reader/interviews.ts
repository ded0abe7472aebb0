import { blocksOf, questionText, type Block } from './interview-blocks.ts'
import { rolesFor, rolesOf } from './interview-roles.ts'
import { groupByMark, lineNumbers, joinLines } from './joining.ts'
import type { Line } from './lines.ts'
import { addDoubt, uniqueSorted, type Interview } from './reading.ts'

interface Page {
  blocks: Block[]
}

export function readInterviews(lines: Line[]): Interview[] {
  const pages = pagesOf(blocksOf(lines))
  return pages.flatMap((page, at) => readPage(page, pages[at + 1]))
}

// A page of the table begins where the questions begin again, with the title and header just above them.
function pagesOf(blocks: Block[]): Page[] {
  const pages: Page[] = []
  let highest = Infinity
  for (const block of blocks) {
    const restarts = block.kind === 'label' && block.number! <= highest && highest !== 0
    if (!pages.length) pages.push({ blocks: [] })
    else if (restarts && highest !== Infinity) pages.push({ blocks: pullBack(pages.at(-1)!.blocks) })
    if (block.kind === 'label') highest = block.number!
    pages.at(-1)!.blocks.push(block)
  }
  return pages
}

function pullBack(blocks: Block[]): Block[] {
  const title = blocks.findLastIndex((block) => block.kind === 'title')
  if (title > blocks.findLastIndex((block) => block.kind === 'label')) return blocks.splice(title)
  const header = blocks.findLastIndex((block) => block.kind === 'header')
  const named = header >= 0 && rolesOf(blocks[header]!.lines).length > 0
  const isLast = header >= 0 && blocks.length - header <= 4 && blocks.slice(header + 1).every(looksLikeRoles)
  return named && isLast && header > blocks.findLastIndex((block) => block.kind === 'label') + 1
    ? blocks.splice(header)
    : []
}

interface Question {
  text: string
  lines: number[]
}

function readPage({ blocks }: Page, next: Page | undefined): Interview[] {
  const labels = blocks.flatMap((block, at) => (block.kind === 'label' ? [at] : []))
  const questions: Question[] = labels.map((at) => questionText(blocks, at))
  if (!questions.length) return []
  const above = blocks.slice(0, labels[0]).filter((block) => block.kind === 'cell' || block.kind === 'header')
  const runs = labels.map((at, index) =>
    blocks.slice(at + 1, labels[index + 1]).filter((block) => block.kind !== 'question' && block.kind !== 'title'),
  )
  const inTurn = runs.slice(0, -1).some((run) => run.some((block) => block.kind === 'cell')) || questions.length === 1
  const table = inTurn ? fromRuns(above, runs, next) : fromGrid(above, runs.flat(), questions.length, next)
  return table ? toInterviews(table, questions) : []
}

interface Table {
  header: Block[]
  /** A row a question, a cell a respondent. */
  rows: Block[][]
}

// Cells below each question.
function fromRuns(above: Block[], runs: Block[][], next: Page | undefined): Table | undefined {
  const labelled = runs.flat().filter((block) => block.kind === 'header' && rolesOf(block.lines).length > 0)
  const cells = runs.map((run) => run.filter((block) => block.kind === 'cell'))
  let header = above.length ? above : labelled
  const firstRows = cells.slice(0, -1)
  const expected = header.length
    ? rolesOf(header.flatMap((block) => block.lines)).length
    : (firstRows[1]?.length ?? cells.at(-1)!.length)
  const usual = mostFrequent(cells.map((row) => row.length)) ?? expected
  const width = cells.some((row) => row.length === expected) ? expected : usual
  if (!header.length && cells[0]!.length > width) header = cells[0]!.splice(0, cells[0]!.length - width)
  const last = cells.at(-1)!
  if (next && last.length > width && !startsWithHeader(next)) next.blocks.unshift(...last.splice(width))
  return { header, rows: cells.map((row) => fitted(row, width)) }
}

// All questions first, then the header, if it was not above, then the cells row by row.
function fromGrid(above: Block[], blocks: Block[], questions: number, next: Page | undefined): Table | undefined {
  if (above.length) {
    const cells = blocks.filter((block) => block.kind === 'cell' || rolesOf(block.lines).length > 0)
    const named = rolesOf(above.flatMap((block) => block.lines)).length
    const width = cells.length % questions === 0 ? cells.length / questions : named
    return { header: above, rows: grid(fitted(cells, width * questions), width) }
  }
  const filled = blocks.filter((block) => block.kind === 'cell' || rolesOf(block.lines).length > 0)
  const fits: { parts: number; width: number; distance: number }[] = []
  for (let parts = 1; parts <= Math.min(filled.length - 1, 24); parts++) {
    if (parts > 1 && !looksLikeRoles(filled[parts - 1]!)) break
    const width = (filled.length - parts) / questions
    if (!Number.isInteger(width)) continue
    const named = rolesOf(filled.slice(0, parts).flatMap((block) => block.lines)).length
    fits.push({ parts, width, distance: named < width ? 100 + width - named : named - width })
  }
  const [best] = fits.toSorted((a, b) => a.distance - b.distance)
  if (best) return { header: filled.slice(0, best.parts), rows: grid(filled.slice(best.parts), best.width) }
  return uneven(filled, questions, next)
}

function uneven(filled: Block[], questions: number, next: Page | undefined): Table | undefined {
  let parts = 1
  while (parts < filled.length && looksLikeRoles(filled[parts]!)) parts++
  const header = filled.slice(0, parts)
  const width = rolesOf(header.flatMap((block) => block.lines)).length
  if (!width) return undefined
  const cells = filled.slice(parts)
  if (next && cells.length > width * questions && !startsWithHeader(next))
    next.blocks.unshift(...cells.splice(width * questions))
  return { header, rows: grid(fitted(cells, width * questions), width) }
}

function startsWithHeader(page: Page): boolean {
  const label = page.blocks.findIndex((block) => block.kind === 'label')
  return page.blocks.slice(0, label).some((block) => block.kind === 'cell' || block.kind === 'header')
}

function looksLikeRoles(block: Block): boolean {
  return (
    block.lines.every((line) => line.mark.kind === 'none' && line.bare.length <= 40 && !/[。、]/.test(line.bare)) &&
    block.lines.length <= 6
  )
}

function grid(cells: Block[], width: number): Block[][] {
  const rows: Block[][] = []
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width))
  return rows
}

// Too many blocks: a blank line stood inside a cell. The block that reads most like a continuation goes to the one above it.
function fitted(cells: Block[], count: number): Block[] {
  const fitting = [...cells]
  for (let surplus = count > 0 ? cells.length - count : 0; surplus > 0; surplus--) {
    let best = 1
    let highest = -Infinity
    for (let at = 1; at < fitting.length; at++) {
      const value = continues(fitting[at - 1]!, fitting[at]!)
      if (value > highest) [highest, best] = [value, at]
    }
    const [above, below] = [fitting[best - 1]!, fitting[best]!]
    fitting.splice(best - 1, 2, { kind: 'cell', lines: [...above.lines, ...below.lines] })
  }
  return fitting
}

function continues(above: Block, below: Block): number {
  const last = above.lines.at(-1)!
  const first = below.lines[0]!
  return (
    (/[。）)]$/.test(last.text) ? 0 : 2) +
    (first.mark.kind === 'none' ? 2 : 0) +
    (first.page === last.page ? 0 : 1) -
    Math.min(below.lines.length, 8) * 0.05
  )
}

function toInterviews({ header, rows }: Table, questions: Question[]): Interview[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (!width) return []
  const even = rows.length === questions.length && rows.every((row) => row.length === width)
  const headerLines = header.flatMap((block) => block.lines)
  const roles = rolesFor(headerLines, width)
  return Array.from({ length: width }, (_, column) => {
    const answers = questions.flatMap((question, row) => {
      const cell = rows[row]?.[column]
      return cell ? [{ question: question.text, text: cellText(cell), lines: lineNumbers(cell.lines) }] : []
    })
    const role = roles[column]
    const interview: Interview = { role: role?.text ?? '', lines: uniqueSorted(role?.lines ?? []), answers, doubts: [] }
    if (!even || roles.length !== width) addDoubt(interview, 'count_mismatch')
    return interview
  })
}

/** A cell keeps its bullets, a line each. */
function cellText(cell: Block): string {
  return groupByMark(cell.lines)
    .map((group) => joinLines(group.lines))
    .join('\n')
}

function mostFrequent(values: number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0]
}
