/** What of a team is likened: numbers of its release and official figures. Null where it is not known. */
export interface Portrait {
  /** Items by theme. */
  themes: Record<string, number>
  /** Items of the force field by what they are about: 「resisting 多忙」. */
  forces: Record<string, number> | null
  similarGroup: string | null
  population: number | null
}

/** Of a hundred. */
export const weights = { themes: 40, forces: 30, similarGroup: 15, population: 15 }

export type Parts = typeof weights

/**
 * How much two teams resemble each other, from 0 to 100, the sum of four parts:
 * - 40 for themes: of what each plan's items work on, the share that is the same;
 * - 30 for forces: what both name as a force, of all that either names;
 * - 15 for 類似団体, where the ministry's class is the same;
 * - 15 for size: all at the same population, 0.7 of it at twice, nothing at ten times.
 *
 * What is not known of one of them counts 0, so that a team of which little is known resembles nobody much. It is the same
 * from both sides, and nobody resembles a team more than it resembles itself.
 */
export function likeness(a: Portrait, b: Portrait) {
  const { themes, forces, similarGroup, population } = partsOf(a, b)
  return rounded(themes + forces + similarGroup + population)
}

export function partsOf(a: Portrait, b: Portrait): Parts {
  const themes = sharedThemes(a, b).reduce((shared, { share }) => shared + share, 0)
  return {
    themes: rounded(weights.themes * themes),
    forces: rounded(weights.forces * alikeForces(a, b)),
    similarGroup: weights.similarGroup * Number(isSameGroup(a, b)),
    population: rounded(weights.population * alikeSize(a, b)),
  }
}

// Sums of shares are not exact.
function rounded(points: number) {
  return Math.round(points * 100) / 100
}

/** The others, the most alike first; of two that are equally alike, always the same one first. */
export function mostAlike<T extends Portrait & { id: string }>(us: T, others: T[]) {
  return others
    .filter(({ id }) => id !== us.id)
    .map((one) => ({ one, likeness: likeness(us, one) }))
    .toSorted((a, b) => b.likeness - a.likeness || (a.one.id < b.one.id ? -1 : 1))
}

/** Themes on which both work, the largest share that they have in common first. */
export function sharedThemes(a: Portrait, b: Portrait) {
  const [sumA, sumB] = [total(a.themes), total(b.themes)]
  return bothOf(a.themes, b.themes)
    .map((theme) => ({ theme, share: Math.min(a.themes[theme]! / sumA, b.themes[theme]! / sumB) }))
    .toSorted((one, other) => other.share - one.share)
}

/** What both name as a force, the most often named first. */
export function sharedForces(a: Portrait, b: Portrait) {
  const [ours, theirs] = [a.forces ?? {}, b.forces ?? {}]
  return bothOf(ours, theirs)
    .map((force) => ({ force, items: Math.min(ours[force]!, theirs[force]!) }))
    .toSorted((one, other) => other.items - one.items)
    .map(({ force }) => force)
}

export function isSameGroup(a: Portrait, b: Portrait) {
  return a.similarGroup !== null && a.similarGroup === b.similarGroup
}

/** From 0, ten times as many, to 1, as many. */
export function alikeSize({ population: a }: Portrait, { population: b }: Portrait) {
  if (!a || !b) return 0
  return Math.max(0, 1 - Math.log10(Math.max(a, b) / Math.min(a, b)))
}

function alikeForces(a: Portrait, b: Portrait) {
  const all = new Set([...Object.keys(a.forces ?? {}), ...Object.keys(b.forces ?? {})]).size
  return all === 0 ? 0 : sharedForces(a, b).length / all
}

// In the order of their names, from whichever side it is looked at: also a sum depends on its order.
function bothOf(a: Record<string, number>, b: Record<string, number>) {
  return Object.keys(a)
    .filter((key) => Object.hasOwn(b, key) && a[key]! > 0 && b[key]! > 0)
    .toSorted()
}

function total(counts: Record<string, number>) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
