import { sheets, textFields, type Item, type SectionId, type SheetId, type TextField } from '../plans/sheets.ts'

export type QuoteField = 'text' | TextField

/** Words of one field of an item between their neighbours: the W3C TextQuoteSelector. */
export interface Quote {
  field: QuoteField
  exact: string
  prefix: string
  suffix: string
}

/** What a remark is pinned to. */
export interface Anchor {
  level: 'words' | 'item' | 'section' | 'sheet' | 'plan'
  sheet: SheetId | null
  section: SectionId | null
  itemId: string | null
  quote: Quote | null
}

/** Where a remark stands in some version of the plan, and why there. */
export interface Landing {
  level: Anchor['level']
  /** `same`: where it was pinned. The others say what is gone from there. */
  because: 'same' | 'words_moved' | 'words_gone' | 'item_gone' | 'section_gone' | 'sheet_gone'
  sheet: SheetId | null
  section: SectionId | null
  itemId: string | null
  /** Of the words, in UTF-16 units of the field. */
  range: { field: QuoteField; start: number; end: number } | null
}

const around = 32
// Shorter words stand by chance in another item as well.
const tellsItself = 8

/** Always somewhere: the words, else their item, its section, its sheet, the plan. */
export function landingOf(anchor: Anchor, items: Item[]): Landing {
  const { level, sheet, section, itemId, quote } = anchor
  if (level === 'plan' || sheet === null) return landing('plan', 'same')

  const item = items.find(({ id }) => id === itemId)
  if (quote && item) {
    const range = findWords(quote, item)
    if (range) return landing('words', 'same', item, range)
  }
  const moved =
    quote &&
    findMoved(
      quote,
      items.filter((one) => one.sheet === sheet && one.id !== itemId),
    )
  if (moved) return landing('words', 'words_moved', moved.item, moved.range)
  if (item) return landing('item', level === 'words' ? 'words_gone' : 'same', item)

  const isPinnedToItem = level === 'words' || level === 'item'
  if (level !== 'sheet' && section !== null && items.some((one) => one.sheet === sheet && one.section === section)) {
    return landing('section', isPinnedToItem ? 'item_gone' : 'same', { sheet, section, id: null })
  }
  if (items.some((one) => one.sheet === sheet)) {
    return landing('sheet', level === 'sheet' ? 'same' : 'section_gone', { sheet, section: null, id: null })
  }
  return landing('plan', 'sheet_gone')
}

/** The anchor of words that somebody chose in an item, with the neighbours as the item has them; undefined where it does not say them. */
export function anchorOfWords(item: Item, chosen: Omit<Quote, 'field'>): Anchor | undefined {
  const range = findWords({ field: 'text', ...chosen }, item)
  if (!range) return undefined
  const { field, start, end } = range
  const said = valueOf(item, field)
  const quote = {
    field,
    exact: said.slice(start, end),
    prefix: said.slice(Math.max(0, start - around), start),
    suffix: said.slice(end, end + around),
  }
  return { level: 'words', sheet: item.sheet, section: item.section, itemId: item.id, quote }
}

/** Whether the plan's template has such a place. */
export function isPlace(sheet: string, section?: string | null) {
  return Object.hasOwn(sheets, sheet) && (!section || Object.hasOwn(sheets[sheet as SheetId], section))
}

function findWords(quote: Quote, item: Item) {
  if (quote.exact === '') return undefined
  const fields: QuoteField[] = [quote.field, ...(['text', ...textFields] as const).filter((one) => one !== quote.field)]
  for (const field of fields) {
    const start = nearest(quote, valueOf(item, field))
    if (start !== undefined) return { field, start, end: start + quote.exact.length }
  }
  return undefined
}

/** The place of the words whose neighbours are most like those they had. */
function nearest({ exact, prefix, suffix }: Quote, said: string) {
  let best: { start: number; likeness: number } | undefined
  for (let start = said.indexOf(exact); start >= 0; start = said.indexOf(exact, start + 1)) {
    const likeness = sharedEnd(prefix, said.slice(0, start)) + sharedBeginning(suffix, said.slice(start + exact.length))
    if (!best || likeness > best.likeness) best = { start, likeness }
  }
  return best?.start
}

function sharedBeginning(a: string, b: string) {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function sharedEnd(a: string, b: string) {
  let length = 0
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

function findMoved(quote: Quote, items: Item[]) {
  if (quote.exact.length < tellsItself) return undefined
  const found = items.flatMap((item) => {
    const range = findWords(quote, item)
    return range ? [{ item, range }] : []
  })
  return found.length === 1 ? found[0] : undefined
}

function valueOf(item: Item, field: QuoteField) {
  return (field === 'text' ? item.text : item.fields[field]) ?? ''
}

type Place = Pick<Item, 'sheet'> & { section: SectionId | null; id: string | null }

function landing(
  level: Landing['level'],
  because: Landing['because'],
  place?: Place,
  range: Landing['range'] = null,
): Landing {
  const { sheet = null, section = null, id = null } = place ?? {}
  return { level, because, sheet, section, itemId: id, range }
}
