import type { Point } from '../../plans/sheets.ts'
import type { Line } from './lines.ts'
import { readItem, type ReadItem } from './reading.ts'
import { parseYear } from './years.ts'

interface Column {
  year: number
  basis?: Point['basis']
}

const yearCell =
  /^(?:(?:19|20)\d\d|(?:R|H|令和|平成)(?:元|\d{1,2}))年?度?(?:[([]?(?:実績|推計|予測|見込み?|国勢調査|確定|目標)値?[)\]]?)?$/
const valueCell = /^([\d,]+(?:\.\d+)?)(億円|百万円|千円|万円|万人|千人|世帯|人|円|%|件|戸|校)?$/
const unitLine = /^[([]?単位[:：]?(.{1,4}?)[)\]]?(?:[^\p{L}]|$)/u

/** A table of figures: a line of years, perhaps a line that says which were counted, then a line a series. */
export function readTable(
  lines: Line[],
  at: number,
  reportYear: number | undefined,
): { series: ReadItem[]; span: number } | undefined {
  const cells = cellsOf(lines[at]!)
  const years = cells.filter((cell) => yearCell.test(cell))
  if (years.length < 2 || cells.length - years.length > 1 || (cells.length > years.length && yearCell.test(cells[0]!)))
    return undefined
  const unit = unitLine.exec(lines[at - 1]?.bare ?? '')?.[1]
  const columns = years.map((cell): Column => ({ year: parseYear(cell)!, ...basisOf(cell) }))
  let next = at + 1
  next += readBases(lines[next], columns)
  const header = lines.slice(at, next).flatMap((line) => line.numbers)
  const series: ReadItem[] = []
  for (; lines[next]; next++) {
    const row = rowOf(lines[next]!, columns, unit, reportYear)
    if (!row) break
    series.push(
      readItem(
        'drift',
        'projections',
        row.name,
        [...(series.length ? [] : header), ...lines[next]!.numbers],
        row.fields,
      ),
    )
  }
  return series.length ? { series, span: next - at } : undefined
}

function cellsOf(line: Line): string[] {
  return line.folded.split(' ').filter(Boolean)
}

function basisOf(text: string): { basis?: Point['basis'] } {
  if (/実績|国勢調査|確定/.test(text)) return { basis: 'actual' }
  return /推計|予測|見込|目標/.test(text) ? { basis: 'projected' } : {}
}

function readBases(line: Line | undefined, columns: Column[]): number {
  const bases = line
    ? cellsOf(line)
        .slice(-columns.length)
        .map((cell) => basisOf(cell).basis)
    : []
  if (bases.length !== columns.length || bases.includes(undefined)) return 0
  columns.forEach((column, at) => (column.basis = bases[at]!))
  return 1
}

function rowOf(line: Line, columns: Column[], unit: string | undefined, reportYear: number | undefined) {
  const cells = cellsOf(line)
  const values = cells.slice(-columns.length).map((cell) => valueCell.exec(cell))
  const head = cells.slice(0, -columns.length).join('')
  if (cells.length <= columns.length || !values.every((value) => value !== null)) return undefined
  const named = /^[^\p{L}\p{N}]*(.+?)(?:\(([^)\d]{1,4})\))?$/u.exec(head)
  if (!named || /[。、]/.test(head)) return undefined
  const someActual = columns.some(({ basis }) => basis === 'actual')
  const points = columns.map(({ year, basis }, at): Point => {
    const guess = someActual || (reportYear !== undefined && year > reportYear) ? 'projected' : 'actual'
    return { year, value: Number(values[at]![1]!.replaceAll(',', '')), basis: basis ?? guess }
  })
  const own = named[2] ?? values.find((value) => value[2])?.[2] ?? unit
  return { name: named[1]!, fields: { ...(own && { unit: own }), points } }
}
