import type { Item } from '../plans/sheets.ts'

/** What leaves a municipality, in exactly this form: the text whose SHA-256 is approved is `JSON.stringify` of it. */
export interface Snapshot {
  municipality: { code: string; name: string }
  fiscalYear: number
  theme: string
  partner: string
  /** In reading order: by sheet, section and rank. Never members or epilogue. */
  items: Item[]
}
