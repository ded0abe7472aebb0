import type { Item } from '../../plans/sheets.ts'
import { roundToTwoDigits } from './two-digits.ts'

/** Series of figures, of which each municipality has its own, to two digits. */
export function roundPoints(items: Item[]): Item[] {
  return items.map((item) => {
    const points = item.fields.points?.map((point) => ({ ...point, value: roundToTwoDigits(point.value) }))
    return points ? { ...item, fields: { ...item.fields, points } } : item
  })
}
