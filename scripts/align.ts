import { readFileSync } from 'node:fs'
import { alignPlans } from '../worker/comparison/alignment/align.ts'
import type { Fields, Item } from '../worker/plans/sheets.ts'

const [first, second, ...more] = process.argv.slice(2)
if (!first || !second || more.length > 0) {
  console.error('usage: npm run --silent align -- A.json B.json')
  console.error('A and B: plans as objects with "items", each with "sheet", "section" and "text".')
  process.exit(1)
}

const [a, b] = [readItems(first), readItems(second)]
const textOf = new Map([...a, ...b].map(({ id, text }) => [id, text]))
const sectionOf = new Map(a.map(({ id, section }) => [id, section]))
for (const pair of alignPlans(a, b).toSorted((one, other) => other.strength - one.strength)) {
  const { a: ours, b: theirs, strength } = pair
  const line = {
    section: sectionOf.get(ours),
    a: textOf.get(ours),
    b: textOf.get(theirs),
    strength: Number(strength.toFixed(4)),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Items of a plan without ids: their place becomes their id. */
function readItems(file: string): Item[] {
  const plan: unknown = readPlan(file)
  const items = typeof plan === 'object' && plan !== null && 'items' in plan ? plan.items : undefined
  if (!Array.isArray(items)) fail(file, 'an object with a list "items" was expected')
  return items.map((item: unknown, at): Item => {
    if (typeof item !== 'object' || item === null) fail(file, `item ${at + 1} is no object`)
    const { sheet, section, text, ...fields } = item as Fields & Pick<Item, 'sheet' | 'section' | 'text'>
    if (!(typeof sheet === 'string' && typeof section === 'string' && typeof text === 'string'))
      fail(file, `item ${at + 1} needs "sheet", "section" and "text"`)
    return { id: `${file} ${at}`, sheet, section, text, fields }
  })
}

function readPlan(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return fail(file, error instanceof Error ? error.message : String(error))
  }
}

function fail(file: string, what: string): never {
  console.error(`${file}: ${what}`)
  process.exit(1)
}
