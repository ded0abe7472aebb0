import { ranks, type ManagerRank, type Rank } from './ranks.ts'

/** How many hold a rank in one municipality and fiscal year; what nobody entered is not known, never guessed. */
export interface Headcount {
  holders: Partial<Record<Rank, number>>
  /** Women among them, where the municipality has counted. */
  women: Partial<Record<Rank, number>>
  /** All staff; null: the sum of the ranks. */
  total: number | null
  managersDownTo: ManagerRank
  /** Stricter than `leastCrowd`; null: as the law's guidance has it. */
  k: number | null
  /** In how many years the municipality has sent a team. */
  alumniYears: number | null
  posts: OwnPost[]
}

/** A post of this office that its title does not give away, such as 総務監; `outside` is nobody's rank. */
export interface OwnPost {
  word: string
  rank: Rank | 'outside'
}

/** The municipality as the rules see it. */
export interface Office {
  name: string
  population: number | null
  headcount?: Headcount
  /** Of one plan: what each interviewed person is called, by the role as it was written. */
  roles?: Record<string, string>
}

export const emptyHeadcount: Headcount = {
  holders: {},
  women: {},
  total: null,
  managersDownTo: 'section_head',
  k: null,
  alumniYears: null,
  posts: [],
}

/**
 * The smallest group that may be named: 11, as cells of 1 to 10 are hidden in official health figures; 20 where fewer than
 * 25,000 people live, and where nobody knows how many do.
 */
export function leastCrowd(population: number | null) {
  return population === null || population < 25_000 ? 20 : 11
}

/** The municipality's own setting counts where it is stricter, never where it is looser. */
export function crowdOf({ population, headcount }: Office) {
  return Math.max(leastCrowd(population), headcount?.k ?? 0)
}

/** Under 2,000 inhabitants or 20 staff everybody knows everybody: nothing narrower than 職員 or 住民 is said. */
export function isTiny({ population, headcount }: Office) {
  const staff = headcount && staffOf(headcount)
  return (population !== null && population < 2000) || (staff !== undefined && staff > 0 && staff < 20)
}

export function staffOf({ holders, total }: Headcount) {
  return total ?? holdersOf(holders, ranks)
}

/** At least so many hold one of these ranks: a rank that nobody counted adds nothing. */
export function holdersOf(counts: Partial<Record<Rank, number>>, of: readonly Rank[]) {
  return of.reduce((sum, rank) => sum + (counts[rank] ?? 0), 0)
}
