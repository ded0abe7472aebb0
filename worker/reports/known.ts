import type { Fields, SectionId, SheetId } from '../plans/sheets.ts'
import { bare } from './reader/fold.ts'

interface Said {
  sheet: SheetId
  section: SectionId
  text: string
  fields: Fields
}

type Incoming = Said & { key: string }
type Existing = Said & { id: string }

/**
 * Which of the incoming items the plan holds already, as a map from key to the id of the item that says the same: in the
 * same section, in the same words but for spaces and width. Each item of the plan answers for one incoming item only.
 */
export function matchKnown(incoming: Incoming[], existing: Existing[]): Map<string, string> {
  const people = matchRespondents(incoming, existing)
  const free = new Map<string, string[]>()
  for (const item of existing) {
    if (item.section === 'respondents') continue
    const same = sayingOf(item)
    const ids = free.get(same)
    if (ids) ids.push(item.id)
    else free.set(same, [item.id])
  }
  const known = new Map(people)
  for (const item of incoming) {
    if (item.section === 'respondents') continue
    const respondent = item.fields.respondent
    const own = respondent === undefined ? undefined : (people.get(respondent) ?? respondent)
    const id = free.get(sayingOf(item, own))?.shift()
    if (id) known.set(item.key, id)
  }
  return known
}

function sayingOf({ sheet, section, text, fields }: Said, respondent = fields.respondent) {
  const words = bare(text)
  // Two stages may hold the same action, two people may give the same answer, a session may have no agenda.
  const { fiscalYear, number, date, who } = fields
  const rest = words ? [fiscalYear, number, date, who] : [JSON.stringify(fields)]
  return JSON.stringify([sheet, section, words, respondent, ...rest])
}

/** People interviewed share roles such as 市民: what they answered tells them apart. */
function matchRespondents(incoming: Incoming[], existing: Existing[]) {
  const known = new Map<string, string>()
  const taken = new Set<string>()
  const [before, after] = [answersOf(existing), answersOf(incoming)]
  const there = groupByRole(existing)

  for (const [role, people] of groupByRole(incoming)) {
    const candidates = there.get(role) ?? []
    const isOnly = candidates.length === 1 && people.length === 1
    for (const { key } of people) {
      const answers = after.get(key) ?? new Set<string>()
      const [best] = candidates
        .filter(({ id }) => !taken.has(id))
        .map(({ id }) => ({ id, shared: [...answers].filter((answer) => before.get(id)?.has(answer)).length }))
        .toSorted((a, b) => b.shared - a.shared)
      if (!best) continue
      const isSilent = answers.size === 0 || !before.has(best.id)
      if (best.shared === 0 && !isOnly && !isSilent) continue
      known.set(key, best.id)
      taken.add(best.id)
    }
  }
  return known
}

function groupByRole<T extends Said>(items: T[]) {
  const groups = new Map<string, T[]>()
  for (const item of items.filter(({ section }) => section === 'respondents')) {
    const role = bare(item.text)
    const group = groups.get(role)
    if (group) group.push(item)
    else groups.set(role, [item])
  }
  return groups
}

function answersOf(items: Said[]) {
  const answers = new Map<string, Set<string>>()
  for (const { section, text, fields } of items) {
    if (section !== 'answers' || fields.respondent === undefined) continue
    const said = answers.get(fields.respondent)
    if (said) said.add(bare(text))
    else answers.set(fields.respondent, new Set([bare(text)]))
  }
  return answers
}
