import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignPlans, type Pair } from '../../worker/comparison/alignment/align.ts'
import type { Item } from '../../worker/plans/sheets.ts'

const cause = (text: string, id = text): Item => ({ id, sheet: 'situation', section: 'causes', text, fields: {} })
const plan = (name: string, said: string[]) => said.map((text, n) => cause(text, `${name}${n}`))
const alignTexts = (a: string[], b: string[]) => alignPlans(plan('a', a), plan('b', b))

// Fragments that meet in many ways, so that ties and near misses are common.
const words = [
  '若手',
  '職員',
  'が',
  '辞め',
  '離職',
  '研修',
  '対話',
  '増え',
  '減る',
  '不足',
  'ない',
  '市民',
  '、',
  '。',
  'の',
  'x',
  ' ',
]
const texts = fc.array(
  fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join('')),
  { maxLength: 7 },
)

describe('alignPlans', () => {
  it('finds the same links from both sides', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(swapped(alignPlans(plan('b', b), plan('a', a)))).toEqual(ordered(alignTexts(a, b)))
      }),
    )
  })

  it('does not care in which order the items stand', () => {
    fc.assert(
      fc.property(texts, texts, fc.infiniteStream(fc.nat()), (a, b, numbers) => {
        const shuffle = (items: Item[]) =>
          items
            .map((item) => ({ item, at: numbers.next().value }))
            .toSorted((one, other) => one.at - other.at)
            .map(({ item }) => item)
        const [ours, theirs] = [plan('a', a), plan('b', b)]
        expect(ordered(alignPlans(shuffle(ours), shuffle(theirs)))).toEqual(ordered(alignPlans(ours, theirs)))
      }),
    )
  })

  it('links every item once at most, with a strength between 0 and 1', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const pairs = alignTexts(a, b)
        expect(new Set(pairs.map((pair) => pair.a)).size).toBe(pairs.length)
        expect(new Set(pairs.map((pair) => pair.b)).size).toBe(pairs.length)
        for (const { strength } of pairs) {
          expect(strength).toBeGreaterThan(0)
          expect(strength).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it.each(['若手職員の離職が続いている', 'ペーパーレス', 'まち', '対話'])(
    'links %s to itself with full strength',
    (text) => {
      expect(alignTexts([text, '道路の舗装'], ['災害への備え', text])).toEqual([
        { a: 'a0', b: 'b1', strength: expect.closeTo(1), notions: expect.any(Array) },
      ])
    },
  )

  it.each(['', ' ', '。、', '・'])('never links what says nothing: "%s"', (nothing) => {
    expect(alignTexts([nothing], [nothing])).toEqual([])
    expect(alignTexts([nothing], ['対話が少ない'])).toEqual([])
  })

  it.each([
    ['若手職員が次々と辞めていく', '若手職員が辞めず、定着している'],
    ['職員の採用を増やす', '職員の採用を減らす'],
    ['上司と何でも話せる雰囲気がある', '上司に物が言えない雰囲気がある'],
    ['前例にとらわれず挑戦する', '前例踏襲で挑戦しない'],
    ['人口が増えている', '人口が減っている'],
    ['職員同士の対話が足りない', '職員同士の対話が足りている'],
  ])('never links what says the opposite: %s – %s', (one, opposite) => {
    expect(alignTexts([one], [opposite])).toEqual([])
  })

  it('names what the two share', () => {
    const [pair] = alignTexts(['その人しかわからない仕事が多い'], ['業務の属人化'])
    expect(pair?.notions).toContain('属人化')
  })

  it('links within a section only', () => {
    const elsewhere: Item = { ...cause('若手の離職'), section: 'background' }
    expect(alignPlans([cause('若手の離職')], [elsewhere])).toEqual([])
  })
})

function ordered(pairs: Pair[]) {
  return pairs.toSorted((one, other) => one.a.localeCompare(other.a))
}

function swapped(pairs: Pair[]) {
  return ordered(pairs.map(({ a, b, ...rest }) => ({ a: b, b: a, ...rest })))
}
