import type { Reading } from './reading.ts'

/** How many texts of a corpus say a notion, or hold a pair of characters: what stands everywhere tells little. */
export interface Background {
  texts: number
  notions: Map<number, number>
  grams: Map<string, number>
}

export function backgroundOf(readings: Iterable<Reading>): Background {
  const background: Background = { texts: 0, notions: new Map(), grams: new Map() }
  for (const { said, grams } of readings) {
    background.texts++
    for (const notion of said.keys()) count(background.notions, notion)
    for (const gram of grams.keys()) count(background.grams, gram)
  }
  return background
}

// As if so many other texts had been read that say nothing of it: in a short sheet, what two items share is not common.
const unread = 40

/** Inverse document frequency, smoothed. */
export function rarity(texts: number, having: number) {
  return Math.log((texts + unread) / (having + 0.5))
}

function count<K>(counts: Map<K, number>, key: K) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
