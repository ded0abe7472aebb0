import type { Decided } from './review.ts'
import type { LabelWord } from './label-words.ts'

/** Draws a number from 0 to below `bound`, all alike. */
export type Draw = (bound: number) => number

export const drawAtRandom: Draw = (bound) => {
  const limit = Math.floor(0x1_0000_0000 / bound) * bound
  const [value] = crypto.getRandomValues(new Uint32Array(1))
  return value! < limit ? value! % bound : drawAtRandom(bound)
}

/**
 * A label for each person (`group`) who gets one: 職員A, 住民B, 関係者C … The word is the one that was chosen for the person,
 * else that of `words` (see `labelWordsOf`). The letters are shuffled for each release, so that neither their order nor a
 * label of an earlier release says who is meant.
 */
export function drawLabels(findings: Decided[], words: Map<string, LabelWord>, draw: Draw = drawAtRandom) {
  const chosen = chosenWords(findings)
  const letters = shuffle(
    [...chosen.keys()].map((_, n) => lettersOf(n)),
    draw,
  )
  return new Map(
    [...chosen].map(([person, word], n) => [person, `${word || labelWordOf(words.get(person))}${letters[n]}`]),
  )
}

/** Labels to show while it is being decided: a person's letter stays the same whatever else is decided. */
export function placeholderLabels(findings: Decided[], words: Map<string, LabelWord>) {
  const chosen = chosenWords(findings)
  const names = findings.filter(({ finding }) => finding.category === 'person_name').map(({ group }) => group)
  const people = [...new Set([...names, ...chosen.keys()])]
  return new Map(
    people.map((person, n) => [person, `${chosen.get(person) || labelWordOf(words.get(person))}${lettersOf(n)}`]),
  )
}

/** The people who get a label, with the word that was chosen for each, if one was. */
function chosenWords(findings: Decided[]) {
  const words = new Map<string, string>()
  for (const { group, decision } of findings) {
    if (decision?.treatment === 'label') words.set(group, words.get(group) || decision.replacement)
  }
  return words
}

/** Of whom nothing is known, nothing is said. */
export function labelWordOf(word: LabelWord | undefined): LabelWord {
  return word ?? '関係者'
}

/** A … Z, AA, AB … */
function lettersOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : lettersOf(Math.floor(n / 26) - 1) + last
}

function shuffle<T>(list: T[], draw: Draw) {
  const shuffled = [...list]
  for (let n = shuffled.length - 1; n > 0; n--) {
    const other = draw(n + 1)
    ;[shuffled[n], shuffled[other]] = [shuffled[other]!, shuffled[n]!]
  }
  return shuffled
}
