import type { Item } from '../../plans/sheets.ts'
import { lexicon } from '../notions/lexicon.ts'
import { backgroundOf, type Background } from './background.ts'
import { profileOf, type Profile } from './likeness.ts'
import { link } from './link.ts'
import { readItem } from './reading.ts'

/** Two items of one section that say the same. `notions` are what they share, by name, the most telling first. */
export interface Pair {
  a: string
  b: string
  strength: number
  notions: string[]
}

interface Known {
  item: Item
  profile: Profile
}

/** What two plans say alike, section by section. The same whatever the order of the items; swapped where the plans are. */
export function alignPlans(a: Item[], b: Item[], corpus?: Background): Pair[] {
  const theirs = Map.groupBy(b, ({ sheet }) => sheet)
  // A sheet knows nothing of the others: some may be closed to the reader.
  return [...Map.groupBy(a, ({ sheet }) => sheet)].flatMap(([sheet, items]) =>
    alignSheet(items, theirs.get(sheet) ?? [], corpus),
  )
}

function alignSheet(a: Item[], b: Item[], corpus?: Background): Pair[] {
  const readings = new Map([...a, ...b].map((item) => [item, readItem(item)]))
  const background = corpus ?? backgroundOf(readings.values())
  const known = (items: Item[]) =>
    items.toSorted(byText).map((item): Known => {
      const reading = readings.get(item)!
      return { item, profile: profileOf(reading, background) }
    })
  const theirs = Map.groupBy(known(b), ({ item }) => item.section)
  return [...Map.groupBy(known(a), ({ item }) => item.section)].flatMap(([section, left]) =>
    pairsOf(left, theirs.get(section) ?? []),
  )
}

function pairsOf(a: Known[], b: Known[]): Pair[] {
  // Of equally good assignments the same one is taken from both sides.
  if (compareSides(a, b) > 0) return pairsOf(b, a).map((pair) => ({ ...pair, a: pair.b, b: pair.a }))
  return link(
    a.map(({ profile }) => profile),
    b.map(({ profile }) => profile),
  ).map(({ a: row, b: column, strength }) => ({
    a: a[row]!.item.id,
    b: b[column]!.item.id,
    strength,
    notions: sharedNotions(a[row]!.profile, b[column]!.profile),
  }))
}

function sharedNotions(a: Profile, b: Profile) {
  const { notions } = lexicon()
  return [...a.said]
    .map(([place, weight]) => ({ place, weight: weight * (b.said.get(place) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place)
    .slice(0, 4)
    .map(({ place }) => notions[place]!.name)
}

function byText(a: Item, b: Item) {
  return compareTexts(a.text, b.text) || compareTexts(a.id, b.id)
}

function compareSides(a: Known[], b: Known[]) {
  const textOf = (all: Known[]) => all.map(({ item }) => item.text).join('\n')
  return compareTexts(textOf(a), textOf(b))
}

function compareTexts(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
