// Made once: a page of projections shows hundreds of numbers, and a formatter costs more than all of them.
const grouped = new Intl.NumberFormat('ja-JP')

/** 331,000 */
export function showNumber(value: number) {
  return grouped.format(value)
}
