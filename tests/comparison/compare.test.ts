import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '../../worker/comparison/alignment/assignment.ts'
import { compare } from '../../worker/comparison/compare.ts'
import { countRows } from '../../worker/comparison/narrow.ts'
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

  it('sets items that say the same beside each other and leaves the others alone', () => {
    const ours = [item('市民が安心して暮らせるまち'), item('役所に来なくても手続きができるまち')]
    const theirs = [item('スマホひとつで申請が終わる'), item('産業が育つまち')]
    const [images] = compare(snapshot(...ours), snapshot(...theirs), ['vision']).filter(({ rows }) => rows.length > 0)
    expect(images?.rows).toEqual([
      {
        ours: ours[1],
        theirs: theirs[0],
        strength: expect.any(Number),
        notions: expect.arrayContaining(['オンライン手続き']),
      },
      { ours: ours[0], strength: 0, notions: [] },
      { theirs: theirs[1], strength: 0, notions: [] },
    ])
  })

  it('keeps every item exactly once', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'市民対話研修のを'), maxLength: 8 }), { maxLength: 8 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [ours, theirs] = [a.map((text) => item(text)), b.map((text) => item(text))]
        const rows = compare(snapshot(...ours), snapshot(...theirs), ['vision']).flatMap((part) => part.rows)
        expect(rows.flatMap((row) => row.ours ?? []).toSorted(byId)).toEqual(ours.toSorted(byId))
        expect(rows.flatMap((row) => row.theirs ?? []).toSorted(byId)).toEqual(theirs.toSorted(byId))
      }),
    )
  })

  const byId = (a: Item, b: Item) => a.id.localeCompare(b.id)

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
