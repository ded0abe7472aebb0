import { newLine, type Line } from './lines.ts'
import { parseYear } from './years.ts'

export type Kind = 'actions' | 'outputs' | 'outcomes' | 'gates'

export interface Stage {
  order: number
  label: string
  labelLines: number[]
  fiscalYear?: number
  lines: Line[]
}

export interface Box {
  kind: Kind
  explained: boolean
  /** How many stage headings stand above it in the text. */
  after: number
  lines: Line[]
  /** Known where the box stands in a stage's column, or below its year. */
  stage?: Stage
  fiscalYear?: number
  guessed?: boolean
}

const year = /[(（]?(?:(?:[RrＲ]|令和|平成)\s*(?:元|[\d０-９]{1,2})|[2２][0０][\d０-９]{2})\s*年?度?.*$/u
const yearLine = /^\(?(?:(?:R|H|令和|平成)\.?(?:元|\d{1,2})|20\d\d)年?度?(?:\(.{2,8}\))?(?:以降|~.{0,8})?\)?$/i

export function isYearLine(line: Line): boolean {
  return yearLine.test(line.bare)
}

export function newStage(text: string, numbers: number[], before: number): Stage {
  const order = /まず|最初|はじめ/.test(text)
    ? 0
    : /次に|つぎに|続いて/.test(text)
      ? 1
      : /さらに|更に|その後/.test(text)
        ? 2
        : before
  const found = year.exec(text)
  const label = (found ? text.slice(0, found.index) : text).replace(/[：:\s]+$/, '')
  const fiscalYear = found ? parseYear(found[0]) : undefined
  return { order, label, labelLines: numbers, ...(fiscalYear && { fiscalYear }), lines: [] }
}

export function restLine(rest: string, line: Line): Line[] {
  return rest ? [newLine(rest, line.numbers, line.gap, line.page)] : []
}

/** A box may hold all stages, each below its year. */
export function divideByYear(box: Box): Box[] {
  const starts = box.lines.flatMap((line, at) => (isYearLine(line) ? [at] : []))
  if (!starts.length) return [box]
  const parts = starts.map((start, at): Box => {
    const fiscalYear = parseYear(box.lines[start]!.bare)
    return {
      ...box,
      lines: box.lines.slice(start + 1, starts[at + 1]),
      ...(fiscalYear !== undefined && { fiscalYear }),
    }
  })
  return starts[0] ? [{ ...box, lines: box.lines.slice(0, starts[0]) }, ...parts] : parts
}
