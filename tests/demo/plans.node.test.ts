import { describe, expect, it } from 'vitest'
import { accounts, teams } from '../../db/demo/people.ts'
import { ina } from '../../db/demo/ina.ts'
import { koriyama } from '../../db/demo/koriyama.ts'
import { koriyamaDecisions } from '../../db/demo/koriyama-decisions.ts'
import { toyohashi } from '../../db/demo/toyohashi.ts'
import { toyohashiIdentifiers } from '../../db/demo/toyohashi-identifiers.ts'
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
    ['koriyama', koriyama, koriyamaDecisions, 25],
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
    const roster = teams.find(({ id }) => id === 'koriyama')?.roster ?? []
    const hidden = koriyama.map((item) => hide(item))
    for (const { name } of roster) {
      const [surname = name, given = name] = name.split(' ')
      for (const text of hidden) {
        expect(text).not.toContain(surname)
        expect(text).not.toContain(given === '光' ? name : given)
      }
    }
    for (const text of hidden) expect(text).not.toMatch(/@|内線|部長(?!級)|副市長/)
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

function hide(item: Item): string {
  const decisions = koriyamaDecisions.filter(({ itemId, treatment }) => itemId === item.id && treatment !== 'keep')
  const text = JSON.stringify([item.text, item.fields])
  return decisions.reduce(
    (rest, decision) => rest.replaceAll(decision.text, decision.replacement ?? '〔伏せた箇所〕'),
    text,
  )
}
