import type { Point } from '../../plans/sheets.ts'
import { fold } from './fold.ts'
import type { Line } from './lines.ts'
import { readItem, type Doubt, type ReadItem } from './reading.ts'
import { parseYear } from './years.ts'

const year = '(?:(?:19|20)\\d\\d|(?:令和|平成|R|H)\\.?(?:元|\\d{1,2}))(?:年度?)?'
const basis = '(?:の?(?:国勢調査|実績|確定|推計|予測|見込み?|現在|目標)値?)?'
const amount =
  '(-?\\d{1,3}(?:,\\d{3})+|-?\\d+(?:\\.\\d+)?)(億円|百万円|千円|万円|万人|千人|世帯|人|円|%|件|戸|棟|社|校|か所|ha|km|歳|台|回|団体)?'
const [open, close] = ['[\\[(〔【<]', '[\\])〕】>]']
const valueFirst = new RegExp(`${amount}${open}(${year}${basis})${close}`, 'g')
const yearFirst = new RegExp(`${open}?(${year}${open}?${basis}${close}?)${close}?[:：]?${amount}`, 'g')

/** A series needs at least two points of one unit; a line that only mentions a figure is prose. */
export function readProjection(lines: Line[], reportYear: number | undefined): ReadItem | undefined {
  const text = fold(lines.map((line) => line.text).join('')).replace(/ /g, '')
  for (const [pattern, valueAt] of [
    [valueFirst, 1],
    [yearFirst, 2],
  ] as const) {
    const found = [...text.matchAll(pattern)]
    if (found.length < 2) continue
    const name = text
      .slice(0, found[0]!.index)
      .replace(/^[[(〔【<《](?:推計|実績|予測|将来|現状|見通し|見込み?)[\])〕】>》]/, '')
      .replace(/^[・●•◆■○→※-]+|[:：、([「]+$/g, '')
    if (!name || name.length > 20 || /[。、]/.test(name) || !isOnlySeries(text, found, name)) return undefined
    const raw = found.map((match) => ({
      label: valueAt === 1 ? match[3]! : match[1]!,
      value: Number(match[valueAt]!.replaceAll(',', '')),
      unit: match[valueAt + 1] ?? '',
    }))
    const doubts: Doubt[] = []
    const points = toPoints(raw, reportYear, doubts)
    const unit = raw.find((point) => point.unit)?.unit
    return readItem(
      'drift',
      'projections',
      name,
      lines.flatMap((line) => line.numbers),
      { ...(unit && { unit }), points },
      doubts,
    )
  }
  return undefined
}

// Between the points of a series there are only arrows and commas; words there mean a sentence.
function isOnlySeries(text: string, found: RegExpExecArray[], name: string): boolean {
  if (/減少|増加|低下|上昇|推移$/.test(name)) return false
  const rest = found.reduce((left, match) => left.replace(match[0], ''), text.slice(found[0]!.index))
  return rest.replace(/[→⇒,、/;~\->=・。|]/g, '').length <= 4
}

function toPoints(raw: { label: string; value: number }[], reportYear: number | undefined, doubts: Doubt[]): Point[] {
  const someActual = raw.some(({ label }) => /実績|調査|確定|現在/.test(label))
  return raw.map(({ label, value }) => {
    const pointYear = parseYear(label)!
    if (/実績|調査|確定|現在/.test(label)) return { year: pointYear, value, basis: 'actual' }
    if (/推計|予測|見込|目標/.test(label) || someActual) return { year: pointYear, value, basis: 'projected' }
    if (!doubts.includes('year_guessed')) doubts.push('year_guessed')
    return {
      year: pointYear,
      value,
      basis: reportYear !== undefined && pointYear > reportYear ? 'projected' : 'actual',
    }
  })
}
