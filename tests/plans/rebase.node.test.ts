import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameContent, type Content } from '../../worker/plans/draft.ts'
import { byRank, isRank, rankAt } from '../../worker/plans/order.ts'
import { readableDifferences } from '../../worker/plans/readable-differences.ts'
import { combine, rebase } from '../../web/plans/rebase.ts'

const word = fc.constantFrom('', '駅前', '川沿い', '空き家')
const state: fc.Arbitrary<Content> = fc.record({
  sheet: fc.constant('drift' as const),
  section: fc.constant('trends' as const),
  rank: fc.constantFrom('a0', 'a1'),
  text: word,
  fields: fc.record({ history: word, future: word }, { requiredKeys: [] }),
})

describe('rebase', () => {
  it('takes the side that changed when the other did not', () => {
    fc.assert(
      fc.property(state, state, (base, changed) => {
        const mine = rebase(base, changed, base)
        const theirs = rebase(base, base, changed)
        expect([isSameContent(mine.merged, changed), isSameContent(theirs.merged, changed)]).toEqual([true, true])
        expect([mine.clashes, theirs.clashes]).toEqual([[], []])
      }),
    )
  })

  it('loses no text of either side without naming it as a clash', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const { merged, clashes } = rebase(base, mine, theirs)
        if (mine.text !== base.text && theirs.text !== base.text && mine.text !== theirs.text) {
          expect(clashes).toContain('text')
          expect(combine(merged, theirs, clashes).text).toBe(`${mine.text}\n${theirs.text}`)
        } else {
          expect(merged.text).toBe(mine.text === base.text ? theirs.text : mine.text)
        }
      }),
    )
  })
})

describe('a rank', () => {
  it('puts an item where it is wanted, whatever ranks are there', () => {
    const wishes = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(wishes, (places) => {
        let items: { id: string; rank: string }[] = []
        for (const [at, wish] of places.entries()) {
          const index = wish % (items.length + 1)
          const added = { id: String(at), rank: rankAt(items, index) }
          expect(isRank(added.rank)).toBe(true)
          items = items.toSpliced(index, 0, added)
          expect(items.toSorted(byRank)).toEqual(items)
        }
      }),
    )
  })

  it('comes after all that share one rank', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, rank: 'a0' }))
    expect(rankAt(items, 1) > 'a0').toBe(true)
  })
})

describe('a readable difference', () => {
  const item = (text: string) => ({
    id: 'one',
    sheet: 'vision' as const,
    section: 'images' as const,
    rank: 'a0',
    text,
    fields: {},
  })
  const pieces = (before: string, after: string) =>
    readableDifferences([item(before)], [item(after)])[0]?.parts[0]?.changes

  it('marks words, not sentences', () => {
    expect(pieces('駅前に人が集まる', '駅前に若者が集まる')).toEqual([
      { value: '駅前に' },
      { value: '人', removed: true },
      { value: '若者', added: true },
      { value: 'が集まる' },
    ])
  })

  it('shows two long texts that share nothing as a whole', () => {
    const [before, after] = ['あ、'.repeat(3000), 'い。'.repeat(3000)]
    expect(pieces(before, after)).toEqual([
      { value: before, removed: true },
      { value: after, added: true },
    ])
  })
})
