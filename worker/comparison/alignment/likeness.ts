import { lexicon } from '../notions/lexicon.ts'
import { directionOf, type Profile } from './profile.ts'
import { cosine } from './vector.ts'

export const tuning = {
  byNotions: 0.9,
  /** Below this a closer look cannot make a pair. */
  least: 0.02,
  /** Kept where only one of them says whom it is about, and where both do and mean others. */
  oneWho: 0.95,
  otherWho: 0.5,
  restShare: 4,
  unknownRest: 0.7,
  substituted: 3,
  conflict: 0.15,
  /** A model's nearness counts from here to here. */
  nearFrom: 0.5,
  nearTo: 0.85,
  byMeaning: 0.8,
}

/**
 * How much two items say the same, 0 to 1. Symmetric; 0 where either says nothing. `near` is what a language model says of
 * the two, where there is one.
 */
export function likeness(a: Profile, b: Profile, near?: number) {
  const letters = cosine(a.grams, b.grams)
  if (letters > 0.9999 && a.grams.size === b.grams.size) return 1
  const share = a.notions.size === 0 && b.notions.size === 0 ? 0 : tuning.byNotions
  const local = Math.max(0, share * cosine(a.notions, b.notions) + (1 - share) * letters)
  const value = 1 - (1 - local) * (1 - tuning.byMeaning * scaled(near))
  if (value < tuning.least) return 0
  const kept = Math.max(0, 1 - tuning.substituted * letters * substitution(a, b))
  return Math.min(1, value * kept * whoFactor(a, b) * conflictFactor(a, b))
}

function scaled(near = 0) {
  return Math.min(1, Math.max(0, (near - tuning.nearFrom) / (tuning.nearTo - tuning.nearFrom)))
}

/**
 * Where two texts share many words, what stands in the place of the other words decides: how much of the two is such a rest
 * that says something else, 0 to 1. 0 where one of them says nothing more than the other.
 */
function substitution(a: Profile, b: Profile) {
  const [restOfA, restOfB] = [restOf(a, b), restOf(b, a)]
  if (restOfA.letters === 0 || restOfB.letters === 0) return 0
  if (restOfA.unknown === 0 && restOfB.unknown === 0 && restOfA.said.size + restOfB.said.size === 0) return 0
  if (restOfA.said.size === 0 || restOfB.said.size === 0)
    return tuning.unknownRest * Math.min(1, tuning.restShare * Math.min(restOfA.letters, restOfB.letters))
  const share = Math.min(1, tuning.restShare * Math.min(restOfA.share, restOfB.share))
  return share * (1 - Math.max(0, cosine(directionOf(restOfA.said), directionOf(restOfB.said))))
}

/**
 * What one says and the other does not: notions, their share of all it says, the share of its kanji, and how many of these stand
 * in no notion that both say.
 */
function restOf(one: Profile, other: Profile) {
  const kanji = [...one.grams.keys()].filter((gram) => gram.length === 1)
  const told = new Set([...one.wording].flatMap(([place, words]) => (other.wording.has(place) ? [...words] : [])))
  const foreign = kanji.filter((gram) => !other.grams.has(gram))
  const letters = foreign.length / Math.max(1, kanji.length)
  const unknown = foreign.filter((gram) => !told.has(gram)).length
  const all = [...one.said, ...one.who]
  const said = new Map(all.filter(([place]) => !other.said.has(place) && !other.who.has(place)))
  return { letters, unknown, said, share: weightOf(said.values()) / weightOf(all.map(([, weight]) => weight)) }
}

function weightOf(weights: Iterable<number>) {
  let sum = 0
  for (const weight of weights) sum += Math.abs(weight)
  return sum
}

/** One says that it is so, the other that it is not, or that its opposite is. */
function conflictFactor(a: Profile, b: Profile) {
  const { notions } = lexicon()
  for (const [place, weight] of a.said) {
    const notion = notions[place]
    const other = b.said.get(place)
    if (other !== undefined && weight * other < 0 && notion?.kind === 'idea') return tuning.conflict
    if (other !== undefined) continue
    const contrary = notion?.opposite.some((contra) => !a.said.has(contra) && weight * (b.said.get(contra) ?? 0) > 0)
    if (contrary) return tuning.conflict
  }
  return 1
}

function whoFactor(a: Profile, b: Profile) {
  if (a.who.size === 0 || b.who.size === 0) return a.who.size === b.who.size ? 1 : tuning.oneWho
  return tuning.otherWho + (1 - tuning.otherWho) * cosine(a.who, b.who)
}
