import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignPlans } from '../../../worker/comparison/alignment/align.ts'
import type { Fields, Item, SectionId, SheetId } from '../../../worker/plans/sheets.ts'

/** `seen`: looked at while the lexicon was widened. `unseen`: never; only its figure says what to expect elsewhere. */
export type GoldFolder = 'seen' | 'unseen'

/** A pair that people see, or one that only looks like it. */
interface Couple {
  section: { sheet: SheetId; section: SectionId }
  a: string
  b: string
}

interface Gold {
  name: string
  a: Item[]
  b: Item[]
  pairs: Couple[]
  nonPairs: Couple[]
}

export interface Score {
  plans: number
  pairs: number
  said: number
  found: number
  f1: number
  precision: number
  recall: number
  nonPairs: number
  refused: number
}

/** How the alignment does on a folder of gold pairs; undefined where it holds none. */
export function scoreGold(folder: GoldFolder): Score | undefined {
  const all = readGold(folder)
  if (all.length === 0) return undefined
  const sum = { pairs: 0, said: 0, found: 0, nonPairs: 0, refused: 0 }
  for (const { a, b, pairs, nonPairs } of all) {
    const itemOf = new Map([...a, ...b].map((item) => [item.id, item]))
    const said = new Set(alignPlans(a, b).map((pair) => keyOf(itemOf.get(pair.a)!, itemOf.get(pair.b)!)))
    const keys = (couples: Couple[]) => couples.map(({ section, a: one, b: other }) => key(section, one, other))
    sum.pairs += pairs.length
    sum.said += said.size
    sum.found += keys(pairs).filter((each) => said.has(each)).length
    sum.nonPairs += nonPairs.length
    sum.refused += keys(nonPairs).filter((each) => !said.has(each)).length
  }
  return {
    plans: all.length,
    ...sum,
    f1: (2 * sum.found) / (sum.said + sum.pairs),
    precision: sum.found / sum.said,
    recall: sum.found / sum.pairs,
  }
}

function readGold(folder: GoldFolder): Gold[] {
  const path = join(import.meta.dirname, folder)
  const names = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('-gold.json')) : []
  return names.toSorted().map((file) => {
    const name = file.replace('-gold.json', '')
    const { pairs, nonPairs } = readJson(join(path, file)) as Pick<Gold, 'pairs' | 'nonPairs'>
    return {
      name,
      a: readItems(join(path, `${name}-a.json`)),
      b: readItems(join(path, `${name}-b.json`)),
      pairs,
      nonPairs,
    }
  })
}

function readItems(file: string) {
  const { items } = readJson(file) as { items: (Fields & Pick<Item, 'sheet' | 'section' | 'text'>)[] }
  return items.map(({ sheet, section, text, ...fields }, at): Item => ({
    id: `${file} ${at}`,
    sheet,
    section,
    text,
    fields,
  }))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function keyOf(a: Item, b: Item) {
  return key(a, a.text, b.text)
}

function key({ sheet, section }: { sheet: string; section: string }, a: string, b: string) {
  return [sheet, section, a, b].join('|')
}
