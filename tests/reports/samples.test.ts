import { describe, expect, it } from 'vitest'
import table from '../../db/figures/municipalities.json'
import { municipalityFinder } from '../../worker/reports/municipality-finder.ts'
import { toGoldForm } from '../../worker/reports/reader/gold-form.ts'
import { placedLines, readReport } from '../../worker/reports/reader/read-report.ts'
import { fuchu } from '../samples/fuchu.ts'
import { hakodate } from '../samples/hakodate.ts'
import { higashisonogi } from '../samples/higashisonogi.ts'
import { renderReport } from '../samples/render-report.ts'
import { scoreReading } from '../samples/score.ts'
import { tamamura } from '../samples/tamamura.ts'
import type { Team } from '../samples/team.ts'
import { tokamachi } from '../samples/tokamachi.ts'
import { ueda } from '../samples/ueda.ts'

const findMunicipalities = municipalityFinder(table)

// The rules were written beside the first four teams; the last two and their seeds were kept aside to measure.
const known: [Team, number][] = [
  [hakodate, 1],
  [ueda, 1],
  [fuchu, 1],
  [higashisonogi, 1],
]
const heldOut: [Team, number][] = [
  [tokamachi, 1000],
  [tamamura, 1000],
]

describe.each([...known, ...heldOut])('reports of $municipality.name', (team, firstSeed) => {
  it.each(Array.from({ length: 12 }, (_, at) => firstSeed + at))('are read, style %i', (seed) => {
    const { text, gold } = renderReport(team, seed)
    const reading = readReport(text, { findMunicipalities })
    const score = scoreReading(gold, toGoldForm(reading))
    expect(score.f1, score.notes.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(score.fields, score.notes.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(score.head, score.notes.join('\n')).toBe(1)
    expect(score.points, score.notes.join('\n')).toBe(1)
    expectAccounted(text, reading)
  })
})

function expectAccounted(text: string, reading: ReturnType<typeof readReport>) {
  const placed = placedLines(reading)
  const listed = new Set(reading.unplaced.map(({ line }) => line))
  const lost = text
    .split(/\r\n|\n/)
    .flatMap((line, at) => (line.trim() && !placed.has(at + 1) && !listed.has(at + 1) ? [line] : []))
  expect(lost).toEqual([])
}
