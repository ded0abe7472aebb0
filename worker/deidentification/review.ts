import type { AskedFinding } from './asked.ts'
import { findCircumstances } from './circumstances/circumstances.ts'
import { findInDocument, foldKey, type Finding, type NameModel, type RosterEntry } from './finder/find-identifiers.ts'
import type { Readings } from './finder/readings.ts'
import { stands } from './grounds.ts'
import { afterRewriting, locateHints } from './hints/rewriting.ts'
import { giveawayFinder, type Giveaway } from './municipality/giveaways.ts'
import type { Surroundings } from './municipality/surroundings.ts'
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
  /** What would give the municipality away, where the team hides it. */
  surroundings?: Surroundings
  /** Name of the team's municipality. */
  municipality?: string
}

/** A finding and the place by which a decision about it is kept. */
export interface Located {
  place: string
  passageId: string
  finding: AskedFinding
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
export function review(
  { items, roster, decisions, dropped = [], surroundings, municipality }: Hiding,
  names?: NameModel,
): Reviewed[] {
  const leaving = new Map(passagesOf(withoutDropped(items, dropped)).map((passage) => [passage.id, passage]))
  const decided = new Map(decisions.map((decision) => [decision.place, decision]))
  // Dropped items are searched as well: whether they go or stay must not change what is found elsewhere.
  const passages = passagesOf(items)
  const located = locate(passages, roster, { names, surroundings, municipality })
  const asked = afterRewriting(located, locateHints(passages, located), decided)
  return asked.flatMap(({ passageId, ...one }) => {
    const passage = leaving.get(passageId)
    if (!passage) return []
    const made = decided.get(one.place)
    const decision = made && stands(made, one.finding.category, passage.item.sheet) ? made : undefined
    return [{ ...one, passage, decision }]
  })
}

/** A text to be searched; what says who was interviewed is one finding as a whole. */
export type Searched = Pick<ItemPassage, 'id' | 'text' | 'isRole'> & { item: Pick<Item, 'sheet'> }

/** What is known beside the texts and the roster; the same for all who search, or they would find otherwise. */
export interface Known extends Pick<Hiding, 'surroundings' | 'municipality'> {
  names?: NameModel
  readings?: Readings
}

/** All findings in these texts, each with its place; the same in the worker and in the browser. */
export function locate(
  passages: Searched[],
  roster: RosterEntry[],
  { names, readings, surroundings, municipality }: Known = {},
): Located[] {
  const places = municipality ? [municipality.replace(/[市区町村]$/u, '')] : []
  const found = findInDocument(passages, { roster, names, places, readings })
  const findGiveaways = surroundings && giveawayFinder(surroundings)
  return passages.flatMap((passage) => {
    const counts = new Map<string, number>()
    return askedIn(passage, found.get(passage.id) ?? [], findGiveaways).map((finding) => {
      const name = placeName(passage, finding)
      const nth = counts.get(name) ?? 0
      counts.set(name, nth + 1)
      return { place: `${name}#${nth}`, passageId: passage.id, finding, group: groupOf(finding) }
    })
  })
}

/** The identifiers, what surrounds a person, and what gives a hidden municipality away; in order. */
function askedIn(
  { text, item, isRole }: Searched,
  identifiers: Finding[],
  findGiveaways?: ReturnType<typeof giveawayFinder>,
): AskedFinding[] {
  const label = isRole ? wholeLabel(text, identifiers) : []
  if (label.length > 0) return label
  const circumstances = findCircumstances(text, item.sheet, identifiers).map(
    ({ start, end, category }): AskedFinding => {
      const reason = { code: category }
      return { start, end, category, text: text.slice(start, end), confidence: 0.7, treatment: 'generalise', reason }
    },
  )
  const giveaways = findGiveaways?.(text, [...identifiers, ...circumstances]) ?? []
  return [...identifiers, ...circumstances, ...giveaways.map((one) => toAsked(text, one))].toSorted(
    (a, b) => a.start - b.start,
  )
}

function toAsked(text: string, { start, end, category, reason, word, instead, key }: Giveaway): AskedFinding {
  const given = { code: reason, ...(word && { word }) }
  const finding = { start, end, category, text: text.slice(start, end), confidence: 0.9, instead, personKey: key }
  return { ...finding, treatment: 'generalise', reason: given }
}

export function countUndecided(findings: Reviewed[]) {
  return findings.filter(({ decision }) => !decision).length
}

/** The sentence is part of the place: when it changes the finding is asked again, when another one changes it is not. */
function placeName({ id, text }: Searched, finding: AskedFinding) {
  return `${id}/${finding.category}/${foldKey(finding.text)}/${shortHash(sentenceAround(text, finding))}`
}

function sentenceAround(text: string, finding: AskedFinding) {
  const { from, to } = sentenceSpan(text, finding)
  return text.slice(from, to)
}

function groupOf({ category, text, rosterId, personKey, reason }: AskedFinding) {
  // Who was asked is called as the group is; the same post in a sentence is another matter.
  if (reason.code === 'respondent') return `respondent:${foldKey(text)}`
  return rosterId ? `roster:${rosterId}` : `${category}:${personKey ?? foldKey(text)}`
}
