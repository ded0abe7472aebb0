import { parseArgs } from 'node:util'
import { findIdentifiers } from '../../worker/deidentification/finder/find-identifiers.ts'
import { goldLines } from '../../tests/deidentification/lines/fill.ts'
import { readNameModel } from './read-model.ts'
import { score } from './score.ts'

const { values } = parseArgs({ options: { model: { type: 'string' }, mistakes: { type: 'boolean', default: false } } })
const names = await readNameModel(values.model)

for (const half of ['seen', 'unseen'] as const) {
  const lines = goldLines(half)
  const result = score(
    lines,
    lines.map(({ text }) => findIdentifiers(text, { names })),
  )
  console.log(`${half}: ${lines.length} lines`)
  for (const [category, { gold, found, said, right }] of result.categories) {
    console.log(`  ${category.padEnd(13)} recall ${found}/${gold}  precision ${right}/${said}`)
  }
  console.log(`  clean lines flagged ${result.flagged}/${result.clean}`)
  // Of the unseen half only totals are looked at, or it would soon be seen.
  if (values.mistakes && half === 'seen') for (const mistake of result.mistakes) console.log(`    ${mistake}`)
}
