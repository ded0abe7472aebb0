import { rarity, type Background } from './background.ts'
import { lexicon } from '../notions/lexicon.ts'
import type { Reading } from './reading.ts'
import { weighGram } from './letters.ts'

/** What an item says as directions with lengths, so that two items can be laid beside each other. */
export interface Profile {
  /** Each notion that is said, with its weight; below 0 where it lacks. */
  said: Map<number, number>
  /** The same with relatives and opposites, of length 1. */
  notions: Map<number, number>
  who: Map<number, number>
  grams: Map<string, number>
}

export const tuning = {
  word: 0.6,
  related: 0.4,
  opposite: -0.5,
  byNotions: 0.9,
  oneWho: 0.95,
  otherWho: 0.5,
  substituted: 1.8,
  conflict: 0,
}

export function profileOf(reading: Reading, background: Background): Profile {
  const { notions } = lexicon()
  const said = new Map<number, number>()
  const who = new Map<number, number>()
  for (const [place, sign] of reading.notions) {
    const { kind } = notions[place]!
    const weight = rarity(background.texts, background.notions.get(place) ?? 0)
    if (kind === 'who') who.set(place, weight)
    else said.set(place, weight * (kind === 'word' ? tuning.word : 1) * sign)
  }
  const grams = new Map<string, number>()
  for (const [gram, count] of reading.grams) {
    const weight = weighGram(gram) * rarity(background.texts, background.grams.get(gram) ?? 0)
    if (weight > 0) grams.set(gram, weight * Math.sqrt(count))
  }
  return { said, notions: directionOf(said), who: unit(who), grams: unit(grams) }
}

/** What is said of a notion says something of its relatives, and the contrary of its opposites. */
function directionOf(said: Map<number, number>) {
  const { notions } = lexicon()
  const direction = new Map<number, number>()
  for (const [place, weight] of said) {
    const { related, opposite } = notions[place]!
    add(direction, place, weight)
    for (const other of related) add(direction, other, weight * tuning.related)
    for (const other of opposite) add(direction, other, weight * tuning.opposite)
  }
  return unit(direction)
}

/** How much two items say the same, 0 to 1. Symmetric; 0 where either says nothing. */
export function likeness(a: Profile, b: Profile) {
  const share = a.notions.size === 0 && b.notions.size === 0 ? 0 : tuning.byNotions
  const letters = dot(a.grams, b.grams)
  if (letters > 0.9999 && a.grams.size === b.grams.size) return 1
  const value = share * dot(a.notions, b.notions) + (1 - share) * letters
  const kept = 1 - tuning.substituted * letters * (1 - restLikeness(a, b))
  return Math.min(1, Math.max(0, value * whoFactor(a, b) * Math.max(0, kept) * conflictFactor(a, b)))
}

/** Where two texts share many words, what stands in the place of the other words decides. 1 where one of them says nothing more. */
function restLikeness(a: Profile, b: Profile) {
  const [restOfA, restOfB] = [restOf(a, b), restOf(b, a)]
  if (restOfA.letters < 2 || restOfB.letters < 2) return 1
  return Math.max(0, dot(directionOf(restOfA.said), directionOf(restOfB.said)))
}

function restOf(one: Profile, other: Profile) {
  let letters = 0
  for (const gram of one.grams.keys()) if (gram.length === 1 && !other.grams.has(gram)) letters++
  return { letters, said: new Map([...one.said].filter(([place]) => !other.said.has(place))) }
}

function conflictFactor(a: Profile, b: Profile) {
  const { notions } = lexicon()
  for (const [place, weight] of a.said) {
    const other = b.said.get(place)
    if (other !== undefined && weight * other < 0 && notions[place]!.kind === 'idea') return tuning.conflict
    if (other !== undefined) continue
    if (notions[place]!.opposite.some((opposite) => !a.said.has(opposite) && weight * (b.said.get(opposite) ?? 0) > 0))
      return tuning.conflict
  }
  return 1
}

function whoFactor(a: Profile, b: Profile) {
  if (a.who.size === 0 || b.who.size === 0) return a.who.size === b.who.size ? 1 : tuning.oneWho
  const same = dot(a.who, b.who)
  return tuning.otherWho + (1 - tuning.otherWho) * same
}

function unit<K>(vector: Map<K, number>) {
  let square = 0
  for (const value of vector.values()) square += value * value
  if (square === 0) return vector
  const length = Math.sqrt(square)
  for (const [key, value] of vector) vector.set(key, value / length)
  return vector
}

function dot<K>(a: Map<K, number>, b: Map<K, number>) {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0)
  return sum
}

function add(vector: Map<number, number>, key: number, value: number) {
  vector.set(key, (vector.get(key) ?? 0) + value)
}
