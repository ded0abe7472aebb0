import fc from 'fast-check'
import type { RosterEntry } from '../../../worker/deidentification/finder/find-identifiers.ts'
import type { Decision } from '../../../worker/deidentification/schema.ts'
import type { Item } from '../../../worker/plans/sheets.ts'
import { disguises } from '../finder/disguises.ts'
import type { Person } from '../lines/people.ts'

const places: Pick<Item, 'sheet' | 'section' | 'fields'>[] = [
  { sheet: 'vision', section: 'images', fields: {} },
  { sheet: 'drift', section: 'trends', fields: { future: '' } },
  { sheet: 'people', section: 'aims', fields: { title: '' } },
  { sheet: 'situation', section: 'causes', fields: {} },
  { sheet: 'forces', section: 'resisting', fields: { response: '' } },
  { sheet: 'roadmap', section: 'outputs', fields: { target: '' } },
  { sheet: 'first_steps', section: 'steps', fields: { with: '' } },
  { sheet: 'interviews', section: 'respondents', fields: {} },
  { sheet: 'interviews', section: 'answers', fields: { question: '' } },
  { sheet: 'advice', section: 'advice', fields: {} },
]

const carriers: ((name: string) => string)[] = [
  (name) => name,
  (name) => `先日、${name}に会って話を聞いた。`,
  (name) => `担当は${name}です。`,
  (name) => `（${name}）`,
  (name) => `きのう${name}さんが来た`,
  (name) => `総務課\t主任\t${name}\n次の行`,
]

const fillers = ['窓口の待ち時間を減らす。', '総務部長の指示で始めた。', '若手の声を集める。', '連絡は内線2345へ。', '']

export const treatments: Omit<Decision, 'place'>[] = [
  { treatment: 'label', replacement: '', reason: '' },
  { treatment: 'generalise', replacement: '担当者', reason: '' },
  { treatment: 'rewrite', replacement: 'ある職員', reason: '' },
  { treatment: 'drop', replacement: '', reason: '' },
  { treatment: 'keep', replacement: '', reason: '広報紙で公表されている' },
]

export function listed(person: Person, n: number): RosterEntry {
  const { surname, given, kanaSurname, kanaGiven } = person
  const name = [`${surname}　${given}`, `${surname} ${given}`][n % 2]!
  return { id: `r${n}`, name, reading: `${kanaSurname} ${kanaGiven}`, kind: n % 2 ? 'member' : 'respondent' }
}

interface Mention {
  person: number
  disguise: string
  carrier: (name: string) => string
  place: (typeof places)[number]
  inField: boolean
  before: string
  after: string
}

/** Where somebody is named, and how. */
export function mentionOf(people: Person[]): fc.Arbitrary<Mention> {
  return fc.record({
    person: fc.nat(people.length - 1),
    disguise: fc.constantFrom(...Object.keys(disguises)),
    carrier: fc.constantFrom(...carriers),
    place: fc.constantFrom(...places),
    inField: fc.boolean(),
    before: fc.constantFrom(...fillers),
    after: fc.constantFrom(...fillers),
  })
}

/** An item that says it; its text or, where its section has one, a field of it. */
export function itemOf(people: Person[], mention: Mention, id: string): Item {
  const { person, disguise, carrier, place, inField, before, after } = mention
  const said = `${before}${carrier(disguises[disguise]!(people[person]!))}\n${after}`
  const [field] = Object.keys(place.fields)
  if (!inField || !field) return { ...place, id, text: said }
  return { ...place, id, text: '仕事の進め方を変える', fields: { [field]: said } }
}
