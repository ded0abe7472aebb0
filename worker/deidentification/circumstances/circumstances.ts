import type { SheetId } from '../../plans/sheets.ts'
import type { Finding } from '../finder/find-identifiers.ts'
import { plain } from '../finder/fold.ts'
import { findAges } from './ages.ts'
import { findCounts } from './counts.ts'
import { findDates } from './dates.ts'
import { findPlaces } from './places.ts'
import { findTenures } from './tenures.ts'

/** What surrounds a person and may point at the person: only the page asks about it, the command line does not. */
export const circumstanceCategories = ['person_date', 'exact_age', 'small_place', 'small_count', 'tenure'] as const
export type CircumstanceCategory = (typeof circumstanceCategories)[number]

export function isCircumstance(category: string): category is CircumstanceCategory {
  return circumstanceCategories.some((one) => one === category)
}

export interface Circumstance {
  start: number
  end: number
  category: CircumstanceCategory
}

/** A sentence, and whether it tells of somebody. */
export interface Sentence {
  text: string
  /** Somebody is named or described in it, or speaks in an interview. */
  isOfPerson: boolean
  isInterview: boolean
}

type Find = (sentence: Sentence) => { start: number; end: number }[]

const finders: Record<CircumstanceCategory, Find> = {
  person_date: findDates,
  exact_age: findAges,
  small_place: findPlaces,
  small_count: findCounts,
  tenure: findTenures,
}

const people = new Set(['person_name', 'unique_post', 'demographic'])

/** In order; what stands inside an identifier that was `found` goes with it and is not asked about twice. */
export function findCircumstances(text: string, sheet: SheetId, found: Finding[]): Circumstance[] {
  const isInterview = sheet === 'interviews'
  return sentencesOf(text)
    .flatMap(({ from, to }) => {
      const isOfPerson =
        isInterview || found.some((one) => people.has(one.category) && one.start < to && from < one.end)
      const { text: sentence, starts, ends } = plain(text.slice(from, to))
      return circumstanceCategories.flatMap((category) =>
        finders[category]({ text: sentence, isOfPerson, isInterview }).map(({ start, end }): Circumstance => {
          return { start: from + (starts[start] ?? 0), end: from + (ends[end - 1] ?? 0), category }
        }),
      )
    })
    .filter((one) => !found.some(({ start, end }) => one.start < end && start < one.end))
    .toSorted((a, b) => a.start - b.start)
    .filter((one, n, all) => n === 0 || all[n - 1]!.end <= one.start)
}

function sentencesOf(text: string) {
  return Array.from(text.matchAll(/[^。！？!?\n]+/g), ({ 0: sentence, index }) => {
    return { from: index, to: index + sentence.length }
  })
}
