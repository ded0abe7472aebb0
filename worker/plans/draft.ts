import type { Fields, Item, SectionId, SheetId } from './sheets.ts'

/** What an item says and where it stands; `rank` orders the items of a section. */
export interface Content {
  sheet: SheetId
  section: SectionId
  rank: string
  text: string
  fields: Fields
}

/** An item of the draft. `version` grows by one with each change: an edit names the one it is based on. */
export type DraftItem = Item & { rank: string; version: number }

/** What becomes of an item: `base` is the version that the author saw, 0 for a new item; no content deletes it. */
export interface Change {
  id: string
  base: number
  to: Content | null
}

/** An item as it is now, for the author of a change that came too late; `item` is null where it was deleted. */
export interface Current {
  id: string
  version: number
  item: DraftItem | null
  by: string
  at: number
}

export type StepKind = 'edit' | 'import' | 'undo' | 'restore' | 'erase'

export function contentOf({ sheet, section, rank, text, fields }: Content): Content {
  return { sheet, section, rank, text, fields }
}

export function isSameContent(a: Content, b: Content) {
  return (
    a.sheet === b.sheet &&
    a.section === b.section &&
    a.rank === b.rank &&
    a.text === b.text &&
    isSameFields(a.fields, b.fields)
  )
}

export function isSameFields(a: Fields, b: Fields) {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** Empty fields are no fields. */
function sorted(fields: Fields) {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
