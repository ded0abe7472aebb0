import type { Category, Finding, Hit, RosterEntry, Treatment } from './findings.ts'
import { settle } from './merge.ts'
import type { NameModel } from './names/model.ts'
import { settleNames } from './names/names.ts'
import { findDatesBesidePeople } from './numbers.ts'
import { Readings } from './readings.ts'
import { rosterFinder } from './roster.ts'

/** Without `names` (the packed dictionary and model), names are found by roster and context only. */
export interface FindOptions {
  roster?: RosterEntry[]
  names?: NameModel
  /** Places that a word stands for unless something beside it says that a person does: 豊橋. */
  places?: string[]
  /** Given again with the next search, what was read in a text is not read again. */
  readings?: Readings
}

export interface Passage {
  id: string
  text: string
}

const treatments: Record<Category, Treatment> = {
  person_name: 'replace',
  phone: 'remove',
  email: 'remove',
  address: 'generalise',
  postal_code: 'remove',
  staff_id: 'remove',
  my_number: 'refuse',
  birth_date: 'generalise',
  unique_post: 'generalise',
  demographic: 'generalise',
  url_with_id: 'remove',
}

/** Everything in a text that may point at a person, in order, without overlap. */
export function findIdentifiers(text: string, options: FindOptions = {}): Finding[] {
  return findInDocument([{ id: '', text }], options).get('') ?? []
}

/** The same over all passages of a plan: a name that is sure in one of them is found in all. Findings by passage id. */
export function findInDocument(
  passages: Passage[],
  { roster = [], names: model, places, readings = new Readings() }: FindOptions = {},
): Map<string, Finding[]> {
  const findListed = rosterFinder(roster, model?.words)
  const read = passages.map(({ text }) => ({ ...readings.byRules(text), ...readings.byWords(text, model) }))
  const names = settleNames(read, places, model?.words)
  return new Map(
    passages.map(({ id, text }, n) => {
      const { plain, ruled = [], worded = [] } = read[n] ?? {}
      const named = names[n] ?? []
      const found = [...ruled, ...(plain ? findDatesBesidePeople(plain.text, named) : []), ...worded, ...named]
      const inOriginal = found.map((hit) => ({
        ...hit,
        start: plain?.starts[hit.start] ?? 0,
        end: plain?.ends[hit.end - 1] ?? text.length,
      }))
      const hits = settle([...findListed(text, readings.folded(text)), ...inOriginal])
      return [id, hits.map((hit) => toFinding(hit, text))]
    }),
  )
}

function toFinding(hit: Hit, text: string): Finding {
  return { ...hit, text: text.slice(hit.start, hit.end), treatment: treatments[hit.category] }
}

export { foldKey } from './fold.ts'
export { hasMyNumber } from './numbers.ts'
export type { Category, Finding, RosterEntry } from './findings.ts'
export type { NameModel } from './names/model.ts'
