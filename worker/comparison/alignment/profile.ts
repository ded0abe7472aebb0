import { lexicon } from '../notions/lexicon.ts'
import { rarity, type Background } from './background.ts'
import { weighGram } from './letters.ts'
import type { Reading } from './reading.ts'
import { addTo, unit, type Vector } from './vector.ts'

/** What an item says as directions, so that two items can be laid beside each other. */
export interface Profile {
  /** Each notion that is said, with its weight; below 0 where it lacks. */
  said: Vector<number>
  /** The same with relatives and opposites, of length 1. */
  notions: Vector<number>
  /** Whom it is about, of length 1. */
  who: Vector<number>
  /** Its letters, of length 1. */
  grams: Vector<string>
  /** The characters that say each notion. */
  wording: Map<number, string>
}

export const weights = {
  /** Of an everyday word beside a notion of municipal work. */
  word: 0.5,
  /** Of what is said to be there and to lack in one sentence. */
  mixed: 0.5,
  related: 0.5,
  opposite: -0.4,
}

export function profileOf(reading: Reading, background: Background): Profile {
  const { notions } = lexicon()
  const said: Vector<number> = new Map()
  const who: Vector<number> = new Map()
  for (const [place, sign] of reading.said) {
    const weight = rarity(background.texts, background.notions.get(place) ?? 0)
    const kind = notions[place]?.kind
    if (kind === 'who') who.set(place, weight)
    else said.set(place, weight * (kind === 'word' ? weights.word : 1) * (sign || weights.mixed))
  }
  const grams: Vector<string> = new Map()
  for (const [gram, count] of reading.grams) {
    const weight = weighGram(gram) * rarity(background.texts, background.grams.get(gram) ?? 0)
    if (weight > 0) grams.set(gram, weight * Math.sqrt(count))
  }
  return { said, notions: directionOf(said), who: unit(who), grams: unit(grams), wording: reading.wording }
}

/** What is said of a notion says something of its relatives, and the contrary of its opposites. Of length 1. */
export function directionOf(said: Vector<number>) {
  return spread(said, weights.opposite)
}

/** What an item is about, whether it lacks or is there: in the same direction lies what would answer it. Of length 1. */
export function reachOf({ said }: Profile) {
  return spread(new Map([...said].map(([place, weight]) => [place, Math.abs(weight)])), -weights.opposite)
}

/** What two items share, by name, the most telling first. */
export function sharedNotions(a: Profile, b: Profile) {
  const { notions } = lexicon()
  return [...a.said]
    .map(([place, weight]) => ({ place, weight: weight * (b.said.get(place) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place)
    .slice(0, 4)
    .flatMap(({ place }) => notions[place]?.name ?? [])
}

function spread(said: Vector<number>, toOpposites: number) {
  const { notions } = lexicon()
  const direction: Vector<number> = new Map()
  for (const [place, weight] of said) {
    addTo(direction, place, weight)
    for (const other of notions[place]?.related ?? []) addTo(direction, other, weight * weights.related)
    for (const other of notions[place]?.opposite ?? []) addTo(direction, other, weight * toOpposites)
  }
  return unit(direction)
}
