import type { Context } from 'hono'
import type { SignedInEnv } from '../env.ts'
import type { ReadableRelease } from '../publication/releases.ts'
import type { Pair } from './alignment/align.ts'
import { alignFrom, keptAlignments, pairOf, type Alignment } from './alignments.ts'
import { correctionRows, correctionsOf, type CorrectedBy, type Correction } from './corrections.ts'

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

/** What two releases say alike, as readers corrected it, for a request that has checked that they may be read. */
export async function linksOf(c: Context<SignedInEnv>, ours: ReadableRelease, theirs: ReadableRelease): Promise<Links> {
  const [links] = await linksToEach(c, ours, [theirs])
  return links!
}

/** As `linksOf`, between ours and each of the others. */
export async function linksToEach(
  c: Context<SignedInEnv>,
  ours: ReadableRelease,
  others: ReadableRelease[],
): Promise<Links[]> {
  const { db } = c.var
  const tools = { db, ai: c.env.AI, later: (work: Promise<unknown>) => c.executionCtx.waitUntil(work) }
  const pairs = others.map((theirs) => pairOf(ours, theirs))
  const [kept, corrected] = await db.batch([keptAlignments(db, pairs), correctionRows(db, pairs)])
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
