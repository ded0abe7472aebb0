import { sheets, type Item, type SectionId, type SheetId } from '../plans/sheets.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { assign } from './assignment.ts'
import { gramsOf, similarity } from './similarity.ts'

/** Two items that say the same, or one that stands alone. `strength` is 0 to 1; 0 where an item stands alone. */
export interface Row {
  ours?: Item
  theirs?: Item
  strength: number
}

/** A section, or one stage of a section of the roadmap. `unwritten` says which side has not a word in it. */
export interface Part {
  sheet: SheetId
  section: SectionId
  stage?: number
  rows: Row[]
  unwritten: { ours: boolean; theirs: boolean }
}

export interface Counts {
  shared: number
  ours: number
  theirs: number
}

// Below this, pairs of the two demo plans and of invented ones were as often wrong as right.
const weakest = 0.34

/** The parts of the chosen sheets in the template's order. Stages are matched by their order, as the fiscal years of two plans may differ. */
export function compare(ours: Snapshot, theirs: Snapshot, chosen: SheetId[]): Part[] {
  return chosen.flatMap((sheet) =>
    (Object.keys(sheets[sheet]) as SectionId[]).flatMap((section): Part[] => {
      const [a, b] = [itemsOf(ours, sheet, section), itemsOf(theirs, sheet, section)]
      if (sheet !== 'roadmap' || section === 'stages') return [part(sheet, section, a, b)]
      const [aYears, bYears] = [stageYears(ours), stageYears(theirs)]
      return Array.from({ length: Math.max(aYears.length, bYears.length) }, (_, n) => ({
        ...part(sheet, section, ofYear(a, aYears[n]), ofYear(b, bYears[n])),
        stage: n + 1,
      }))
    }),
  )
}

export function countRows(parts: Part[]): Counts {
  const rows = parts.flatMap((each) => each.rows)
  return {
    shared: rows.filter((row) => row.ours && row.theirs).length,
    ours: rows.filter((row) => !row.theirs).length,
    theirs: rows.filter((row) => !row.ours).length,
  }
}

function part(sheet: SheetId, section: SectionId, ours: Item[], theirs: Item[]): Part {
  const unwritten = { ours: ours.length === 0, theirs: theirs.length === 0 }
  return { sheet, section, unwritten, rows: align(ours, theirs) }
}

/** Pairs first, in our order; then what only we say, then what only they say. */
export function align(ours: Item[], theirs: Item[]): Row[] {
  const [a, b] = [ours.map(gramsOfItem), theirs.map(gramsOfItem)]
  const strengths = a.map((left) => b.map((right) => atLeast(weakest, similarity(left, right))))
  const partners = assign(strengths)
  const paired = partners.flatMap((column, row): Row[] => {
    const strength = strengths[row]?.[column] ?? 0
    return strength > 0 ? [{ ours: ours[row], theirs: theirs[column], strength }] : []
  })
  const taken = new Set(paired.flatMap((row) => [row.ours, row.theirs]))
  return [
    ...paired,
    ...ours.filter((item) => !taken.has(item)).map((item) => ({ ours: item, strength: 0 })),
    ...theirs.filter((item) => !taken.has(item)).map((item) => ({ theirs: item, strength: 0 })),
  ]
}

function gramsOfItem({ text, fields }: Item) {
  return gramsOf(`${fields.title ?? ''}${text}`)
}

function atLeast(bound: number, value: number) {
  return value >= bound ? value : 0
}

function itemsOf({ items }: Snapshot, sheet: SheetId, section: SectionId) {
  return items.filter((item) => item.sheet === sheet && item.section === section)
}

function stageYears({ items }: Snapshot) {
  const years = items.filter(({ sheet }) => sheet === 'roadmap').flatMap(({ fields }) => fields.fiscalYear ?? [])
  return [...new Set(years)].toSorted((a, b) => a - b)
}

function ofYear(items: Item[], year: number | undefined) {
  return year === undefined ? [] : items.filter(({ fields }) => fields.fiscalYear === year)
}
