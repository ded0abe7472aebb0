import type { Decided } from './review.ts'

/** Draws a number from 0 to below `bound`, all alike. */
export type Draw = (bound: number) => number

export const drawAtRandom: Draw = (bound) => {
  const limit = Math.floor(0x1_0000_0000 / bound) * bound
  const [value] = crypto.getRandomValues(new Uint32Array(1))
  return value! < limit ? value! % bound : drawAtRandom(bound)
}

/**
 * A label for each person (`group`) who gets one: 職員A, 関係者C … The letters are shuffled for each release, so that neither their
 * order nor a label of an earlier release says who is meant.
 */
export function drawLabels(findings: Decided[], kinds: Map<string, string>, draw: Draw = drawAtRandom) {
  const people = [
    ...new Set(findings.filter(({ decision }) => decision?.treatment === 'label').map(({ group }) => group)),
  ]
  const letters = shuffle(
    people.map((_, n) => lettersOf(n)),
    draw,
  )
  return new Map(people.map((person, n) => [person, `${wordFor(kinds.get(person))}${letters[n]}`]))
}

function wordFor(kind: string | undefined) {
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
