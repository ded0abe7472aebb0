import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNameModel } from '../../../scripts/train-finder/read-model.ts'
import { findIdentifiers, foldKey, type RosterEntry } from '../../../worker/deidentification/finder/find-identifiers.ts'
import { rosterFinder } from '../../../worker/deidentification/finder/roster.ts'
import { inventedPeople, type Person } from '../lines/people.ts'
import { disguises } from './disguises.ts'

const people = inventedPeople(600)
const names = await readNameModel()
const carriers: ((name: string) => string)[] = [
  (name) => name,
  (name) => `先日、${name}に会って話を聞いた。`,
  (name) => `担当は${name}です。`,
  (name) => `（${name}）`,
  (name) => `きのう${name}さんが来た`,
  (name) => `総務課\t主任\t${name}\n次の行`,
]

const entryOf = ({ surname, given, kanaSurname, kanaGiven }: Person, n: number): RosterEntry => ({
  id: `person ${n}`,
  name: n % 2 ? `${surname} ${given}` : `${surname}\u3000${given}`,
  reading: `${kanaSurname} ${kanaGiven}`,
  kind: 'member',
})

function isFound(text: string, name: string, entry: RosterEntry) {
  const key = foldKey(name)
  return rosterFinder(
    [entry],
    names?.words,
  )(text).some((hit) => hit.rosterId === entry.id && foldKey(text.slice(hit.start, hit.end)).includes(key))
}

describe('a listed name', { timeout: 120_000 }, () => {
  it.each(Object.entries(disguises))('is found in the disguise: %s', (_, disguise) => {
    const missed = people.flatMap((person, n) =>
      carriers
        .map((carrier) => carrier(disguise(person)))
        .filter((text) => !isFound(text, disguise(person), entryOf(person, n))),
    )
    expect(missed).toEqual([])
  })

  it('stays in the findings beside whatever else is found', () => {
    const anything = fc.string({ unit: 'grapheme' })
    const whole = fc.constantFrom(...Object.values(disguises).slice(0, -3))
    fc.assert(
      fc.property(fc.nat(people.length - 1), whole, anything, anything, (n, disguise, before, after) => {
        const entry = entryOf(people[n]!, n)
        const name = disguise(people[n]!)
        const findings = findIdentifiers(`${before}。${name}。${after}`, { roster: [entry], ...(names && { names }) })
        return findings.some(({ rosterId, text }) => rosterId === entry.id && foldKey(text).includes(foldKey(name)))
      }),
      { numRuns: 300 },
    )
  })

  it('without a space in the list is parted by the dictionary', () => {
    const entry: RosterEntry = { id: '1', name: '長谷川由美子', kind: 'respondent' }
    expect(isFound('長谷川さんの話', '長谷川', entry)).toBe(true)
    expect(isFound('由美子さんの話', '由美子', entry)).toBe(true)
  })

  it('is the person of the list, however sure the model is of it', () => {
    const roster: RosterEntry[] = [{ id: '1', name: '箭内 良平', kind: 'member' }]
    const findings = findIdentifiers('箭内さん、箭内良平氏', { roster, ...(names && { names }) })
    expect(findings.map(({ personKey }) => personKey)).toEqual(['roster:1', 'roster:1'])
  })

  it('of one character does not make names of other words', () => {
    const roster: RosterEntry[] = [{ id: '1', name: '関 守', reading: 'せき まもる', kind: 'member' }]
    const found = (text: string) =>
      findIdentifiers(text, { roster, ...(names && { names }) }).filter(({ rosterId }) => rosterId)
    expect(found('関係者の関心を高める').length).toBe(0)
    expect(found('関係者の関が来た').map(({ start }) => start)).toEqual([4])
  })
})
