import { findAddresses } from './addresses.ts'
import { findContacts } from './contacts.ts'
import { findDescriptions } from './descriptions/find-descriptions.ts'
import type { Category, Finding, Hit, RosterEntry, Treatment } from './findings.ts'
import { plain } from './fold.ts'
import { settle } from './merge.ts'
import { findLinks } from './links.ts'
import type { NameModel } from './names/model.ts'
import { findNames } from './names/names.ts'
import { findNumbers } from './numbers.ts'
import { findPosts } from './posts.ts'
import { rosterFinder } from './roster.ts'
import { findTableCells } from './tables.ts'

/** Without `names` (the packed dictionary and model), names are found by roster and context only. */
export interface FindOptions {
  roster?: RosterEntry[]
  names?: NameModel
  /** Places that a word stands for unless something beside it says that a person does: 豊橋. */
  places?: string[]
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
export function findInDocument(passages: Passage[], options: FindOptions = {}): Map<string, Finding[]> {
  const findListed = rosterFinder(options.roster ?? [], options.names?.words)
  const plainTexts = passages.map(({ text }) => plain(text))
  const names = findNames(
    plainTexts.map(({ text }) => text),
    options.names,
    options.places,
  )
  return new Map(
    passages.map(({ id, text }, n) => {
      const view = plainTexts[n] ?? plain(text)
      const found = [
        ...findContacts(view.text),
        ...findLinks(view.text),
        ...findNumbers(view.text, names[n]),
        ...findAddresses(view.text),
        ...findPosts(view.text, options.names?.words),
        ...findDescriptions(view.text),
        ...findTableCells(view.text, options.names?.words),
        ...(names[n] ?? []),
      ]
      const inOriginal = found.map((hit) => ({
        ...hit,
        start: view.starts[hit.start] ?? 0,
        end: view.ends[hit.end - 1] ?? text.length,
      }))
      const hits = settle([...findListed(text), ...inOriginal])
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
