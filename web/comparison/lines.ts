import type { Row } from '../../worker/comparison/compare.ts'
import type { CorrectedBy } from '../../worker/comparison/corrections.ts'
import { besideEachOther } from '../../worker/comparison/several/beside.ts'
import type { SeveralLine } from '../../worker/comparison/several/merge-parts.ts'
import type { View } from '../../worker/comparison/view.ts'
import type { Item } from '../../worker/plans/sheets.ts'

/** A line of the table. Items that only one side has share lines, said to be apart: otherwise half of every page would be white. */
export interface Line {
  ours?: Item
  theirs?: Item
  kind: 'same' | 'apart' | 'ours' | 'theirs'
  strength: number
  notions: string[]
  by?: CorrectedBy
}

export function linesOf(rows: Row[], order: View['order'] = 'plan'): Line[] {
  const same = rows.filter(({ ours, theirs }) => ours && theirs).map((row): Line => ({ ...row, kind: 'same' }))
  const columns = [
    rows.flatMap((row) => (row.theirs ? [] : (row.ours ?? []))),
    rows.flatMap((row) => (row.ours ? [] : (row.theirs ?? []))),
  ]
  const apart = besideEachOther(columns).map(([ours, theirs]): Line => {
    const kind = ours ? (theirs ? 'apart' : 'ours') : 'theirs'
    return { ...(ours && { ours }), ...(theirs && { theirs }), kind, strength: 0, notions: [] }
  })
  return inOrder(same, apart, order, ({ strength }) => strength)
}

/** As `linesOf`, of several plans. */
export function severalLinesOf(lines: SeveralLine[], order: View['order']): SeveralLine[] {
  const same = lines.filter(({ alike }) => alike.length > 0)
  const alone = lines.filter(({ alike }) => alike.length === 0)
  const columns = (lines[0]?.cells ?? []).map((_, at) => alone.flatMap(({ cells }) => cells[at] ?? []))
  const apart = besideEachOther(columns).map((cells): SeveralLine => ({ cells, alike: [] }))
  return inOrder(same, apart, order, ({ alike }) => alike.reduce((sum, { strength }) => sum + strength, 0))
}

// The largest difference first: what stands alone, then what is least alike.
function inOrder<L>(same: L[], apart: L[], order: View['order'], strength: (line: L) => number) {
  return order === 'plan' ? [...same, ...apart] : [...apart, ...same.toSorted((a, b) => strength(a) - strength(b))]
}
