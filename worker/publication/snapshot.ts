import { sheets, textFields, type Fields, type Item, type SheetId } from '../plans/sheets.ts'

/** What leaves a municipality, in exactly this form: the text whose SHA-256 is approved is `JSON.stringify` of it. */
export interface Snapshot {
  /** Where the municipality is hidden, the code is empty and `name` is what it is called instead. */
  municipality: { code: string; name: string }
  fiscalYear: number
  /** In reading order: by sheet, section and rank. Never members or epilogue. The plan's own theme and partner are no items, so nobody reviewed them: they stay. */
  items: Item[]
}

/** What stands in place of a snapshot whose words were erased; the triggers allow no other text. */
export const erasedSnapshot = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}'

/** Names and personal essays: they stay at home however well they are hidden. */
export const sheetsAtHome = ['members', 'epilogue'] as const satisfies SheetId[]

/** The exact text to be approved. Only what is named here goes in, whatever else its parts carry. */
export function writeSnapshot({ municipality, fiscalYear, items }: Snapshot) {
  const snapshot: Snapshot = {
    municipality: { code: municipality.code, name: municipality.name },
    fiscalYear,
    items: items.filter(mayLeave).map(onlyItem),
  }
  return JSON.stringify(snapshot)
}

/** The snapshot as it was written; only for text that `writeSnapshot` made. */
export function readSnapshot(text: string): Snapshot {
  return JSON.parse(text) as Snapshot
}

export async function hashOf(text: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function mayLeave({ sheet }: Item) {
  return sheet in sheets && !sheetsAtHome.some((home) => home === sheet)
}

function onlyItem({ id, sheet, section, text, fields }: Item): Item {
  const kept: Fields = {}
  for (const name of textFields) if (fields[name]) kept[name] = fields[name]
  if (fields.fiscalYear !== undefined) kept.fiscalYear = fields.fiscalYear
  if (fields.number !== undefined) kept.number = fields.number
  if (fields.points) kept.points = fields.points.map(({ year, value, basis }) => ({ year, value, basis }))
  return { id, sheet, section, text, fields: kept }
}
