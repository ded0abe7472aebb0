import { sheets, type Item, type SectionId, type SheetId } from '../plans/sheets.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { alignPlans, type Pair } from './alignment/align.ts'

/** Two items that say the same, or one that stands alone. `strength` is 0 to 1; 0 where an item stands alone. */
export interface Row {
  ours?: Item
  theirs?: Item
  strength: number
  /** What the two share, in Japanese, the most telling first. */
  notions: string[]
}

/** A section, or one stage of a section of the roadmap. `unwritten` says which side has not a word in it. */
export interface Part {
  sheet: SheetId
  section: SectionId
  stage?: number
  rows: Row[]
  unwritten: { ours: boolean; theirs: boolean }
}

/** The parts of the chosen sheets in the template's order. Stages are numbered, as the fiscal years of two plans may differ; a pair stands in the stage of our item. */
export function compare(ours: Snapshot, theirs: Snapshot, chosen: SheetId[], pairs?: Pair[]): Part[] {
  pairs ??= alignPlans(ofSheets(ours, chosen), ofSheets(theirs, chosen))
  const pairOf = new Map(pairs.map((pair) => [pair.a, pair]))
  const taken = new Set(pairs.map(({ b }) => b))
  const itemOf = new Map(theirs.items.map((item) => [item.id, item]))
  return chosen.flatMap((sheet) =>
    (Object.keys(sheets[sheet]) as SectionId[]).flatMap((section): Part[] => {
      const part = (a: Item[], b: Item[]): Part => ({
        sheet,
        section,
        unwritten: { ours: a.length === 0, theirs: b.length === 0 },
        rows: rowsOf(a, b, pairOf, taken, itemOf),
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
function rowsOf(a: Item[], b: Item[], pairOf: Map<string, Pair>, taken: Set<string>, itemOf: Map<string, Item>): Row[] {
  const rows = a.map((item): Row => {
    const pair = pairOf.get(item.id)
    if (!pair) return { ours: item, strength: 0, notions: [] }
    return { ours: item, theirs: itemOf.get(pair.b), strength: pair.strength, notions: pair.notions }
  })
  return [
    ...rows.filter(({ theirs }) => theirs),
    ...rows.filter(({ theirs }) => !theirs),
    ...b.filter(({ id }) => !taken.has(id)).map((item): Row => ({ theirs: item, strength: 0, notions: [] })),
  ]
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
