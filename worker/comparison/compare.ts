import { sheets, type Item, type SectionId, type SheetId } from '../plans/sheets.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { alignPlans } from './alignment/align.ts'
import type { CorrectedBy } from './corrections.ts'
import type { LinkedPair, Links } from './links.ts'

/** Two items that say the same, or one that stands alone. `strength` is 0 to 1; 0 where an item stands alone. */
export interface Row {
  ours?: Item
  theirs?: Item
  strength: number
  /** What the two share, in Japanese, the most telling first. */
  notions: string[]
  /** Where a reader linked the two. */
  by?: CorrectedBy
}

/** Two items of which a reader says that they are not the same. */
export interface Parted {
  ours: Item
  theirs: Item
  by: CorrectedBy
}

/** A section, or one stage of a section of the roadmap. `unwritten` says which side has not a word in it. */
export interface Part {
  sheet: SheetId
  section: SectionId
  stage?: number
  rows: Row[]
  parted: Parted[]
  unwritten: { ours: boolean; theirs: boolean }
}

type PairLinks = Pick<Links, 'pairs' | 'parted'>

/** The parts of the chosen sheets in the template's order. Stages are numbered, as the fiscal years of two plans may differ; a pair stands in the stage of our item. */
export function compare(ours: Snapshot, theirs: Snapshot, chosen: SheetId[], links?: PairLinks): Part[] {
  const { pairs, parted } = links ?? { pairs: alignPlans(ofSheets(ours, chosen), ofSheets(theirs, chosen)), parted: [] }
  const pairOf = new Map<string, LinkedPair>(pairs.map((pair) => [pair.a, pair]))
  const taken = new Set(pairs.map(({ b }) => b))
  const itemOf = new Map(theirs.items.map((item) => [item.id, item]))
  return chosen.flatMap((sheet) =>
    (Object.keys(sheets[sheet]) as SectionId[]).flatMap((section): Part[] => {
      const part = (a: Item[], b: Item[]): Part => ({
        sheet,
        section,
        unwritten: { ours: a.length === 0, theirs: b.length === 0 },
        rows: rowsOf(a, b, pairOf, taken, itemOf),
        parted: partedOf(a, parted, itemOf),
      })
      const [a, b] = [itemsOf(ours, sheet, section), itemsOf(theirs, sheet, section)]
      if (sheet !== 'roadmap' || section === 'stages') return [part(a, b)]
      const [aYears, bYears] = [stageYears(ours), stageYears(theirs)]
      return Array.from({ length: Math.max(aYears.length, bYears.length) }, (_, n) => ({
        ...part(ofYear(a, aYears[n]), ofYear(b, bYears[n])),
        stage: n + 1,
      }))
    }),
  )
}

/** Pairs first, in our order; then what only we say, then what only they say. */
function rowsOf(
  a: Item[],
  b: Item[],
  pairOf: Map<string, LinkedPair>,
  taken: Set<string>,
  itemOf: Map<string, Item>,
): Row[] {
  const rows = a.map((item): Row => {
    const pair = pairOf.get(item.id)
    if (!pair) return { ours: item, strength: 0, notions: [] }
    const { strength, notions, by } = pair
    return { ours: item, theirs: itemOf.get(pair.b), strength, notions, ...(by && { by }) }
  })
  return [
    ...rows.filter(({ theirs }) => theirs),
    ...rows.filter(({ theirs }) => !theirs),
    ...b.filter(({ id }) => !taken.has(id)).map((item): Row => ({ theirs: item, strength: 0, notions: [] })),
  ]
}

function partedOf(a: Item[], parted: Links['parted'], itemOf: Map<string, Item>) {
  return parted.flatMap(({ a: id, b, by }): Parted[] => {
    const [ours, theirs] = [a.find((item) => item.id === id), itemOf.get(b)]
    return ours && theirs ? [{ ours, theirs, by }] : []
  })
}

function itemsOf({ items }: Snapshot, sheet: SheetId, section: SectionId) {
  return items.filter((item) => item.sheet === sheet && item.section === section)
}

function ofSheets({ items }: Snapshot, chosen: SheetId[]) {
  return items.filter(({ sheet }) => chosen.includes(sheet))
}

function stageYears({ items }: Snapshot) {
  const years = items.filter(({ sheet }) => sheet === 'roadmap').flatMap(({ fields }) => fields.fiscalYear ?? [])
  return [...new Set(years)].toSorted((a, b) => a - b)
}

function ofYear(items: Item[], year: number | undefined) {
  return year === undefined ? [] : items.filter(({ fields }) => fields.fiscalYear === year)
}
