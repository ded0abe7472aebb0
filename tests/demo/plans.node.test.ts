import { describe, expect, it } from 'vitest'
import { accounts, teams } from '../../db/demo/people.ts'
import { ina } from '../../db/demo/ina.ts'
import { koriyama } from '../../db/demo/koriyama.ts'
import { koriyamaDecisions } from '../../db/demo/koriyama-decisions.ts'
import { toyohashi } from '../../db/demo/toyohashi.ts'
import { toyohashiIdentifiers } from '../../db/demo/toyohashi-identifiers.ts'
import { hideItems } from '../../worker/deidentification/hide.ts'
import { labelWordsOf } from '../../worker/deidentification/label-words.ts'
import { drawLabels } from '../../worker/deidentification/labels.ts'
import { review } from '../../worker/deidentification/review.ts'
import { numberedSheets, sheets } from '../../worker/plans/sheets.ts'
import type { Item } from '../../worker/plans/sheets.ts'

const plans = { koriyama, toyohashi, ina }

describe.each(Object.entries(plans))('the plan of %s', (name, items) => {
  it('has ids of its own, each once', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    for (const { id } of items) expect(id).toMatch(new RegExp(`^${name}-`))
  })

  it('keeps to the shape of the sheets', () => {
    for (const { id, sheet, section, text, fields } of items) {
      const allowed: Record<string, readonly string[]> = sheets[sheet]
      expect(allowed, id).toHaveProperty(section)
      expect(text.trim(), id).not.toBe('')
      for (const field of Object.keys(fields)) expect(allowed[section], id).toContain(field)
    }
  })

  it('lets every answer belong to a respondent', () => {
    const ids = items.map(({ id }) => id)
    for (const { fields } of items) if (fields.respondent) expect(ids).toContain(fields.respondent)
  })
})

describe.each([koriyama, toyohashi])('a full plan', (...items) => {
  const onSheets = items.filter(({ sheet }) => numberedSheets.some((numbered) => numbered === sheet))

  it('has about seventy items on all eight sheets', () => {
    expect(onSheets.length).toBeGreaterThanOrEqual(65)
    expect(onSheets.length).toBeLessThanOrEqual(85)
    expect(new Set(onSheets.map(({ sheet }) => sheet)).size).toBe(numberedSheets.length)
  })

  it('has eight respondents with three answers each', () => {
    expect(items.filter(({ section }) => section === 'respondents')).toHaveLength(8)
    expect(items.filter(({ section }) => section === 'answers')).toHaveLength(24)
  })
})

it('gives the two cities items in the same words and items in their own', () => {
  const texts = new Set(koriyama.map(({ text }) => text))
  const same = toyohashi.filter(
    ({ sheet, text }) => texts.has(text) && numberedSheets.some((numbered) => numbered === sheet),
  )
  expect(same.length).toBeGreaterThanOrEqual(8)
  expect(same.length).toBeLessThanOrEqual(25)
})

describe('identifiers', () => {
  it.each([
    ['koriyama', koriyama, koriyamaDecisions, 23],
    ['toyohashi', toyohashi, toyohashiIdentifiers, 40],
  ] as const)('of %s stand where the list says', (_, items, identifiers, least) => {
    expect(identifiers.length).toBeGreaterThanOrEqual(least)
    for (const { itemId, field, text } of identifiers) expect(valueOf(items, itemId, field), itemId).toContain(text)
  })

  it.each(koriyamaDecisions.map((decision) => [decision.treatment, decision.text, decision] as const))(
    'are decided in a way that can be carried out: %s %s',
    (treatment, _, { replacement, reason }) => {
      expect(replacement !== undefined).toBe(treatment === 'generalise' || treatment === 'rewrite')
      if (treatment === 'keep') expect(reason).toBeTruthy()
    },
  )

  it('of Koriyama are gone once the decisions are carried out, but for what is kept', () => {
    const names = rosterOf('koriyama').flatMap(({ name }) => name.split(' '))
    for (const text of hiddenTexts()) {
      // A given name of one character is part of ordinary words.
      for (const name of names.filter(({ length }) => length > 1)) expect(text).not.toContain(name)
      expect(text).not.toMatch(/@|内線\d|部長(?!級)|課長(?!級)|副市長/)
    }
  })

  it('that the finder sees in Koriyama are all decided', () => {
    const decided = new Set(koriyamaDecisions.map(({ itemId, field, text }) => [itemId, field, text].join(' ')))
    const undecided = review({ items: koriyama, roster: rosterOf('koriyama'), decisions: [] })
      .map(({ passage, finding }) => [passage.item.id, passage.field, finding.text].join(' '))
      .filter((found) => !decided.has(found))
    expect(undecided).toEqual([])
  })

  it('that the finder sees in Toyohashi are about forty', () => {
    const found = review({ items: toyohashi, roster: rosterOf('toyohashi'), decisions: [] })
    expect(found.length).toBeGreaterThanOrEqual(35)
    expect(found.length).toBeLessThanOrEqual(60)
  })

  it('are absent from the plan that is released as it stands', () => {
    for (const { text } of ina) expect(text).not.toMatch(/北原|春日|@|部長|市長/)
  })
})

describe('people', () => {
  it('have an id and an address each', () => {
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length)
    expect(new Set(accounts.map(({ email }) => email)).size).toBe(accounts.length)
    for (const { email } of accounts) expect(email).toMatch(/^[a-z]+@[a-z.]+\.example\.jp$/)
  })

  it.each(teams)('of $id are a team of researchers and an approver who is none of them', (team) => {
    for (const id of team.researcherIds) expect(roleOf(id)).toBe('researcher')
    for (const id of team.advisorIds) expect(roleOf(id)).toBe('advisor')
    expect(roleOf(team.approverId)).toBe('approver')
  })
})

function roleOf(id: string) {
  return accounts.find((account) => account.id === id)?.role
}

function valueOf(items: Item[], itemId: string, field: keyof Item['fields'] | 'text'): unknown {
  const item = items.find(({ id }) => id === itemId)
  return field === 'text' ? item?.text : item?.fields[field]
}

function rosterOf(team: string) {
  return teams.find(({ id }) => id === team)?.roster ?? []
}

function hiddenTexts(): string[] {
  const roster = rosterOf('koriyama')
  const places = review({ items: koriyama, roster, decisions: [] })
  const decisions = places.flatMap(({ place, passage, finding }) => {
    const made = koriyamaDecisions.find(
      ({ itemId, field, text }) => itemId === passage.item.id && field === passage.field && text === finding.text,
    )
    if (!made) return []
    const { treatment, replacement = '', reason = '', ground, source } = made
    return [{ place, treatment, replacement, reason, ground, source }]
  })
  const found = review({ items: koriyama, roster, decisions })
  const labels = drawLabels(found, labelWordsOf(found, roster))
  return hideItems(koriyama, found, labels).map(({ text, fields }) => JSON.stringify([text, fields]))
}
