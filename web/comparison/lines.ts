import type { Row } from '../../worker/comparison/compare.ts'
import type { Item } from '../../worker/plans/sheets.ts'

/** A line of the table. Items that only one side has share lines, said to be apart: otherwise half of every page would be white. */
export interface Line {
  ours?: Item
  theirs?: Item
  kind: 'same' | 'apart' | 'ours' | 'theirs'
  strength: number
}

export function linesOf(rows: Row[]): Line[] {
  const same = rows.filter(({ ours, theirs }) => ours && theirs)
  const ours = rows.flatMap((row) => (row.theirs ? [] : (row.ours ?? [])))
  const theirs = rows.flatMap((row) => (row.ours ? [] : (row.theirs ?? [])))
  const apart = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, n): Line => {
    const kind = ours[n] ? (theirs[n] ? 'apart' : 'ours') : 'theirs'
    return { ours: ours[n], theirs: theirs[n], kind, strength: 0 }
  })
  return [...same.map((row): Line => ({ ...row, kind: 'same' })), ...apart]
}
