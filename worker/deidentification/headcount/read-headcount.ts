import { rowsOf, type Row } from '../../municipalities/cells.ts'
import { readCount } from './counts.ts'
import { rankOfRow } from './rank-words.ts'
import type { Rank } from './ranks.ts'

/** What a row is said to be by whoever pasted it; `left_out`: it counts for nothing. */
export type RowChoice = Rank | 'left_out'

export type RowTrouble = 'unknown' | 'open' | 'no_number' | 'not_a_number' | 'too_many_numbers' | 'twice' | 'more_women'

export interface HeadcountLine {
  line: number
  source: string
  /** What stands before the numbers. */
  name: string
  reads:
    | { as: 'heading' | 'left_out' }
    | { as: 'total' | Rank; holders: number; women?: number }
    | { as: 'trouble'; trouble: RowTrouble }
  /** Its rank was chosen by hand, or has to be. */
  choosable: boolean
}

interface Columns {
  name: number
  holders: number
  women: number
  men: number
}

const none = -1
const heading =
  /^(?:職名?|職階|職位|役職名?|職制|職務の?級|区分|階級|ランク|職員の?区分|級|等級|人数|職員数|人員|男性?|女性?|男子|女子|計|合計|総数|備考|割合|比率|構成比|率|.*[%％].*|管理職|.*年度|単位.*|\d*)$/u
const totals = /^(?:合?計|総計|総数|全体|全職員数?|職員数|職員総数|職員計|総職員数|全庁)$/u
const partial = /^(?:小計|うち|内訳?|再掲|[（(]再掲|管理職計?$|管理職[・等].*|.*の?うち|男性?計|女性?計)/u
const aside = /現在|単位|年度(?!任用)|調査|資料|出典|^※|^注/u

/**
 * Rows of a table of posts and their holders, as pasted from a spreadsheet, a web page or typed: by tab, by comma, or a name and
 * a number. Every line says how it was understood, and nothing is guessed: what cannot be told is asked.
 */
export function readHeadcount(text: string, choices: Record<string, RowChoice> = {}): HeadcountLine[] {
  let columns: Columns | undefined
  const lines = rowsOf(text).map((row): HeadcountLine => {
    const cells = cellsOf(row, columns)
    const head = columnsOf(cells)
    const { line, source } = row
    if (head) {
      columns = head
      return { line, source, name: cells[0] ?? '', reads: { as: 'heading' }, choosable: false }
    }
    return { line, source, ...readRow(cells, columns, choices) }
  })
  const seen = new Set<string>()
  return lines.map((line) => {
    if (!isCounted(line)) return line
    const key = `${line.reads.as}\n${line.name.normalize('NFKC')}`
    if (seen.has(key) || (line.reads.as === 'total' && seen.has('total'))) {
      return { ...line, reads: { as: 'trouble', trouble: 'twice' }, choosable: true }
    }
    seen.add(key).add(line.reads.as === 'total' ? 'total' : key)
    return line
  })
}

/** What the lines come to; several titles of one rank are added. */
export function sumOf(lines: HeadcountLine[]) {
  const holders: Partial<Record<Rank, number>> = {}
  const women: Partial<Record<Rank, number>> = {}
  let total: number | null = null
  for (const { reads } of lines) {
    if (!('holders' in reads)) continue
    if (reads.as === 'total') total = reads.holders
    else {
      // Women of a rank are known when they are known of all its titles.
      const known = holders[reads.as] === undefined || women[reads.as] !== undefined
      const females = known && reads.women !== undefined ? (women[reads.as] ?? 0) + reads.women : undefined
      holders[reads.as] = (holders[reads.as] ?? 0) + reads.holders
      if (females === undefined) delete women[reads.as]
      else women[reads.as] = females
    }
  }
  return { holders, women, total }
}

function isCounted(line: HeadcountLine): line is HeadcountLine & { reads: { as: 'total' | Rank; holders: number } } {
  return 'holders' in line.reads
}

function readRow(
  cells: string[],
  columns: Columns | undefined,
  choices: Record<string, RowChoice>,
): Omit<HeadcountLine, 'line' | 'source'> {
  const at = columns?.name ?? cells.findIndex((cell) => cell !== '' && readCount(cell) === undefined)
  const name = (cells[at] ?? '').trim()
  const folded = name.normalize('NFKC').replaceAll(/\s/gu, '')
  const chosen = choices[name]
  const trouble = (kind: RowTrouble, choosable = false) => ({
    name,
    reads: { as: 'trouble' as const, trouble: kind },
    choosable,
  })
  if (chosen === 'left_out' || (!chosen && partial.test(folded))) {
    return { name, reads: { as: 'left_out' }, choosable: chosen !== undefined }
  }
  const what = chosen ?? (totals.test(folded) ? 'total' : rankOfRow(folded))
  const isNote =
    what === 'unknown' && (aside.test(folded) || cells.every((cell) => !/\d/u.test(cell.normalize('NFKC'))))
  if (isNote) return { name, reads: { as: 'heading' }, choosable: false }
  if (what === 'unknown' || what === 'open') return trouble(what, true)

  const numbers = countsOf(cells, at, columns)
  if (typeof numbers === 'string') return trouble(numbers)
  if (numbers.women !== undefined && numbers.women > numbers.holders) return trouble('more_women')
  return { name, reads: { as: what, ...numbers }, choosable: chosen !== undefined }
}

function countsOf(cells: string[], nameAt: number, columns: Columns | undefined) {
  if (columns && columns.holders + columns.women + columns.men > 3 * none) {
    const cell = (at: number) => (at === none || !cells[at] ? undefined : (readCount(cells[at]) ?? Number.NaN))
    const [holders, women, men] = [cell(columns.holders), cell(columns.women), cell(columns.men)]
    if ([holders, women, men].some((count) => Number.isNaN(count))) return 'not_a_number' as const
    const all = holders ?? (women !== undefined && men !== undefined ? women + men : undefined)
    if (all === undefined) return 'no_number' as const
    const females = women ?? (men === undefined ? undefined : all - men)
    return females === undefined || females < 0 ? { holders: all } : { holders: all, women: females }
  }
  const rest = cells.slice(nameAt + 1).filter((cell) => cell !== '')
  const counts = rest.map(readCount).filter((count) => count !== undefined)
  if (rest.length === 0) return 'no_number' as const
  if (counts.length === 0) return 'not_a_number' as const
  return counts.length === 1 ? { holders: counts[0]! } : ('too_many_numbers' as const)
}

/** A line without tabs or commas is split where its numbers begin: 部長級 14人; a comma within one number splits nothing. */
function cellsOf({ cells, source }: Row, columns: Columns | undefined) {
  const text = source.normalize('NFKC').trim()
  const hasBothSexes = columns !== undefined && columns.women + columns.men > 2 * none
  const isOneNumber = !hasBothSexes && /^\D+\d{1,3},\d{3}\D*$/u.test(text)
  const at = text.search(/\d|-$/u)
  if (at <= 0 || aside.test(text) || (cells.filter((cell) => cell !== '').length > 1 && !isOneNumber)) return cells
  const name = text.slice(0, at).replaceAll(/[\s:…・.,]/gu, '')
  const numbers = text.slice(at).split(/\s+|(?<=[人名])/u)
  return [name, ...numbers.filter((cell) => cell !== '')]
}

/** Where the columns are, if the row is one of headings. */
function columnsOf(cells: string[]): Columns | undefined {
  const folded = cells.map((cell) => cell.normalize('NFKC').replaceAll(/\s|[()].*$/gu, ''))
  const filled = folded.filter((cell) => cell !== '')
  if (filled.length < 2 || !filled.every((cell) => heading.test(cell)) || filled.every((cell) => /^\d*$/u.test(cell)))
    return undefined
  if (totals.test(folded[0] ?? '') && filled.slice(1).some((cell) => /^\d+$/u.test(cell))) return undefined
  const find = (pattern: RegExp) => folded.findIndex((cell) => pattern.test(cell))
  const name = find(/^(?:職|役職|区分|階級|ランク|級|等級)/u)
  return {
    name: name === none ? 0 : name,
    holders: find(/^(?:計|合計|総数|人数|職員数|人員)$/u),
    women: find(/^(?:女性?|女子)$/u),
    men: find(/^(?:男性?|男子)$/u),
  }
}
