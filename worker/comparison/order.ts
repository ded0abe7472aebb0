import type { Counts } from './narrow.ts'
import type { View } from './view.ts'

/** In the plan's order, or what differs most first. */
export function inOrder<T extends { counts: Counts }>(all: T[], { order }: Pick<View, 'order'>) {
  return order === 'difference' ? all.toSorted(byDifference) : all
}

// By the share of lines that only one side has, then by their number. */
function byDifference(a: { counts: Counts }, b: { counts: Counts }) {
  return difference(b.counts) - difference(a.counts) || alone(b.counts) - alone(a.counts)
}

function difference(counts: Counts) {
  const all = alone(counts) + counts.shared
  return all === 0 ? 0 : alone(counts) / all
}

function alone({ ours, theirs }: Counts) {
  return ours + theirs
}
