import type { Row } from '../comparison/compare.ts'

/** A force as somebody wrote it: who or what it is, and what is done about it or with it. */
export interface Force {
  text: string
  response: string
}

/** Forces of one kind that say the same on one line; the other side is undefined where only one plan names it. */
export interface ForceLine {
  ours: Force | undefined
  theirs: Force | undefined
  notions: string[]
}

export function forceLines(rows: Row[]): ForceLine[] {
  return rows.map(({ ours, theirs, notions }) => ({ ours: forceOf(ours), theirs: forceOf(theirs), notions }))
}

function forceOf(item: Row['ours']): Force | undefined {
  return item && { text: item.text, response: item.fields.response ?? '' }
}
