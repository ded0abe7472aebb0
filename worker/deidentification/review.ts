import { findInDocument, foldKey, type Finding, type NameModel, type RosterEntry } from './finder/find-identifiers.ts'
import { passagesOf, type ItemPassage } from './passages.ts'
import type { Decision } from './schema.ts'
import type { Item } from '../plans/sheets.ts'

/** A finding where it stands, with what was decided about it. */
export interface Reviewed {
  place: string
  passage: ItemPassage
  finding: Finding
  /** Findings of one person, or of the same words, are decided alike: they share this key. */
  group: string
  decision: Decision | undefined
}

/** What replacing needs to know of it. */
export type Decided = Pick<Reviewed, 'place' | 'group' | 'finding' | 'decision'>

/** All findings of a plan, in the plan's order, each with its decision. Deterministic: the same text gives the same places. */
export function review(items: Item[], roster: RosterEntry[], decisions: Decision[], names?: NameModel): Reviewed[] {
  const passages = passagesOf(items)
  const decided = new Map(decisions.map((decision) => [decision.place, decision]))
  const found = findInDocument(passages, { roster, names })
  return passages.flatMap((passage) => {
    const places = new Map<string, number>()
    return (found.get(passage.id) ?? []).map((finding) => {
      const name = placeName(passage, finding)
      const nth = places.get(name) ?? 0
      places.set(name, nth + 1)
      const place = `${name}#${nth}`
      return { place, passage, finding, group: groupOf(finding), decision: decided.get(place) }
    })
  })
}

export function countUndecided(findings: Reviewed[]) {
  return findings.filter(({ decision }) => !decision).length
}

/** The sentence is part of the place: when it changes the finding is asked again, when another one changes it is not. */
function placeName({ id, text }: ItemPassage, finding: Finding) {
  return `${id}/${finding.category}/${foldKey(finding.text)}/${shortHash(sentenceAround(text, finding))}`
}

function sentenceAround(text: string, { start, end }: Finding) {
  const before = text.slice(0, start).search(/[^。！？!?\n]*$/)
  const after = text.slice(end).search(/[。！？!?\n]/)
  return text.slice(before, after < 0 ? text.length : end + after)
}

function groupOf({ category, text, rosterId, personKey }: Finding) {
  return rosterId ? `roster:${rosterId}` : `${category}:${personKey ?? foldKey(text)}`
}

/** FNV-1a, 32 bits: tells a changed sentence from an unchanged one; nothing secret rests on it. */
function shortHash(text: string) {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return (hash >>> 0).toString(36)
}
