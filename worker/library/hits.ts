import { textFields, type Fields, type Item, type SectionId, type SheetId, type TextField } from '../plans/sheets.ts'
import { readHead, type HeadRow, type ReleaseHead } from '../publication/release-head.ts'
import { marksOf, type Mark } from '../search/marks.ts'
import type { Wanted } from '../search/words.ts'

/** An item that was found, whose it is, and where it says what was looked for. */
export interface Hit {
  release: ReleaseHead
  item: Item
  themes: string[]
  marks: { [F in 'text' | TextField]?: Mark[] }
}

interface Row extends HeadRow {
  itemId: string
  sheet: string
  section: string
  text: string
  fields: string
  themes: string[]
}

export function hitOf(row: Row, wanted: Pick<Wanted, 'words'>): Hit {
  const item: Item = {
    id: row.itemId,
    sheet: row.sheet as SheetId,
    section: row.section as SectionId,
    text: row.text,
    fields: JSON.parse(row.fields) as Fields,
  }
  const marks: Hit['marks'] = {}
  const texts = [['text', item.text] as const, ...textFields.map((field) => [field, item.fields[field] ?? ''] as const)]
  for (const [name, text] of texts) {
    const found = marksOf(text, wanted)
    if (found.length > 0) marks[name] = found
  }
  return { release: readHead(row), item, themes: row.themes, marks }
}
