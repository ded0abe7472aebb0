import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, fold } from '../../worker/reports/reader/fold.ts'
import { placedLines, readReport } from '../../worker/reports/reader/read-report.ts'
import sample from '../../db/demo/report-sample.txt?raw'

const lines = sample.split('\n')

const mutated = fc
  .tuple(
    fc.array(fc.nat(lines.length - 1), { maxLength: 12 }),
    fc.array(fc.constantFrom('drop', 'blank', 'move', 'noise', 'join'), { maxLength: 12 }),
    fc.string({ unit: 'binary' }),
  )
  .map(([places, kinds, noise]) => {
    const copy = [...lines]
    for (const [at, place] of places.entries()) {
      const kind = kinds[at % Math.max(kinds.length, 1)]
      if (kind === 'drop') copy.splice(place, 20)
      if (kind === 'blank') copy.splice(place, 0, '', ' ')
      if (kind === 'move') copy.push(...copy.splice(place, 40))
      if (kind === 'noise') copy.splice(place, 0, noise, `・${noise}`, '■まず取組むアクション', '問１')
      if (kind === 'join') copy.splice(place, 2, copy.slice(place, place + 2).join(' '))
    }
    return copy.join('\n')
  })

describe('readReport', () => {
  it('keeps every line of a whole report', () => expectNothingLost(sample))

  it('keeps every line of a report cut, moved, torn and soiled', () => {
    fc.assert(fc.property(mutated, expectNothingLost), { numRuns: 150 })
  }, 60_000)

  it('keeps every line of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectNothingLost), { numRuns: 200 })
  })
})

function expectNothingLost(text: string) {
  const reading = readReport(text)
  const placed = placedLines(reading)
  const listed = new Map(reading.unplaced.map((line) => [line.line, line.text]))
  const said = wordsOf(reading)
  const missing = (line: string) => spoken(line).filter((word) => !said.includes(word))
  const source = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r|\u2028|\u2029/)
  for (const [at, line] of source.entries()) {
    if (!line.trim()) continue
    if (listed.has(at + 1)) expect(listed.get(at + 1)).toBe(line)
    else
      expect({ line, placed: placed.has(at + 1), missing: missing(line) }).toEqual({ line, placed: true, missing: [] })
  }
  for (const line of placed) expect(source[line - 1]?.trim()).toBeTruthy()
}

/** Everything that the reading says, in one string without spaces. */
function wordsOf({
  head,
  items,
  stages,
  projections,
  members,
  sessions,
  interviews,
}: ReturnType<typeof readReport>): string {
  const said = [...items, ...stages, ...projections, ...members, ...sessions].map(({ text, fields }) => [
    text,
    ...Object.values(fields).filter((value) => typeof value === 'string'),
  ])
  const asked = interviews.flatMap(({ role, answers }) => [
    role,
    ...answers.flatMap((answer) => [answer.question, answer.text]),
  ])
  return bare([head.municipality?.name, head.theme, ...said.flat(), ...asked].join('\n'))
}

// Labels become field names, dates and figures become numbers; every other word must still be there.
const labels =
  /^(?:研究会|自治体名|職氏名|実績値?|推計値?|経過|現状|将来|年度|氏名|対象者?|問|まで|部会)$|^(?:アウト|目標設定|アクションの結果|アクションにより|次の段階)/

function spoken(line: string): string[] {
  return (fold(line).match(/[\p{L}ー]{3,}/gu) ?? []).filter((word) => !labels.test(word) && !/^第?回?研究会/.test(word))
}
