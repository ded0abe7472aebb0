import { labelCount, labels, marginals, type Weights } from './crf.ts'
import { Reader } from './features.ts'
import type { Words } from './words.ts'

export interface NameSpan {
  start: number
  end: number
  probability: number
}

const [begin, inside, end, single] = [
  labels.indexOf('B'),
  labels.indexOf('I'),
  labels.indexOf('E'),
  labels.indexOf('S'),
]

/** For each character how likely a name begins at it and how likely it goes on. */
export interface Likelihood {
  begins: Float64Array
  goesOn: Float64Array
}

export function readLikelihood(text: string, words: Words, weights: Weights): Likelihood {
  const probabilities = marginals(new Reader(text, words).features(), weights)
  const at = (i: number, label: number) => probabilities[i * labelCount + label] ?? 0
  return {
    begins: Float64Array.from({ length: text.length }, (_, i) => at(i, begin) + at(i, single)),
    goesOn: Float64Array.from({ length: text.length }, (_, i) => at(i, inside) + at(i, end)),
  }
}

/** How likely each character of a stretch is a part of a name: the least of them. */
export function leastLikely({ begins, goesOn }: Likelihood, from: number, to: number) {
  let least = 1
  for (let i = from; i < to; i++) least = Math.min(least, (begins[i] ?? 0) + (goesOn[i] ?? 0))
  return least
}

/** Stretches of which every character is at least so likely a part of a name. */
export function likelyNames({ begins, goesOn }: Likelihood, least: number): NameSpan[] {
  const spans: NameSpan[] = []
  let open: NameSpan | undefined
  begins.forEach((starts, i) => {
    const continues = goesOn[i] ?? 0
    const probability = starts + continues
    if (probability < least) open = undefined
    else if (!open || starts > continues) spans.push((open = { start: i, end: i + 1, probability }))
    else {
      open.end = i + 1
      open.probability = Math.min(open.probability, probability)
    }
  })
  return spans
}
