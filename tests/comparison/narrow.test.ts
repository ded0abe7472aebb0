import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part, Row } from '../../worker/comparison/compare.ts'
import { countRows, narrow, narrowSeveral } from '../../worker/comparison/narrow.ts'
import type { SeveralLine } from '../../worker/comparison/several/merge-parts.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { marksOf } from '../../web/comparison/found-words.ts'
import { linesOf, severalLinesOf } from '../../web/comparison/lines.ts'

const item = (text: string): Item => ({ id: text, sheet: 'forces', section: 'driving', text, fields: {} })
const row = (ours?: string, theirs?: string, strength = 0.5): Row => ({
  ...(ours && { ours: item(ours) }),
  ...(theirs && { theirs: item(theirs) }),
  strength: ours && theirs ? strength : 0,
  notions: [],
})
const part = (rows: Row[], unwritten = { ours: false, theirs: false }): Part => ({
  sheet: 'forces',
  section: 'driving',
  rows,
  parted: [],
  unwritten,
})
const usual = { show: 'all', words: '', order: 'plan' } as const

describe('narrowing a comparison', () => {
  const rows = [row('研修を増やす', '学びの場をひらく'), row('対話の会'), row(undefined, 'ＤＸの推進')]

  it.each([
    ['all', 3],
    ['shared', 1],
    ['ours', 1],
    ['theirs', 1],
  ] as const)('to %s leaves %i lines', (show, lines) => {
    expect(narrow([part(rows)], { ...usual, show }).flatMap((one) => one.rows)).toHaveLength(lines)
  })

  it.each([
    ['研修', ['研修を増やす']],
    ['まなび', []],
    ['dx', [undefined]],
    ['ｄｘ　推進', [undefined]],
    ['対話 研修', []],
    ['けんしゅう', []],
    ['ノ', ['学びの場をひらく', '対話の会', 'ＤＸの推進']],
  ])('to lines that say %s, whichever side says it', (words, found) => {
    const left = narrow([part(rows)], { ...usual, words }).flatMap((one) => one.rows)
    expect(left).toHaveLength(found.length)
  })

  it('keeps a section in which a side has not a word, unless words are looked for', () => {
    const unwritten = [part([], { ours: true, theirs: false })]
    expect(narrow(unwritten, usual)).toHaveLength(1)
    expect(narrow(unwritten, { ...usual, show: 'theirs' })).toHaveLength(1)
    expect(narrow(unwritten, { ...usual, show: 'shared' })).toHaveLength(0)
    expect(narrow(unwritten, { ...usual, words: '研修' })).toHaveLength(0)
  })

  it('puts the section first in which the two differ most', () => {
    const [like, unlike] = [part([row('あ', 'い')]), part([row('う'), row('え')])]
    expect(narrow([like, unlike], { ...usual, order: 'difference' })).toEqual([unlike, like])
    expect(narrow([like, unlike], usual)).toEqual([like, unlike])
  })

  it('splits the lines: shared, ours and theirs together are all', () => {
    const anyRow = fc.record({
      ours: fc.option(fc.constantFrom('対話', '研修', 'DX')),
      theirs: fc.option(fc.constantFrom('対話', '研修', 'DX')),
    })
    const anyRows = fc.array(anyRow.filter(({ ours, theirs }) => ours !== null || theirs !== null))
    fc.assert(
      fc.property(anyRows, fc.constantFrom('', '対話'), (made, words) => {
        const parts = [part(made.map(({ ours, theirs }) => row(ours ?? undefined, theirs ?? undefined)))]
        const counted = (show: 'all' | 'shared' | 'ours' | 'theirs') =>
          narrow(parts, { ...usual, show, words }).flatMap((one) => one.rows).length
        expect(counted('shared') + counted('ours') + counted('theirs')).toBe(counted('all'))
        const { shared, ours, theirs } = countRows(parts)
        expect(shared + ours + theirs).toBe(made.length)
      }),
    )
  })
})

describe('narrowing three plans', () => {
  const alike = { at: 1, strength: 0.5, notions: [] }
  const lines: SeveralLine[] = [
    { cells: [item('対話の会'), null, item('話し合いの場')], alike: [alike] },
    { cells: [item('研修'), null, null], alike: [] },
    { cells: [null, item('研修会'), null], alike: [] },
    { cells: [null, null, item('対話')], alike: [] },
  ]
  const several = { section: 'driving', lines, unwritten: [false, false, false] } as const
  const left = (asked: Partial<Parameters<typeof narrowSeveral>[1]>) =>
    narrowSeveral([{ ...several, unwritten: [...several.unwritten] }], { ...usual, ...asked }).flatMap((one) =>
      one.lines.map((line) => lines.indexOf(line)),
    )

  it.each([
    [{}, [0, 1, 2, 3]],
    [{ show: 'shared' }, [0]],
    [{ show: 'ours' }, [1]],
    [{ show: 'theirs' }, [2, 3]],
    [{ words: '研修' }, [1, 2]],
    [{ words: '話し合い 対話' }, [0]],
    [{ show: 'theirs', words: '対話' }, [3]],
  ] as const)('by %j leaves lines %j', (asked, found) => {
    expect(left(asked)).toEqual(found)
  })

  it('puts items that stand alone beside each other, and loses none', () => {
    const drawn = severalLinesOf(lines, 'plan').map(({ cells }) => cells.map((cell) => cell?.text))
    expect(drawn).toEqual([
      ['対話の会', undefined, '話し合いの場'],
      ['研修', '研修会', '対話'],
    ])
    expect(severalLinesOf(lines, 'difference').map(({ alike: same }) => same.length)).toEqual([0, 1])
  })
})

describe('the lines of a section', () => {
  it('begin with the largest difference when asked for', () => {
    const rows = [row('甲', '乙', 0.9), row('丙', '丁', 0.4), row('戊')]
    expect(linesOf(rows, 'difference').map(({ ours }) => ours?.text)).toEqual(['戊', '丙', '甲'])
    expect(linesOf(rows).map(({ ours }) => ours?.text)).toEqual(['甲', '丙', '戊'])
  })
})

describe('marks', () => {
  it.each([
    ['研修と研修会', ['研修'], ['研修', '研修']],
    ['ＤＸの推進', ['dx'], ['ＤＸ']],
    ['デジタル', ['でじ'], ['デジ']],
    ['対　話の場', ['対話'], ['対　話']],
    ['何もない', ['研修'], []],
    ['何もない', [], []],
  ])('in %s for %j are %j', (text, sought, found) => {
    expect(marksOf(text, sought).map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })
})
