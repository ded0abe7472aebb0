import type { Fields, Item, SectionId, SheetId } from '../../plans/sheets.ts'

/** Why a person should look at a placement again. */
export type Doubt =
  | 'split_guessed' // no marks: where one item ends and the next begins was guessed
  | 'stage_guessed' // the stage follows from the order in the text only
  | 'cell_guessed' // the borders of a table cell were guessed
  | 'count_mismatch' // cells and respondents do not come out even
  | 'year_guessed' // no year printed beside it
  | 'no_response' // a force without what is done about it
  | 'page_number_cut' // a number at the end of a line was taken for the page's
  | 'ambiguous_name' // several municipalities have this name
  | 'without_heading' // placed by its page, no heading above it

/** An item as placed by the reader; `lines` count from 1 in the text that was read. */
export interface ReadItem extends Omit<Item, 'id'> {
  lines: number[]
  doubts: Doubt[]
  /** 1 = under its own heading with its own mark; every doubt lowers it. */
  confidence: number
}

export interface Answer {
  question: string
  text: string
  lines: number[]
}

export interface Interview {
  role: string
  lines: number[]
  answers: Answer[]
  doubts: Doubt[]
}

export interface Municipality {
  code: string
  prefecture: string
  name: string
}

export interface Head {
  municipality?: { code?: string; name: string; prefecture?: string }
  fiscalYear?: number
  theme?: string
  partner?: string
  /** Lines that say nothing but a field of the head. */
  lines: number[]
  doubts: Doubt[]
}

/** `heading` and `furniture` were understood and carry no content of the team; only `text` waits for a place. */
export interface Unplaced {
  line: number
  text: string
  kind: 'text' | 'heading' | 'furniture'
}

export interface Reading {
  head: Head
  items: ReadItem[]
  stages: ReadItem[]
  projections: ReadItem[]
  members: ReadItem[]
  sessions: ReadItem[]
  interviews: Interview[]
  unplaced: Unplaced[]
}

/** All municipalities of that name; without it the reader knows no codes. */
export type FindMunicipalities = (name: string) => Municipality[]

export interface ReadOptions {
  findMunicipalities?: FindMunicipalities
}

export function readItem(
  sheet: SheetId,
  section: SectionId,
  text: string,
  lines: number[],
  fields: Fields = {},
  doubts: Doubt[] = [],
): ReadItem {
  return { sheet, section, text, fields, lines: uniqueSorted(lines), doubts, confidence: confidenceOf(doubts) }
}

export function addDoubt<T extends { doubts: Doubt[]; confidence?: number }>(item: T, doubt: Doubt): T {
  if (!item.doubts.includes(doubt)) item.doubts.push(doubt)
  if (item.confidence !== undefined) item.confidence = confidenceOf(item.doubts)
  return item
}

export function uniqueSorted(lines: number[]): number[] {
  return [...new Set(lines)].toSorted((a, b) => a - b)
}

function confidenceOf(doubts: Doubt[]): number {
  return Math.round(100 * 0.7 ** doubts.length) / 100
}
