import { blocksOf, questionText, type Block } from './interview-blocks.ts'
import { layOut, type Table } from './interview-grid.ts'
import { pagesOf, type Page } from './interview-pages.ts'
import { rolesFor } from './interview-roles.ts'
import { groupByMark, joinLines, lineNumbers } from './joining.ts'
import type { Line } from './lines.ts'
import { uniqueSorted, type Interview } from './reading.ts'

interface Question {
  text: string
  lines: number[]
}

/** Where every line has a blank below it, cells are two blanks apart: the division with the least to mend is taken. */
export function readInterviews(lines: Line[]): Interview[] {
  const divisions = [0, 1, 2].map((ignoredBlanks) => readWith(lines, ignoredBlanks))
  const [best] = divisions.filter(({ interviews }) => interviews.length).toSorted((a, b) => a.cost - b.cost)
  return best?.interviews ?? []
}

function readWith(lines: Line[], ignoredBlanks: number): { interviews: Interview[]; cost: number } {
  const pages = pagesOf(blocksOf(lines, ignoredBlanks))
  const read = pages.map((page, at) => readPage(page, pages[at + 1]))
  return {
    interviews: read.flatMap(({ interviews }) => interviews),
    cost: read.reduce((sum, { cost }) => sum + cost, 0),
  }
}

function readPage(page: Page, next: Page | undefined): { interviews: Interview[]; cost: number } {
  const labels = page.blocks.flatMap((block, at) => (block.kind === 'label' ? [at] : []))
  const questions = labels.map((at) => questionText(page.blocks, at))
  const table = questions.length ? layOut(page.blocks, labels, next) : undefined
  return { interviews: table ? toInterviews(table, questions) : [], cost: table?.cost ?? 0 }
}

function toInterviews({ header, rows, cost }: Table, questions: Question[]): Interview[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (!width) return []
  const roles = rolesFor(
    header.flatMap((block) => block.lines),
    width,
  )
  return Array.from({ length: width }, (_, column) => ({
    role: roles[column]?.text ?? '',
    lines: uniqueSorted(roles[column]?.lines ?? []),
    answers: questions.flatMap((question, row) => {
      const cell = rows[row]?.[column]
      return cell ? [{ question: question.text, text: cellText(cell), lines: lineNumbers(cell.lines) }] : []
    }),
    doubts: cost > 0 ? ['count_mismatch'] : [],
  }))
}

/** A cell keeps its bullets, a line each. */
function cellText(cell: Block): string {
  return groupByMark(cell.lines)
    .map((group) => joinLines(group.lines))
    .join('\n')
}
