import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '../../worker/comparison/assignment.ts'
import { align, compare, countRows } from '../../worker/comparison/compare.ts'
import { gramsOf, similarity } from '../../worker/comparison/similarity.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import type { Snapshot } from '../../worker/publication/snapshot.ts'

const item = (text: string, more: Partial<Item> = {}): Item => ({
  id: crypto.randomUUID(),
  sheet: 'vision',
  section: 'images',
  text,
  fields: {},
  ...more,
})

const snapshot = (...items: Item[]): Snapshot => ({
  municipality: { code: '072036', name: '郡山市' },
  fiscalYear: 2021,
  items,
})

describe('similarity', () => {
  const text = fc.string({ unit: fc.constantFrom(...'市民対話研修職員のがをする、。 ') })

  it('is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = similarity(gramsOf(a), gramsOf(b))
        expect(there).toBe(similarity(gramsOf(b), gramsOf(a)))
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each([
    ['対話を重視した研修の実施', '対話を重視する研修を実施', 0.7, 1],
    ['ＤＸの推進', 'DXの推進。', 0.99, 1],
    ['', '', 0, 0],
    ['職員を育てる', '道路を直す', 0, 0.2],
  ])('of %s and %s lies between %d and %d', (a, b, low, high) => {
    const value = similarity(gramsOf(a), gramsOf(b))
    expect(value).toBeGreaterThanOrEqual(low)
    expect(value).toBeLessThanOrEqual(high)
  })
})

describe('assign', () => {
  it('finds the highest total, as trying everything does', () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    fc.assert(
      fc.property(matrix, (values) => {
        const answer = assign(values)
        const used = answer.filter((column) => column >= 0)
        expect(new Set(used).size).toBe(used.length)
        expect(total(values, answer)).toBe(bestTotal(values))
      }),
    )
  })

  const total = (values: number[][], answer: number[]) =>
    answer.reduce((sum, column, row) => sum + (values[row]?.[column] ?? 0), 0)

  const bestTotal = (values: number[][], used: number[] = []): number => {
    const row = used.length
    if (row === values.length) return total(values, used)
    const free = [-1, ...values[row]!.keys()].filter((column) => column < 0 || !used.includes(column))
    return Math.max(...free.map((column) => bestTotal(values, [...used, column])))
  }
})

describe('align', () => {
  it('sets items that say the same beside each other and leaves the others alone', () => {
    const ours = [item('市民が安心して暮らせるまち'), item('役所に来なくても手続きができるまち')]
    const theirs = [item('役所へ来なくても手続きできるまち'), item('産業が育つまち')]
    expect(align(ours, theirs)).toEqual([
      { ours: ours[1], theirs: theirs[0], strength: expect.any(Number) },
      { ours: ours[0], strength: 0 },
      { theirs: theirs[1], strength: 0 },
    ])
  })

  it('keeps every item exactly once', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'市民対話研修のを'), maxLength: 8 }), { maxLength: 8 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [ours, theirs] = [a.map((text) => item(text)), b.map((text) => item(text))]
        const rows = align(ours, theirs)
        expect(rows.flatMap((row) => row.ours ?? []).toSorted(byId)).toEqual(ours.toSorted(byId))
        expect(rows.flatMap((row) => row.theirs ?? []).toSorted(byId)).toEqual(theirs.toSorted(byId))
      }),
    )
  })

  const byId = (a: Item, b: Item) => a.id.localeCompare(b.id)
})

describe('compare', () => {
  const action = (fiscalYear: number, text: string) =>
    item(text, { sheet: 'roadmap', section: 'actions', fields: { fiscalYear } })

  it('matches stages by order where the years differ', () => {
    const ours = snapshot(action(2021, '研修を始める'), action(2022, '研修を広げる'))
    const theirs = snapshot(action(2022, '研修を始める'), action(2023, '研修を広げる'))
    const parts = compare(ours, theirs, ['roadmap']).filter(({ section }) => section === 'actions')
    expect(parts.map(({ stage, rows }) => [stage, rows.map((row) => [row.ours?.text, row.theirs?.text])])).toEqual([
      [1, [['研修を始める', '研修を始める']]],
      [2, [['研修を広げる', '研修を広げる']]],
    ])
  })

  it('says which side has written nothing, and counts', () => {
    const parts = compare(snapshot(item('まち')), snapshot(), ['vision'])
    expect(parts.map(({ section, unwritten }) => [section, unwritten])).toEqual([
      ['statement', { ours: true, theirs: true }],
      ['principles', { ours: true, theirs: true }],
      ['images', { ours: false, theirs: true }],
    ])
    expect(countRows(parts)).toEqual({ shared: 0, ours: 1, theirs: 0 })
  })
})
