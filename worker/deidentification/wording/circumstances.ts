import type { CircumstanceCategory } from '../circumstances/circumstances.ts'
import { sentenceSpan } from '../sentence.ts'
import { ageBand } from './ages.ts'
import { halfYearOf } from './half-years.ts'
import { readNumeral } from './numerals.ts'
import { widerPlace } from './places.ts'

interface Found {
  text: string
  start: number
  end: number
}

type Widen = (found: Found, text: string) => string

/** What is put in place of a circumstance; empty: it is dropped, because with it the sentence says the same. */
export const widerCircumstances: Record<CircumstanceCategory, Widen> = {
  person_date: ({ text }) => halfYearOf(text) ?? 'ある時期',
  exact_age: (found, text) => {
    const { from, to } = sentenceSpan(text, found)
    return ageBand(found.text, text.slice(from, to)) ?? 'ある年代'
  },
  small_place: ({ text }) => widerPlace(text),
  small_count: ({ text }) => {
    const [, number = '', counter = ''] = /^(.*)(人|名)$/u.exec(text.normalize('NFKC').trim()) ?? []
    return readNumeral(number) === 1 ? '一部の人' : `数${counter || '人'}`
  },
  tenure: () => '',
}
