import type { Row } from '../../worker/comparison/compare.ts'
import type { CorrectedBy } from '../../worker/comparison/corrections.ts'
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
  const ours = rows.flatMap((row) => (row.theirs ? [] : (row.ours ?? [])))
  const theirs = rows.flatMap((row) => (row.ours ? [] : (row.theirs ?? [])))
  const apart = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, n): Line => {
    const kind = ours[n] ? (theirs[n] ? 'apart' : 'ours') : 'theirs'
    return { ours: ours[n], theirs: theirs[n], kind, strength: 0, notions: [] }
  })
  // The largest difference first: what stands alone, then what is least alike.
  return order === 'difference' ? [...apart, ...same.toSorted((a, b) => a.strength - b.strength)] : [...same, ...apart]
}
