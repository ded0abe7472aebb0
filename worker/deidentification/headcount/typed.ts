import { readCount } from './counts.ts'
import type { Headcount } from './headcount.ts'
import { ranks, type ManagerRank, type Rank } from './ranks.ts'
import { linesOf, ownPostsIn } from './read-own-posts.ts'

/** A head-count table as it stands in its form: an empty number is not known. */
export interface TypedHeadcount {
  holders: Record<Rank, string>
  women: Record<Rank, string>
  total: string
  managersDownTo: ManagerRank
  k: string
  alumniYears: string
  /** A post and its rank a line. */
  posts: string
}

export function typedOf(headcount: Headcount): TypedHeadcount {
  const { holders, women, total, managersDownTo, k, alumniYears, posts } = headcount
  const of = (counts: Headcount['holders']) => eachRank((rank) => shown(counts[rank]))
  return {
    holders: of(holders),
    women: of(women),
    total: shown(total),
    managersDownTo,
    k: shown(k),
    alumniYears: shown(alumniYears),
    posts: linesOf(posts),
  }
}

/** What is no number counts as not known; the form and the worker refuse it before it is saved. */
export function readTyped(typed: TypedHeadcount): Headcount {
  const { holders, women, total, managersDownTo, k, alumniYears, posts } = typed
  const counts = (of: Record<Rank, string>) =>
    Object.fromEntries(
      ranks.flatMap((rank) => {
        const count = readCount(of[rank])
        return count === undefined ? [] : [[rank, count]]
      }),
    )
  return {
    holders: counts(holders),
    women: counts(women),
    total: readCount(total) ?? null,
    managersDownTo,
    k: readCount(k) ?? null,
    alumniYears: readCount(alumniYears) ?? null,
    posts: ownPostsIn(posts),
  }
}

export function eachRank<T>(of: (rank: Rank) => T) {
  return Object.fromEntries(ranks.map((rank) => [rank, of(rank)])) as Record<Rank, T>
}

function shown(count: number | null | undefined) {
  return count === null || count === undefined ? '' : String(count)
}
