import { besideEachOther } from '../comparison/several/beside.ts'
import type { SeveralLine } from '../comparison/several/merge-parts.ts'
import type { Item } from '../plans/sheets.ts'

/** A force as somebody wrote it: who or what it is, and what is done about it or with it. */
export interface Force {
  text: string
  response: string
}

/** Forces of one kind on one line, ours first; null where a plan does not name it. It travels as JSON, which knows no undefined. */
export interface ForceLine {
  forces: (Force | null)[]
  /** What ours shares with each of the others; null where the two do not say the same. */
  shared: (string[] | null)[]
}

/** Those that say the same first. Of two plans each other force has a line of its own; of more they stand side by side, untied. */
export function forceLines(lines: SeveralLine[]): ForceLine[] {
  const drawn = lines.map(({ cells, alike }): ForceLine => {
    const notionsOf = new Map(alike.map(({ at, notions }) => [at, notions]))
    return { forces: cells.map(forceOf), shared: cells.slice(1).map((_, at) => notionsOf.get(at) ?? null) }
  })
  const isTied = ({ shared }: ForceLine) => shared.some((notions) => notions !== null)
  const alone = drawn.filter((line) => !isTied(line))
  const plans = drawn[0]?.forces.length ?? 0
  if (plans <= 2) return drawn
  const columns = Array.from({ length: plans }, (_, at) => alone.flatMap(({ forces }) => forces[at] ?? []))
  const apart = besideEachOther(columns).map((forces): ForceLine => ({
    forces,
    shared: forces.slice(1).map(() => null),
  }))
  return [...drawn.filter(isTied), ...apart]
}

function forceOf(item: Item | null): Force | null {
  return item && { text: item.text, response: item.fields.response ?? '' }
}
