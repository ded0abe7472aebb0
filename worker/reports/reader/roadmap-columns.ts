import { groupByMark, usualGap } from './joining.ts'
import { newLine, type Line } from './lines.ts'
import type { Entry } from './regions.ts'
import { newStage, restLine, type Box, type Kind, type Stage } from './roadmap-stages.ts'
import { parseYear } from './years.ts'

const stageCell =
  /[■●○◆◇□]?(?:第[1-3一二三](?:段階|ステップ|フェーズ|ステージ|期)|(?:ステップ|STEP|フェーズ|ステージ)[1-3]|[1-3一二三]年目|(?:まずは?|最初に|次に|続いて|さらに)、?取組む?アクション|(?:(?:R|令和|平成)\.?(?:元|\d{1,2})|20\d\d)年度)(?:\([^)]*\))?/giu

interface Row {
  kind: Kind | 'aims'
  lines: Line[]
}

/** The stages side by side, copied row by row: one line names them all, and every row has a cell for each. */
export function readColumns(entries: Entry[]): { stages: Stage[]; boxes: Box[] } | undefined {
  const start = entries.findIndex(({ line }) => stageCells(line).length > 1)
  if (start < 0) return undefined
  const head = entries[start]!.line
  const stages = stageCells(head).map((text, at) => ({ ...newStage(text, head.numbers, at), order: at }))
  const rows = rowsOf(entries.slice(start + 1), stages)
  const usual = usualGap(entries.map(({ line }) => line))
  const boxes = rows.flatMap(({ kind, lines }) => {
    const { cells, guessed } = cellsOf(lines, stages.length, usual)
    if (kind !== 'aims')
      return cells.map((cell, at): Box => ({
        kind,
        explained: false,
        after: 0,
        lines: cell,
        stage: stages[at]!,
        guessed,
      }))
    for (const [at, cell] of cells.entries()) stages[at]!.lines.push(...cell)
    return []
  })
  return { stages, boxes }
}

/** The names of several stages, when the line holds nothing else. */
function stageCells(line: Line): string[] {
  const cells = line.canon.match(stageCell) ?? []
  if (cells.length < 2 || cells.join('').length !== line.canon.length) return []
  const parts = line.text.split(/[\s\u3000]+/)
  return parts.length === cells.length ? parts.map((part) => part.replace(/^[■●○◆◇□]/, '')) : cells
}

function rowsOf(entries: Entry[], stages: Stage[]): Row[] {
  const rows: Row[] = [{ kind: 'aims', lines: [] }]
  for (const { line, heading } of entries) {
    const names = stageCells(line)
    const kind = heading?.part.split('.')[1]
    if (names.length === stages.length) names.forEach((text, at) => addName(stages[at]!, text, line))
    else if (kind && kind !== 'stage') rows.push({ kind: kind as Kind, lines: restLine(heading.rest, line) })
    else if (!heading) {
      if (rows.at(-1)!.kind === 'aims' && line.mark.kind !== 'none') rows.push({ kind: 'actions', lines: [] })
      rows.at(-1)!.lines.push(line)
    }
  }
  return rows.filter((row) => row.lines.length)
}

// The years may stand in a row of their own, above or below the names.
function addName(stage: Stage, text: string, line: Line) {
  const year = parseYear(text)
  if (year !== undefined) stage.fiscalYear ??= year
  if (year === undefined || !stage.label) stage.label = text
  stage.labelLines.push(...line.numbers)
}

function cellsOf(lines: Line[], count: number, usual: number): { cells: Line[][]; guessed: boolean } {
  const [only] = lines
  const words = lines.length === 1 ? only!.text.split(/[\s\u3000]+/) : []
  if (words.length === count)
    return { cells: words.map((text) => [newLine(text, only!.numbers, 0, only!.page)]), guessed: false }
  const blocks: Line[][] = []
  for (const [at, line] of lines.entries()) {
    if (!at || line.gap > usual) blocks.push([line])
    else blocks.at(-1)!.push(line)
  }
  if (blocks.length === count) return { cells: blocks, guessed: false }
  const groups = groupByMark(lines).map((group) => group.lines)
  if (groups.length === count) return { cells: groups, guessed: true }
  return { cells: spread(blocks.length > count ? blocks : groups, count), guessed: true }
}

// More parts than stages: the last stage takes what is left.
function spread(parts: Line[][], count: number): Line[][] {
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).flat()]
}
