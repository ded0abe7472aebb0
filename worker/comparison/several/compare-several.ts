import type { SheetId } from '../../plans/sheets.ts'
import { compare } from '../compare.ts'
import type { Links } from '../links.ts'
import { countLines, type Counts } from '../narrow.ts'
import type { Sides } from '../read-sides.ts'
import { mergeParts, type SeveralPart } from './merge-parts.ts'

export interface ComparedSheet {
  sheet: SheetId
  /** Whether mutual reveal keeps the sheet of a side from the reader, in the order of the sides. */
  closed: boolean[]
  counts: SeveralCounts
  parts: SeveralPart[]
}

/** Ours is what nobody else says alike, theirs what any of the others says and we do not. */
export interface SeveralCounts extends Counts {
  /** How many items each plan has, ours first, and how many each of the others says as we do. */
  items: number[]
  alike: number[]
}

/** One sheet of several plans; `links` are those between the first and each of the others. */
export function compareSeveral([first, ...others]: Sides, sheet: SheetId, links: Links[]): ComparedSheet {
  // A sheet that is closed to the reader has no items in its snapshot.
  const pairwise = others.map(({ snapshot }, at) => compare(first.snapshot, snapshot, [sheet], links[at]))
  const parts = mergeParts(sheet, first.snapshot.items, pairwise)
  const sides = [first, ...others]
  const lines = parts.flatMap((part) => part.lines)
  return {
    sheet,
    closed: sides.map(({ open }) => open !== 'all' && !open.includes(sheet)),
    counts: {
      ...countLines(lines),
      items: sides.map((_, at) => lines.filter(({ cells }) => cells[at]).length),
      alike: others.map((_, at) => lines.filter(({ alike }) => alike.some((one) => one.at === at)).length),
    },
    parts,
  }
}
