import type { Item } from '../plans/sheets.ts'
import { findInDocument, foldKey, type NameModel, type RosterEntry } from './finder/find-identifiers.ts'
import { passagesOf } from './passages.ts'
import type { Reviewed } from './review.ts'

/** Where something protected still stands in the text that would leave. */
export interface Leak {
  itemId: string
  field: string
  text: string
}

/** Searches what would leave for every listed name, in all disguises; what was kept with a reason may stay where it was kept. */
export function findLeaks(hidden: Item[], roster: RosterEntry[], findings: Reviewed[], names?: NameModel): Leak[] {
  const keptHere = new Set(
    findings
      .filter(({ decision }) => decision?.treatment === 'keep')
      .map(({ passage, finding }) => `${passage.id} ${foldKey(finding.text)}`),
  )
  const passages = passagesOf(hidden)
  const found = findInDocument(passages, { roster, names })
  return passages.flatMap(({ id, item, field }) =>
    (found.get(id) ?? [])
      .filter(({ rosterId, text }) => rosterId !== undefined && !keptHere.has(`${id} ${foldKey(text)}`))
      .map(({ text }) => ({ itemId: item.id, field, text })),
  )
}
