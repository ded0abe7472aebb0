import type { Decided } from './review.ts'
import type { labelWords } from './schema.ts'

/** Draws a number from 0 to below `bound`, all alike. */
export type Draw = (bound: number) => number

export const drawAtRandom: Draw = (bound) => {
  const limit = Math.floor(0x1_0000_0000 / bound) * bound
  const [value] = crypto.getRandomValues(new Uint32Array(1))
  return value! < limit ? value! % bound : drawAtRandom(bound)
}

/**
 * A label for each person (`group`) who gets one: 職員A, 住民B, 関係者C … The word is the one that was chosen for the person,
 * else it follows from the roster (`kinds`). The letters are shuffled for each release, so that neither their order nor a
 * label of an earlier release says who is meant.
 */
export function drawLabels(findings: Decided[], kinds: Map<string, string>, draw: Draw = drawAtRandom) {
  const words = new Map<string, string>()
  for (const { group, decision } of findings) {
    if (decision?.treatment !== 'label') continue
    words.set(group, words.get(group) || decision.replacement)
  }
  const letters = shuffle(
    [...words.keys()].map((_, n) => lettersOf(n)),
    draw,
  )
  return new Map(
    [...words].map(([person, word], n) => [person, `${word || labelWordOf(kinds.get(person))}${letters[n]}`]),
  )
}

/** What a person of the roster is called when nobody chose. */
export function labelWordOf(kind: string | undefined): (typeof labelWords)[number] {
  return kind === 'respondent' ? '関係者' : '職員'
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
