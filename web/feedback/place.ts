import type { Landing } from '../../worker/feedback/anchor.ts'
import type { AskedAnchor } from '../../worker/feedback/schema.ts'
import type { SectionId, SheetId } from '../../worker/plans/sheets.ts'

/** Where on the page remarks stand and can be written: items are within sections, sections within sheets. */
export type Place =
  | { level: 'plan' }
  | { level: 'sheet'; sheet: SheetId }
  | { level: 'section'; sheet: SheetId; section: SectionId }
  | { level: 'item'; itemId: string }

export function placeKey(place: Place) {
  if (place.level === 'item') return `item ${place.itemId}`
  if (place.level === 'section') return `section ${place.sheet} ${place.section}`
  return place.level === 'sheet' ? `sheet ${place.sheet}` : 'plan'
}

/** The place at which something pinned there stands on the page. */
export function placeOf(anchor: AskedAnchor): Place {
  if (anchor.level === 'words' || anchor.level === 'item') return { level: 'item', itemId: anchor.itemId }
  return anchor as Place
}

/** The place at which a remark stands that has landed there: a roadmap's sections stand once a year, and projections are drawn together. */
export function placeOfLanding({ level, sheet, section, itemId }: Landing): Place {
  if (sheet === null) return { level: 'plan' }
  if (itemId !== null && section !== 'projections') return { level: 'item', itemId }
  if (level === 'sheet' || section === null || sheet === 'roadmap') return { level: 'sheet', sheet }
  return { level: 'section', sheet, section }
}
