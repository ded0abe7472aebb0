import { likeness } from './likeness.ts'
import type { Glance } from './queries.ts'
import type { Order } from './schema.ts'

/**
 * Glances in the order asked for; our own always stand first, and those of which it is not known last. Hidden municipalities
 * have no code: they come by the id of their release.
 */
export function inOrder(glances: Glance[], order: Order, us: Glance | undefined): Glance[] {
  const rank = ranks[order](us)
  return glances.toSorted(
    (a, b) =>
      Number(b.release.own) - Number(a.release.own) || compare(rank(a), rank(b)) || compare(placeOf(a), placeOf(b)),
  )
}

type Rank = (glance: Glance) => (string | number)[]

const ranks: Record<Order, (us: Glance | undefined) => Rank> = {
  group:
    () =>
    ({ similarGroup, population }) => [...knownFirst(similarGroup), -(population ?? 0)],
  prefecture: () => placeOf,
  population:
    () =>
    ({ population }) => [-(population ?? 0)],
  likeness: (us) => (glance) => (us ? [Number(us.id !== glance.id), -likeness(us, glance)] : []),
}

// The first two digits of the code are the prefecture, from north to south.
function placeOf({ release }: Glance) {
  return [...knownFirst(release.municipality.code || null), release.id]
}

function knownFirst(value: string | null) {
  return value === null ? [1, ''] : [0, value]
}

function compare(a: (string | number)[], b: (string | number)[]) {
  const at = a.findIndex((value, place) => value !== b[place])
  if (at < 0) return 0
  return a[at]! < b[at]! ? -1 : 1
}
