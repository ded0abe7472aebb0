import { expect, it } from 'vitest'
import { readNameModel } from '../../../scripts/train-finder/read-model.ts'
import { findInDocument, type RosterEntry } from '../../../worker/deidentification/finder/find-identifiers.ts'
import { Readings } from '../../../worker/deidentification/finder/readings.ts'
import { goldLines } from '../lines/fill.ts'

const names = await readNameModel()
const passages = goldLines('seen')
  .slice(0, 300)
  .map(({ text }, n) => ({ id: String(n), text }))
const listed = (name: string): RosterEntry[] => [{ id: name, name, kind: 'member' }]
const rosters = [[], listed('佐藤 健太'), listed('高橋 美咲'), []]

it('what was read ahead and kept finds the same as reading anew, whoever is listed', () => {
  const readings = new Readings()
  for (const { text } of passages) readings.readAhead(text)
  for (const roster of rosters) {
    const kept = findInDocument(passages, { roster, readings, ...(names && { names }) })
    const anew = findInDocument(passages, { roster, ...(names && { names }) })
    expect(kept).toEqual(anew)
    expect([...kept.values()].flat().length).toBeGreaterThan(100)
  }
})
