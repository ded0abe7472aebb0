import { sheets, type Fields, type SectionId, type SheetId } from './sheets.ts'

/** Longest texts, in UTF-16 units: a personal essay fits, a whole report pasted into one item does not. */
export const textMax = 10_000
export const longFieldMax = 4000
export const shortFieldMax = 300

export const longFields = ['history', 'current', 'future', 'response', 'what', 'question'] as const

export function hasSection(sheet: SheetId, section: string): section is SectionId {
  return Object.hasOwn(sheets[sheet], section)
}

/** Names of the fields that an item of this section may not have. */
export function strayFields(sheet: SheetId, section: SectionId, fields: Fields) {
  const allowed: readonly string[] = fieldsOf(sheet, section)
  return Object.keys(fields).filter((field) => !allowed.includes(field))
}

export function fieldsOf(sheet: SheetId, section: SectionId): readonly (keyof Fields)[] {
  const sections: Partial<Record<SectionId, readonly (keyof Fields)[]>> = sheets[sheet]
  return sections[section] ?? []
}
