import type { Item, SectionId } from '../../plans/sheets.ts'
import { backgroundOf, type Background } from './background.ts'
import { likeness } from './likeness.ts'
import { link } from './link.ts'
import { profileOf, sharedNotions, type Profile } from './profile.ts'
import { readItem } from './reading.ts'

/** Two items of one section that say the same. `notions` are what they share, by name, the most telling first. */
export interface Pair {
  a: string
  b: string
  strength: number
  notions: string[]
}

/** What may be known besides the two plans. */
export interface Evidence {
  /** How often notions and letters are met elsewhere; otherwise each sheet is its own measure. */
  corpus?: Background
  /** How near a language model finds two items. */
  nearness?: (a: Item, b: Item) => number | undefined
}

interface Known {
  item: Item
  profile: Profile
}

// Names, dates and agendas: alike are only those that are written alike.
const named = new Set<SectionId>(['projections', 'sessions', 'members', 'respondents', 'epilogue'])

/** What two plans say alike, section by section. The same whatever the order of the items; swapped where the plans are. */
export function alignPlans(a: Item[], b: Item[], evidence: Evidence = {}): Pair[] {
  const theirs = Map.groupBy(b, ({ sheet }) => sheet)
  // A sheet knows nothing of the others: some may be closed to the reader.
  return [...Map.groupBy(a, ({ sheet }) => sheet)].flatMap(([sheet, items]) =>
    alignSheet(items, theirs.get(sheet) ?? [], evidence),
  )
}

function alignSheet(a: Item[], b: Item[], evidence: Evidence): Pair[] {
  const readings = new Map([...a, ...b].map((item) => [item, readItem(item)]))
  const background = evidence.corpus ?? backgroundOf(readings.values())
  const known = (items: Item[]) =>
    items.toSorted(byText).map((item): Known => {
      const reading = readings.get(item)!
      const profile = profileOf(named.has(item.section) ? { ...reading, said: new Map() } : reading, background)
      return { item, profile }
    })
  const theirs = Map.groupBy(known(b), ({ item }) => item.section)
  return [...Map.groupBy(known(a), ({ item }) => item.section)].flatMap(([section, left]) =>
    pairsOf(left, theirs.get(section) ?? [], evidence),
  )
}

function pairsOf(a: Known[], b: Known[], evidence: Evidence): Pair[] {
  // Of equally good assignments the same one is taken from both sides.
  if (compareSides(a, b) > 0) return pairsOf(b, a, swapped(evidence)).map((pair) => ({ ...pair, a: pair.b, b: pair.a }))
  const likenesses = a.map((one) =>
    b.map((other) => likeness(one.profile, other.profile, evidence.nearness?.(one.item, other.item))),
  )
  return link(likenesses).map(({ a: row, b: column, strength }) => {
    const [one, other] = [a[row]!, b[column]!]
    return { a: one.item.id, b: other.item.id, strength, notions: sharedNotions(one.profile, other.profile) }
  })
}

function swapped({ nearness, ...rest }: Evidence): Evidence {
  return { ...rest, ...(nearness && { nearness: (a, b) => nearness(b, a) }) }
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
