import type { Context } from 'hono'
import type { SignedInEnv } from '../env.ts'
import type { ReadableRelease } from '../publication/releases.ts'
import type { Pair } from './alignment/align.ts'
import { alignFrom, type Alignment, type keptAlignments } from './alignments.ts'
import { correctionsOf, type CorrectedBy, type Correction, type correctionRows } from './corrections.ts'

/** A pair that a reader linked says by whom; its strength is that of one that says the same word for word. */
export interface LinkedPair extends Pair {
  by?: CorrectedBy
}

/** Two items that were computed to say the same, or could have been, and of which a reader says that they do not. */
export interface PartedPair {
  a: string
  b: string
  by: CorrectedBy
}

export interface Links extends Omit<Alignment, 'pairs'> {
  pairs: LinkedPair[]
  parted: PartedPair[]
}

/** What the first and each of the others say alike, as readers corrected it, by the rows that a batch read of them. */
export function linksFrom(
  c: Context<SignedInEnv>,
  [ours, ...others]: [ReadableRelease, ...ReadableRelease[]],
  kept: Awaited<ReturnType<typeof keptAlignments>>,
  corrected: Awaited<ReturnType<typeof correctionRows>>,
): Links[] {
  const tools = { db: c.var.db, ai: c.env.AI, later: (work: Promise<unknown>) => c.executionCtx.waitUntil(work) }
  return others.map((theirs) => {
    const alignment = alignFrom(kept, tools, ours, theirs)
    return { ...alignment, ...correctPairs(alignment.pairs, correctionsOf(corrected, ours, theirs)) }
  })
}

/** A link by hand takes both items from whatever they were linked to. */
export function correctPairs(pairs: Pair[], corrections: Correction[]): Pick<Links, 'pairs' | 'parted'> {
  const parted = corrections.filter(({ says }) => says === 'other').map(({ a, b, by }) => ({ a, b, by }))
  const linked = corrections.filter(({ says }) => says === 'same')
  const [takenA, takenB] = [new Set(linked.map(({ a }) => a)), new Set(linked.map(({ b }) => b))]
  const isParted = new Set(parted.map(({ a, b }) => `${a} ${b}`))
  const computed = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  return {
    pairs: [
      ...pairs.filter(({ a, b }) => !takenA.has(a) && !takenB.has(b) && !isParted.has(`${a} ${b}`)),
      ...linked.map(({ a, b, by }) => ({ strength: 1, notions: [], ...computed.get(`${a} ${b}`), a, b, by })),
    ],
    parted,
  }
}
