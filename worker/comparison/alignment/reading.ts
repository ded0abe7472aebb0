import type { Item } from '../../plans/sheets.ts'
import { lexicon } from '../notions/lexicon.ts'
import { readNotions, type Spoken } from '../notions/read-notions.ts'
import { gramsOf } from './letters.ts'

/** What is compared of an item: the notions in it and its letters. */
export interface Reading extends Spoken {
  grams: Map<string, number>
}

export function readItem({ text, fields }: Pick<Item, 'text' | 'fields'>): Reading {
  return readText(fields.title ? `${fields.title}。${text}` : text)
}

export function readText(text: string): Reading {
  return { ...readNotions(lexicon(), text), grams: gramsOf(text) }
}
