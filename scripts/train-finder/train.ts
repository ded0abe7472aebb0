import {
  forwardBackward,
  labelCount,
  labels,
  tableRows,
  unaryScores,
} from '../../worker/deidentification/finder/names/crf.ts'
import { type Features, Reader } from '../../worker/deidentification/finder/names/features.ts'
import type { Words } from '../../worker/deidentification/finder/names/words.ts'
import type { Sample } from './corpora.ts'
import { Random } from './random.ts'

export interface Trained {
  table: Float32Array
  transitions: Float32Array
}

interface Lesson {
  features: Features
  gold: Uint8Array
}

const learningRate = 0.15
const keep = 0.6
const blocked = -20

/** A linear-chain CRF by AdaGrad, with features dropped at random so that no single one is relied upon. */
export function train(
  samples: Sample[],
  words: Words,
  epochs: number,
  { table, transitions }: Trained,
  allowed?: Uint8Array,
) {
  const random = new Random(7)
  const squares = new Float32Array(table.length)
  const transitionSquares = new Float32Array(transitions.length)
  const lessons = samples.map((sample): Lesson => ({
    features: new Reader(sample.text, words).features(),
    gold: goldLabels(sample),
  }))
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(lessons)
    let loss = 0
    for (const lesson of lessons) loss += study(lesson)
    console.log(`epoch ${epoch + 1}: loss ${Math.round(loss)}`)
  }

  function study({ features, gold }: Lesson) {
    const kept = dropFeatures(features, random, allowed)
    const scores = unaryScores(kept, { table, scale: 1 / keep, transitions })
    const { marginals, forward, backward, emission, moves } = forwardBackward(scores, transitions)
    const size = gold.length
    let loss = 0
    for (let i = 0; i < size; i++) {
      const right = marginals[i * labelCount + gold[i]!]!
      loss -= Math.log(Math.max(right, 1e-12))
      for (let label = 0; label < labelCount; label++) {
        const gradient = marginals[i * labelCount + label]! - (gold[i] === label ? 1 : 0)
        if (Math.abs(gradient) < 1e-3) continue
        for (let f = i * kept.width; f < (i + 1) * kept.width; f++) {
          if (kept.rows[f] !== 0) step(table, squares, kept.rows[f]! * labelCount + label, gradient)
        }
      }
    }
    for (let i = 0; i < size; i++) studyMove(i, gold, forward, backward, emission, moves)
    return loss
  }

  function studyMove(
    i: number,
    gold: Uint8Array,
    forward: Float64Array,
    backward: Float64Array,
    emission: Float64Array,
    moves: Float64Array,
  ) {
    const at = i * labelCount
    if (i === 0) return
    let sum = 0
    const joint = new Float64Array(labelCount * labelCount)
    for (let from = 0; from < labelCount; from++) {
      for (let to = 0; to < labelCount; to++) {
        const p =
          forward[at - labelCount + from]! * moves[from * labelCount + to]! * emission[at + to]! * backward[at + to]!
        joint[from * labelCount + to] = p
        sum += p
      }
    }
    const move = gold[i - 1]! * labelCount + gold[i]!
    for (let n = 0; n < joint.length; n++) {
      if (transitions[n]! <= blocked) continue
      const gradient = joint[n]! / sum - (move === n ? 1 : 0)
      if (Math.abs(gradient) > 1e-4) step(transitions, transitionSquares, n, gradient)
    }
  }
}

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number) {
  squares[at]! += gradient * gradient
  weights[at]! -= (learningRate * gradient) / (1 + Math.sqrt(squares[at]!))
}

/** Row 0 is no feature: its weights stay 0. */
function dropFeatures({ rows, width }: Features, random: Random, allowed?: Uint8Array): Features {
  return { rows: rows.map((row) => (random.chance(keep) && (!allowed || allowed[row]) ? row : 0)), width }
}

export function goldLabels({ text, spans }: Sample): Uint8Array {
  const gold = new Uint8Array(text.length)
  const at = (label: (typeof labels)[number]) => labels.indexOf(label)
  for (const { start, end, kind } of spans) {
    if (kind !== 'person') {
      gold.fill(at(kind === 'place' ? 'p' : 'x'), start, end)
      gold[start] = at(kind === 'place' ? 'P' : 'X')
    } else if (end - start === 1) gold[start] = at('S')
    else {
      gold.fill(at('I'), start, end)
      gold[start] = at('B')
      gold[end - 1] = at('E')
    }
  }
  return gold
}

/** Moves that the labels forbid are far below zero and stay there. */
export function startWeights(): Trained {
  const follow: Record<string, string> = {
    O: 'OBSPX',
    B: 'IE',
    I: 'IE',
    E: 'OBSPX',
    S: 'OBSPX',
    P: 'pOBSX P',
    p: 'pOBSXP',
    X: 'xOBSPX',
    x: 'xOBSPX',
  }
  const transitions = new Float32Array((labelCount + 1) * labelCount)
  labels.forEach((from, row) =>
    labels.forEach((to, column) => {
      if (!follow[from]?.includes(to)) transitions[row * labelCount + column] = blocked
    }),
  )
  for (const label of ['I', 'E', 'p', 'x'] as const)
    transitions[labelCount * labelCount + labels.indexOf(label)] = blocked
  return { table: new Float32Array(tableRows * labelCount), transitions }
}

/** The rows with the largest weights, as a mask. */
export function strongestRows({ table }: Trained, count: number): Uint8Array {
  const strength = Float32Array.from({ length: tableRows }, (_, row) => {
    let sum = 0
    for (let label = 0; label < labelCount; label++) sum += table[row * labelCount + label]! ** 2
    return sum
  })
  const least = strength.toSorted()[tableRows - count] ?? 0
  return Uint8Array.from(strength, (value) => (value > least ? 1 : 0))
}
