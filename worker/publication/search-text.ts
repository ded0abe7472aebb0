import { textFields, type Item, type TextField } from '../plans/sheets.ts'
import { searchKey } from '../search/key.ts'

// Ids and days are not words that anybody reads.
const unread: TextField[] = ['respondent', 'date', 'dateTo']
const read = textFields.filter((field) => !unread.includes(field))

/** The words of an item as they are shown, its text first. */
export function shownTexts({ text, fields }: Pick<Item, 'text' | 'fields'>) {
  return [text, ...read.map((field) => fields[field] ?? '')].filter((shown) => shown !== '')
}

/** What search looks through: the key of each shown text, a line each. */
export function searchTextOf(item: Pick<Item, 'text' | 'fields'>) {
  return shownTexts(item).map(searchKey).join('\n')
}
