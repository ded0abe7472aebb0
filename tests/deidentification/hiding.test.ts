import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '../../worker/deidentification/finder/find-identifiers.ts'
import { hideItems } from '../../worker/deidentification/hide.ts'
import { labelWordsOf } from '../../worker/deidentification/label-words.ts'
import { drawLabels } from '../../worker/deidentification/labels.ts'
import { countUndecided, review } from '../../worker/deidentification/review.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import type { Item } from '../../worker/plans/sheets.ts'

const roster: RosterEntry[] = [
  { id: 'r1', name: '野々村　拓海', kind: 'member' },
  { id: 'r2', name: '桑島　千尋', kind: 'respondent' },
]

const item = (text: string, more: Partial<Item> = {}): Item => ({
  id: 'one',
  sheet: 'situation',
  section: 'current',
  text,
  fields: {},
  ...more,
})

const decideAll = (items: Item[], decision: Omit<Decision, 'place'>) =>
  review({ items, roster, decisions: [] }).map(({ place }) => ({ ...decision, place }))

const label = { treatment: 'label', replacement: '', reason: '' } as const
const keep = { treatment: 'keep', replacement: '', reason: '公表された行事であるため' } as const

const hide = (items: Item[], decisions: Decision[], draw = (bound: number) => bound - 1) => {
  const findings = review({ items, roster, decisions })
  return hideItems(items, findings, drawLabels(findings, labelWordsOf(findings, roster), draw))
}

describe('review', () => {
  it('asks about each mention and counts what is open', () => {
    const findings = review({ items: [item('野々村が桑島 千尋と話した。野々村は驚いた。')], roster, decisions: [] })
    expect(findings.map(({ finding, group }) => [finding.text, group])).toEqual([
      ['野々村', 'roster:r1'],
      ['桑島 千尋', 'roster:r2'],
      ['野々村', 'roster:r1'],
    ])
    expect(countUndecided(findings)).toBe(3)
  })

  it('opens again only what an edit changed', () => {
    const before = [item('野々村が話した。桑島は聞いた。'), item('桑島の発言。', { id: 'two' })]
    const decisions = decideAll(before, label)
    const after = [item('野々村が話した。桑島は強く聞いた。'), item('桑島の発言。', { id: 'two' })]
    const open = review({ items: after, roster, decisions }).filter(({ decision }) => !decision)
    expect(open.map(({ passage, finding }) => [passage.id, finding.text])).toEqual([['one/text', '桑島']])
  })

  it('leaves out dropped items, with what a dropped respondent said, and finds the same elsewhere', () => {
    const items = [
      item('野々村が話した。', { id: 'who', sheet: 'interviews', section: 'respondents' }),
      item('桑島も。', { id: 'said', sheet: 'interviews', section: 'answers', fields: { respondent: 'who' } }),
      item('桑島の発言。', { id: 'two' }),
    ]
    const all = review({ items, roster, decisions: [] })
    const left = review({ items, roster, decisions: [], dropped: ['who'] })
    expect(left).toEqual(all.filter(({ passage }) => passage.item.id === 'two'))
  })

  it('leaves out what never leaves the municipality', () => {
    const members = item('野々村　拓海', { sheet: 'members', section: 'members' })
    const epilogue = item('野々村です。', { sheet: 'epilogue', section: 'epilogue' })
    expect(review({ items: [members, epilogue], roster, decisions: [] })).toEqual([])
    expect(hide([members, epilogue], [])).toEqual([])
  })

  it('looks into the fields as well', () => {
    const step = item('話す', { sheet: 'first_steps', section: 'steps', fields: { who: '野々村', with: '桑島さん' } })
    expect(review({ items: [step], roster, decisions: [] }).map(({ passage }) => passage.field)).toEqual([
      'who',
      'with',
    ])
  })
})

describe('hideItems', () => {
  it('gives the same person the same label everywhere, another one another', () => {
    const items = [item('野々村が桑島に会った。'), item('のち、桑島は野々村　拓海を訪ねた。', { id: 'two' })]
    const [one, two] = hide(items, decideAll(items, label))
    const [, first, second] = /^(職員[AB])が(関係者[AB])に会った。$/.exec(one!.text)!
    expect(two!.text).toBe(`のち、${second}は${first}を訪ねた。`)
    expect(first!.slice(-1)).not.toBe(second!.slice(-1))
  })

  it('gives a person the word that was chosen, once for all mentions', () => {
    const items = [item('野々村が桑島に会った。のち、桑島は野々村を訪ねた。')]
    const all = decideAll(items, label)
    const asResident = all.map((one, n) => (n === 0 ? { ...one, replacement: '住民' } : one))
    expect(hide(items, asResident)[0]!.text).toMatch(/^(住民[AB])が(関係者[AB])に会った。のち、\2は\1を訪ねた。$/)
  })

  it('draws the letters anew for each release', () => {
    const items = [item('野々村と桑島。')]
    const decisions = decideAll(items, label)
    expect(hide(items, decisions, () => 0)[0]!.text).not.toBe(hide(items, decisions, (bound) => bound - 1)[0]!.text)
  })

  it('treats each finding as decided', () => {
    const items = [item('野々村の連絡先。')]
    const by = (decision: Omit<Decision, 'place'>) => hide(items, decideAll(items, decision))[0]!.text
    expect(by({ treatment: 'generalise', replacement: '担当者', reason: '' })).toBe('担当者の連絡先。')
    expect(by({ treatment: 'drop', replacement: '', reason: '' })).toBe('の連絡先。')
    expect(by(keep)).toBe('野々村の連絡先。')
  })
})
