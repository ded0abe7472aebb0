import type { Fields } from '../../plans/sheets.ts'
import { groupByMark, join, joinLines, lineNumbers } from './joining.ts'
import type { Line } from './lines.ts'
import { readItem, uniqueSorted, type Doubt, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'
import { readColumns } from './roadmap-columns.ts'
import { divideByYear, isYearLine, newStage, restLine, type Box, type Kind, type Stage } from './roadmap-stages.ts'
import { parseYear } from './years.ts'

/** Sheet 7: the boxes of a stage are found by their labels, wherever the PDF's order has put them. */
export function readRoadmap(
  entries: Entry[],
  reportYear: number | undefined,
): { stages: ReadItem[]; items: ReadItem[] } {
  const { stages, boxes } = readColumns(entries) ?? collect(entries)
  const inText = [...stages]
  fillYears(stages, reportYear)
  const byStage = assign(stages, inText, boxes)
  const read = stages.map((stage) => readStage(stage))
  return {
    stages: read.map(({ item }) => item),
    items: [...read.flatMap(({ actions }) => actions), ...boxes.flatMap((box) => boxItems(box, byStage.get(box)))],
  }
}

function collect(entries: Entry[]): { stages: Stage[]; boxes: Box[] } {
  const stages: Stage[] = []
  const boxes: Box[] = []
  let target: Line[] | undefined
  for (const { line, heading } of entries) {
    if (!heading) {
      target?.push(line)
      continue
    }
    const kind = heading.part.split('.')[1]
    if (kind === 'stage') {
      stages.push(newStage(line.mark.rest, line.numbers, stages.length))
      target = stages.at(-1)!.lines
    } else if (kind) {
      boxes.push({
        kind: kind as Kind,
        explained: heading.explained,
        after: stages.length,
        lines: restLine(heading.rest, line),
      })
      target = boxes.at(-1)!.lines
    } else {
      target = undefined
    }
  }
  return { stages, boxes: boxes.flatMap(divideByYear) }
}

function fillYears(stages: Stage[], reportYear: number | undefined) {
  for (const stage of stages) {
    const at = stage.lines.findIndex((line) => isYearLine(line))
    if (at < 0 || at > 2) continue
    stage.fiscalYear ??= parseYear(stage.lines[at]!.bare)
    stage.labelLines.push(...stage.lines[at]!.numbers)
    stage.lines.splice(at, 1)
  }
  const dated = stages.find((stage) => stage.fiscalYear !== undefined)
  const first = dated ? dated.fiscalYear! - dated.order : reportYear
  if (first !== undefined) for (const stage of stages) stage.fiscalYear ??= first + stage.order
  stages.sort((a, b) => a.order - b.order)
}

function readStage(stage: Stage): { item: ReadItem; actions: ReadItem[] } {
  const marked = stage.lines.findIndex((line) => line.mark.kind !== 'none')
  const aimLines = marked < 0 ? stage.lines : stage.lines.slice(0, marked)
  const fields: Fields = { label: stage.label, ...(stage.fiscalYear !== undefined && { fiscalYear: stage.fiscalYear }) }
  const item = readItem(
    'roadmap',
    'stages',
    joinLines(aimLines).replace(/^(?:ねらい|狙い|目的|目標|テーマ|めざす姿|目指す姿)[:：\s\u3000]+/, ''),
    [...stage.labelLines, ...lineNumbers(aimLines)],
    fields,
  )
  return { item, actions: marked < 0 ? [] : listed('actions', stage.lines.slice(marked), stage.fiscalYear, []) }
}

function boxItems(box: Box, stage: Stage | undefined): ReadItem[] {
  const fiscalYear = box.fiscalYear ?? stage?.fiscalYear
  return listed(box.kind, box.lines, fiscalYear, box.guessed || fiscalYear === undefined ? ['stage_guessed'] : [])
}

function listed(section: Kind, lines: Line[], fiscalYear: number | undefined, doubts: Doubt[]): ReadItem[] {
  const items: ReadItem[] = []
  for (const group of groupByMark(lines)) {
    const last = items.at(-1)
    if (last && (group.mark.kind === 'arrow' || group.mark.kind === 'note')) {
      // What an arrow leads to belongs to the action above it.
      last.text = join([last.text, joinLines(group.lines)])
      last.lines = uniqueSorted([...last.lines, ...lineNumbers(group.lines)])
    } else {
      items.push(
        readItem(
          'roadmap',
          section,
          group.text,
          lineNumbers(group.lines),
          fiscalYear === undefined ? {} : { fiscalYear },
          [...doubts],
        ),
      )
    }
  }
  return items
}

// Only the first stage's labels carry the template's explanation; the others follow in the order of the text,
// unless the boxes stand between the stages, each below its own.
function assign(stages: Stage[], inText: Stage[], boxes: Box[]): Map<Box, Stage> {
  const result = new Map<Box, Stage>()
  for (const box of boxes) if (box.stage) result.set(box, box.stage)
  for (const kind of ['actions', 'outputs', 'outcomes', 'gates'] as const) {
    const own = boxes.filter((box) => box.kind === kind && !box.stage && box.fiscalYear === undefined)
    const explained = own.filter((box) => box.explained)
    const inPlace =
      new Set(own.map((box) => box.after)).size === own.length &&
      own.every((box) => box.after > 0) &&
      explained.every((box) => box.after === 1)
    const ordered = !inPlace && explained.length === 1 ? [...explained, ...own.filter((box) => !box.explained)] : own
    for (const [at, box] of ordered.entries()) {
      const stage = inPlace ? inText[box.after - 1] : stages[at]
      if (stage) result.set(box, stage)
    }
  }
  return result
}
