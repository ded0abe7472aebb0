import type { SheetId } from '../../plans/sheets.ts'
import type { ReadableRelease } from '../../publication/releases.ts'
import { compare } from '../compare.ts'
import type { Links } from '../links.ts'
import { mergeParts, type SeveralPart } from './merge-parts.ts'

export interface ComparedSheet {
  sheet: SheetId
  /** Whether mutual reveal keeps the sheet of a side from the reader, in the order of the sides. */
  closed: boolean[]
  parts: SeveralPart[]
}

/** One sheet of several plans; `links` are those between the first and each of the others. */
export function compareSeveral(
  first: ReadableRelease,
  others: ReadableRelease[],
  sheet: SheetId,
  links: Links[],
): ComparedSheet {
  // A sheet that is closed to the reader has no items in its snapshot.
  const pairwise = others.map(({ snapshot }, at) => compare(first.snapshot, snapshot, [sheet], links[at]))
  const parts = mergeParts(sheet, first.snapshot.items, pairwise)
  return { sheet, closed: [first, ...others].map(({ open }) => open !== 'all' && !open.includes(sheet)), parts }
}
