import { type Features, tableBits } from './features.ts'

/** Outside; begin, inside, end of a name or a name of one character; begin and inside of a place and of anything else named. */
export const labels = ['O', 'B', 'I', 'E', 'S', 'P', 'p', 'X', 'x'] as const
export const labelCount = labels.length
export const tableRows = 2 ** tableBits

export interface Weights {
  table: Int8Array | Float32Array
  /** What a unit of `table` is worth. */
  scale: number
  /** From label × to label; in row `labelCount` from the start. */
  transitions: Float32Array
}

/** Probability of each label at each character: `marginals[i * labelCount + label]`. */
export function marginals(features: Features, weights: Weights): Float64Array {
  const scores = unaryScores(features, weights)
  return forwardBackward(scores, weights.transitions).marginals
}

/** A variable a label: sums kept in an array, or taken apart from one, take three times as long, and most of the finder's time is spent here. */
export function unaryScores({ rows, width }: Features, { table, scale }: Weights) {
  const size = width ? rows.length / width : 0
  const scores = new Float64Array(size * labelCount)
  for (let i = 0; i < size; i++) {
    let o = 0
    let b = 0
    let i2 = 0
    let e = 0
    let s = 0
    let p = 0
    let p2 = 0
    let x = 0
    let x2 = 0
    for (let f = i * width; f < (i + 1) * width; f++) {
      const row = rows[f]! * labelCount
      o += table[row]!
      b += table[row + 1]!
      i2 += table[row + 2]!
      e += table[row + 3]!
      s += table[row + 4]!
      p += table[row + 5]!
      p2 += table[row + 6]!
      x += table[row + 7]!
      x2 += table[row + 8]!
    }
    const at = i * labelCount
    scores[at] = o * scale
    scores[at + 1] = b * scale
    scores[at + 2] = i2 * scale
    scores[at + 3] = e * scale
    scores[at + 4] = s * scale
    scores[at + 5] = p * scale
    scores[at + 6] = p2 * scale
    scores[at + 7] = x * scale
    scores[at + 8] = x2 * scale
  }
  return scores
}

/** Scaled probabilities instead of logarithms: nine labels leave no room to underflow within one step. */
export function forwardBackward(scores: Float64Array, transitions: Float32Array) {
  const size = scores.length / labelCount
  const emission = new Float64Array(scores.length)
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length)
  const moves = Float64Array.from(transitions, Math.exp)
  for (let i = 0; i < size; i++) {
    const at = i * labelCount
    let top = -Infinity
    for (let l = 0; l < labelCount; l++) top = Math.max(top, scores[at + l]!)
    for (let l = 0; l < labelCount; l++) emission[at + l] = Math.exp(scores[at + l]! - top)
    let sum = 0
    for (let to = 0; to < labelCount; to++) {
      let reach = 0
      if (i === 0) reach = moves[labelCount * labelCount + to]!
      else
        for (let from = 0; from < labelCount; from++)
          reach += forward[at - labelCount + from]! * moves[from * labelCount + to]!
      sum += forward[at + to] = reach * emission[at + to]!
    }
    for (let l = 0; l < labelCount; l++) forward[at + l]! /= sum || 1
  }
  for (let i = size - 1; i >= 0; i--) {
    const at = i * labelCount
    let sum = 0
    for (let from = 0; from < labelCount; from++) {
      let reach = 1
      if (i < size - 1) {
        reach = 0
        const next = at + labelCount
        for (let to = 0; to < labelCount; to++)
          reach += moves[from * labelCount + to]! * emission[next + to]! * backward[next + to]!
      }
      sum += backward[at + from] = reach
    }
    for (let l = 0; l < labelCount; l++) backward[at + l]! /= sum || 1
  }
  const probabilities = new Float64Array(scores.length)
  for (let i = 0; i < size; i++) {
    const at = i * labelCount
    let sum = 0
    for (let l = 0; l < labelCount; l++) sum += probabilities[at + l] = forward[at + l]! * backward[at + l]!
    for (let l = 0; l < labelCount; l++) probabilities[at + l]! /= sum || 1
  }
  return { marginals: probabilities, forward, backward, emission, moves }
}
