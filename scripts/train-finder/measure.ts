import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { goldLines } from '../../tests/deidentification/lines/fill.ts'
import { findIdentifiers } from '../../worker/deidentification/finder/find-identifiers.ts'
import { packedNames, readNameModel } from './read-model.ts'
import { score } from './score.ts'

const { values } = parseArgs({ options: { model: { type: 'string' }, mistakes: { type: 'boolean', default: false } } })
const file = values.model ?? packedNames
const before = memory()
const [names, opening] = await timed(() => readNameModel(file))

for (const half of ['seen', 'unseen'] as const) {
  const lines = goldLines(half)
  const result = score(
    lines,
    lines.map(({ text }) => findIdentifiers(text, { names })),
  )
  console.log(`${half}: ${lines.length} lines`)
  for (const [category, { gold, found, said, right }] of result.categories) {
    const rates = `recall ${percent(found, gold)} (${found}/${gold})  precision ${percent(right, said)} (${right}/${said})`
    console.log(`  ${category.padEnd(13)} ${rates}`)
  }
  console.log(`  clean lines flagged ${result.flagged}/${result.clean}`)
  // Of the unseen half only totals are looked at, or it would soon be seen.
  if (values.mistakes && half === 'seen') for (const mistake of result.mistakes) console.log(`    ${mistake}`)
}

const report = textOf(30_000)
const runs: number[] = []
for (let run = 0; run < 7; run++) runs.push((await timed(() => findIdentifiers(report, { names })))[1])
console.log(`${statSync(file).size} bytes packed, opened in ${opening.toFixed(0)} ms`)
console.log(
  `30,000 characters: first ${runs[0]?.toFixed(0)} ms, median ${runs.toSorted((a, b) => a - b)[3]?.toFixed(0)} ms of CPU`,
)
console.log(`memory with it: ${(memory() - before).toFixed(1)} MB more`)

function textOf(length: number) {
  const lines = goldLines('seen').map(({ text }) => text)
  return lines
    .join('\n')
    .padEnd(length, `\n${lines.join('\n')}`)
    .slice(0, length)
}

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1000]
}

function memory() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function percent(part: number, whole: number) {
  return whole ? (part / whole).toFixed(3) : '-'
}
