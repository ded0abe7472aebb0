import type { Change, DraftItem } from '../plans/draft.ts'
import { ranksAfter } from '../plans/order.ts'
import { Problem, type FieldError } from '../problem.ts'
import { matchKnown } from './known.ts'
import type { AcceptedItem } from './schema.ts'

/** The changes that put accepted items at the end of their sections; what the plan says already is left out. */
export function changesToImport(incoming: AcceptedItem[], existing: DraftItem[]) {
  const known = matchKnown(incoming, existing)
  const fresh = incoming.filter(({ key }) => !known.has(key))
  const ids = new Map([...known, ...fresh.map(({ key }) => [key, crypto.randomUUID()] as const)])
  const ranks = ranksOf(fresh, existing)
  const changes = fresh.map(({ key, ...item }, index): Change => {
    const fields = withRespondent(item, ids)
    return { id: ids.get(key)!, base: 0, to: { ...item, fields, rank: ranks[index]! } }
  })
  return { changes, known: known.size }
}

/** Refuses answers of nobody: their respondent is neither among the items nor in the plan. */
export function ensureRespondents(incoming: AcceptedItem[], existing: DraftItem[]) {
  const people = new Set([
    ...incoming.filter(({ section }) => section === 'respondents').map(({ key }) => key),
    ...existing.filter(({ section }) => section === 'respondents').map(({ id }) => id),
  ])
  const errors = incoming.flatMap(({ section, fields }, index): FieldError[] => {
    if (section !== 'answers' || people.has(fields.respondent ?? '')) return []
    return [{ pointer: `#/items/${index}/fields/respondent`, detail: 'だれの答えかを選んでください' }]
  })
  if (errors.length > 0) throw new Problem('invalid', errors)
}

function withRespondent({ section, fields }: Pick<AcceptedItem, 'section' | 'fields'>, ids: Map<string, string>) {
  if (section !== 'answers' || fields.respondent === undefined) return fields
  return { ...fields, respondent: ids.get(fields.respondent) ?? fields.respondent }
}

function ranksOf(fresh: AcceptedItem[], existing: DraftItem[]) {
  const sections = Map.groupBy(fresh.keys(), (index) => placeOf(fresh[index]!))
  const ranks: string[] = []
  for (const [place, indexes] of sections) {
    const last = existing
      .filter((item) => placeOf(item) === place)
      .reduce<string | null>((most, { rank }) => (most === null || rank > most ? rank : most), null)
    const next = ranksAfter(last, indexes.length)
    for (const [at, index] of indexes.entries()) ranks[index] = next[at]!
  }
  return ranks
}

function placeOf({ sheet, section }: Pick<AcceptedItem, 'sheet' | 'section'>) {
  return `${sheet}/${section}`
}
