import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import table from '../../db/figures/municipalities.json'
import { decodeReport } from '../../worker/reports/decode.ts'
import { municipalityFinder } from '../../worker/reports/municipality-finder.ts'
import { fold } from '../../worker/reports/reader/fold.ts'
import { toGoldForm } from '../../worker/reports/reader/gold-form.ts'
import { placedLines, readReport } from '../../worker/reports/reader/read-report.ts'
import type { Gold } from '../samples/gold.ts'
import { scoreReading } from '../samples/score.ts'

const findMunicipalities = municipalityFinder(table)

// Written by hand before anyone had looked at the reader's rules; the last two were kept aside while rules were added
// for the others, and then were read at item F1 0.91 each; what they missed was mended after that.
// The floors are just below what is reached: items, then fields of items, then the part of head, sessions and so on
// that is right, then the part of answers that is found.
const reports: [string, number, number, number, number][] = [
  ['matsusaka', 0.99, 1, 1, 1],
  ['ichinoseki', 0.99, 1, 1, 1],
  ['omura', 0.99, 1, 1, 1],
  ['fujieda', 0.99, 1, 1, 1],
  ['hirakata', 0.99, 1, 1, 1],
]

describe.each(reports)('the report of %s', (name, items, fields, others, answers) => {
  const file = join(import.meta.dirname, 'foreign', name)
  const decoded = decodeReport(readFileSync(`${file}.txt`))
  if (!decoded.ok) throw new Error(decoded.message)
  const { text } = decoded
  const gold = JSON.parse(readFileSync(`${file}.gold.json`, 'utf8')) as Gold
  const reading = readReport(text, { findMunicipalities })
  const output = toGoldForm(reading)

  it('is read as its gold file says', () => {
    const score = scoreReading({ ...gold, interviews: [] }, output)
    const notes = score.notes.join('\n')
    expect(score.f1, notes).toBeGreaterThanOrEqual(items)
    expect(score.fields, notes).toBeGreaterThanOrEqual(fields)
    for (const part of ['head', 'points', 'sessions', 'members', 'stages'] as const)
      expect(score[part], `${part}\n${notes}`).toBeGreaterThanOrEqual(others)
  })

  it('gives the answers to those who gave them', () => {
    const found = output.interviews.flatMap(({ role, answers: cells }, at) =>
      fold(role) === fold(gold.interviewSubjects[at] ?? '') ? cells : [],
    )
    expect(found.length / gold.interviewAnswers).toBeGreaterThanOrEqual(answers)
    expect(output.interviews.length).toBeLessThanOrEqual(gold.interviewSubjects.length)
  })

  it('keeps every line', () => {
    const placed = placedLines(reading)
    const listed = new Set(reading.unplaced.map(({ line }) => line))
    const lost = text.split(/\r\n|\n/).filter((line, at) => line.trim() && !placed.has(at + 1) && !listed.has(at + 1))
    expect(lost).toEqual([])
  })
})
