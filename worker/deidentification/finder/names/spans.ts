import { labelCount, marginals, type Weights } from './crf.ts'
import { Reader } from './features.ts'
import type { Words } from './words.ts'

export interface NameSpan {
  start: number
  end: number
  probability: number
}

const begin = 1
const single = 4

/** Stretches that the model takes for names, down to a low probability; rules and the rest of the document decide. */
export function likelyNames(text: string, words: Words, weights: Weights, least: number): NameSpan[] {
  const probabilities = marginals(new Reader(text, words).features(), weights)
  const spans: NameSpan[] = []
  let open: NameSpan | undefined
  for (let i = 0; i < text.length; i++) {
    const at = i * labelCount
    const starts = (probabilities[at + begin] ?? 0) + (probabilities[at + single] ?? 0)
    const inside = (probabilities[at + 2] ?? 0) + (probabilities[at + 3] ?? 0)
    const probability = starts + inside
    if (probability < least) open = undefined
    else if (!open || starts > inside) spans.push((open = { start: i, end: i + 1, probability }))
    else {
      open.end = i + 1
      open.probability = Math.min(open.probability, probability)
    }
  }
  return spans
}
