import { likeness, type Portrait } from './likeness.ts'

/** A team that can be paired. */
export interface Candidate extends Portrait {
  id: string
  code: string
  /** Ids of the groups in which it is or is asked to be. */
  groups: string[]
}

/**
 * Teams two by two, so that each is in one pair at most: the two that are most alike of all come first, then the two most
 * alike of those that are left, and so on. Teams of one municipality, or of one group already, are not put together again,
 * nor those of which nothing is known that they share. The same teams make the same pairs, in whatever order they come.
 */
export function proposePairs<T extends Candidate>(teams: T[]) {
  const ordered = teams.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const possible = ordered.flatMap((a, at) =>
    ordered
      .slice(at + 1)
      .filter((b) => canMeet(a, b))
      .map((b) => ({ a, b, likeness: likeness(a, b) }))
      .filter((pair) => pair.likeness > 0),
  )
  const free = new Set(ordered)
  const pairs = possible
    .toSorted((one, other) => other.likeness - one.likeness)
    .filter(({ a, b }) => free.has(a) && free.has(b) && free.delete(a) && free.delete(b))
  return { pairs, left: [...free] }
}

function canMeet(a: Candidate, b: Candidate) {
  return a.code !== b.code && !a.groups.some((group) => b.groups.includes(group))
}
