import { describe, expect, it } from 'vitest'
import { compareStates, runsOf } from '../../worker/plans/history.ts'
import type { Content } from '../../worker/plans/draft.ts'

const minute = 60_000

describe('versions', () => {
  const step = (seq: number, at: number, authorId = 'a', kind: 'edit' | 'import' | 'undo' | 'restore' = 'edit') => ({
    id: `step-${seq}`,
    seq,
    kind,
    refersTo: null,
    authorId,
    authorName: authorId,
    at: at * minute,
    sheets: ['vision' as const],
    items: 1,
  })
  const spans = (...steps: ReturnType<typeof step>[]) => runsOf(steps).map(({ first, last }) => [first, last])

  it('hold what one person did without a pause of more than fifteen minutes', () => {
    expect(spans(step(4, 60), step(3, 30), step(2, 15), step(1, 0))).toEqual([
      [4, 4],
      [1, 3],
    ])
  })

  it('end where somebody else begins', () => {
    expect(spans(step(3, 2, 'a'), step(2, 1, 'b'), step(1, 0, 'a'))).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ])
  })

  it('are of their own for an import and a restore, not for an undo', () => {
    const steps = [
      step(5, 4),
      step(4, 3, 'a', 'restore'),
      step(3, 2, 'a', 'undo'),
      step(2, 1),
      step(1, 0, 'a', 'import'),
    ]
    expect(spans(...steps)).toEqual([
      [5, 5],
      [4, 4],
      [2, 3],
      [1, 1],
    ])
  })

  it('count items and name sheets once', () => {
    expect(runsOf([step(2, 1), step(1, 0)])).toMatchObject([{ items: 2, sheets: ['vision'], from: 0, to: minute }])
  })
})

describe('the difference between two states', () => {
  const item = (id: string, text: string, more: Partial<Content> = {}) => ({
    id,
    sheet: 'forces' as const,
    section: 'driving' as const,
    rank: 'a0',
    text,
    fields: {},
    ...more,
  })
  const kinds = (...states: Parameters<typeof compareStates>) =>
    compareStates(...states).map(({ id, kind, fields, moved }) => [id, kind, fields, moved])

  it.each([
    ['nothing', [item('one', '文')], [item('one', '文')], []],
    ['an addition', [], [item('one', '文')], [['one', 'added', [], false]]],
    ['a removal', [item('one', '文')], [], [['one', 'removed', [], false]]],
    ['a text', [item('one', '文')], [item('one', '別の文')], [['one', 'changed', ['text'], false]]],
    [
      'a field',
      [item('one', '文')],
      [item('one', '文', { fields: { response: '策' } })],
      [['one', 'changed', ['response'], false]],
    ],
    ['a place', [item('one', '文')], [item('one', '文', { rank: 'a1' })], [['one', 'moved', [], true]]],
    ['a section', [item('one', '文')], [item('one', '文', { section: 'resisting' })], [['one', 'moved', [], true]]],
    [
      'an emptied field that was never filled',
      [item('one', '文')],
      [item('one', '文', { fields: { response: '' } })],
      [],
    ],
  ] as const)('names %s', (_, before, after, expected) => {
    expect(kinds([...before], [...after])).toEqual(expected)
  })
})
