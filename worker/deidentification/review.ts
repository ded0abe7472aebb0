import {
  findInDocument,
  foldKey,
  type Finding,
  type NameModel,
  type Passage,
  type RosterEntry,
} from './finder/find-identifiers.ts'
import { stands } from './grounds.ts'
import { passagesOf, withoutDropped, type ItemPassage } from './passages.ts'
import type { Decision } from './schema.ts'
import { wholeLabel } from './respondents/whole-label.ts'
import { sentenceSpan } from './sentence.ts'
import { shortHash } from './short-hash.ts'
import type { Item } from '../plans/sheets.ts'

/** A plan's items and everything that its people decided about them. */
export interface Hiding {
  items: Item[]
  roster: RosterEntry[]
  decisions: Decision[]
  /** Ids of items that do not leave. */
  dropped?: string[]
}

/** A finding and the place by which a decision about it is kept. */
export interface Located {
  place: string
  passageId: string
  finding: Finding
  /** Findings of one person, or of the same words, are decided alike: they share this key. */
  group: string
}

/** A finding where it stands, with what was decided about it. */
export interface Reviewed extends Omit<Located, 'passageId'> {
  passage: ItemPassage
  decision: Decision | undefined
}

/** What replacing needs to know of it. */
export type Decided = Pick<Reviewed, 'place' | 'group' | 'finding' | 'decision'>

/** All findings in what leaves, in the plan's order, each with its decision. Deterministic: the same text gives the same places. */
export function review({ items, roster, decisions, dropped = [] }: Hiding, names?: NameModel): Reviewed[] {
  const leaving = new Map(passagesOf(withoutDropped(items, dropped)).map((passage) => [passage.id, passage]))
  const decided = new Map(decisions.map((decision) => [decision.place, decision]))
  // Dropped items are searched as well: whether they go or stay must not change what is found elsewhere.
  return locate(passagesOf(items), roster, names).flatMap(({ passageId, ...located }) => {
    const passage = leaving.get(passageId)
    if (!passage) return []
    const made = decided.get(located.place)
    const decision = made && stands(made, located.finding.category, passage.item.sheet) ? made : undefined
    return [{ ...located, passage, decision }]
  })
}

/** A text to be searched; what says who was interviewed is one finding as a whole. */
export type Searched = Passage & { isRole?: boolean }

/** All findings in these texts, each with its place; the same in the worker and in the browser. */
export function locate(passages: Searched[], roster: RosterEntry[], names?: NameModel): Located[] {
  const found = findInDocument(passages, { roster, names })
  return passages.flatMap((passage) => {
    const places = new Map<string, number>()
    const findings = passage.isRole ? wholeLabel(passage.text) : (found.get(passage.id) ?? [])
    return findings.map((finding) => {
      const name = placeName(passage, finding)
      const nth = places.get(name) ?? 0
      places.set(name, nth + 1)
      return { place: `${name}#${nth}`, passageId: passage.id, finding, group: groupOf(finding) }
    })
  })
}

export function countUndecided(findings: Reviewed[]) {
  return findings.filter(({ decision }) => !decision).length
}

/** The sentence is part of the place: when it changes the finding is asked again, when another one changes it is not. */
function placeName({ id, text }: Passage, finding: Finding) {
  return `${id}/${finding.category}/${foldKey(finding.text)}/${shortHash(sentenceAround(text, finding))}`
}

function sentenceAround(text: string, finding: Finding) {
  const { from, to } = sentenceSpan(text, finding)
  return text.slice(from, to)
}

function groupOf({ category, text, rosterId, personKey, reason }: Finding) {
  // Who was asked is called as the group is; the same post in a sentence is another matter.
  if (reason.code === 'respondent') return `respondent:${foldKey(text)}`
  return rosterId ? `roster:${rosterId}` : `${category}:${personKey ?? foldKey(text)}`
}
