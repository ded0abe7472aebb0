import type { Counts } from './narrow.ts'

/** Puts first the sheet in which the two differ most: by the share of lines that only one side has, then by their number. */
export function byDifference(a: { counts: Counts }, b: { counts: Counts }) {
  return difference(b.counts) - difference(a.counts) || alone(b.counts) - alone(a.counts)
}

function difference(counts: Counts) {
  const all = alone(counts) + counts.shared
  return all === 0 ? 0 : alone(counts) / all
}

function alone({ ours, theirs }: Counts) {
  return ours + theirs
}
