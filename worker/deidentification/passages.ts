import { textFields, type Item, type TextField } from '../plans/sheets.ts'

/** A text of an item that people read: its text or one of its fields. */
export interface ItemPassage {
  id: string
  item: Item
  field: 'text' | TextField
  text: string
  /** Says who was interviewed: it is decided as a whole. */
  isRole: boolean
}

/** Members' names and personal essays never leave the municipality, so nothing in them has to be decided. */
const kept = new Set(['members', 'epilogue'])

// An id and ISO days; days of interviews are not among them.
const withoutWords = new Set<TextField>(['respondent', 'date', 'dateTo'])

export function leaves(item: Item) {
  return !kept.has(item.sheet)
}

/** What is left without the dropped items; what a dropped respondent answered goes with the respondent. */
export function withoutDropped(items: Item[], dropped: string[]) {
  const gone = new Set(dropped)
  return items.filter(({ id, fields }) => !gone.has(id) && !gone.has(fields.respondent ?? ''))
}

/** Every text that would leave, in the plan's order. */
export function passagesOf(items: Item[]): ItemPassage[] {
  return items.filter(leaves).flatMap((item) =>
    (['text', ...textFields] as const).flatMap((field): ItemPassage[] => {
      if (field !== 'text' && withoutWords.has(field)) return []
      const text = field === 'text' ? item.text : item.fields[field]
      if (!text) return []
      const isRole = item.section === 'respondents' && field === 'text'
      return [{ id: `${item.id}/${field}`, item, field, text, isRole }]
    }),
  )
}
