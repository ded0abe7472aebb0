import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../web/ui/line-chart-layout.ts'
import { piecesOf } from '../../../web/ui/marked-text.tsx'
import { TextField } from '../../../web/ui/text-field.tsx'
import { Gallery } from './gallery.tsx'

describe('marked text', () => {
  const text = 'あいうえお'

  it.each([
    ['nothing', []],
    [
      'the ends',
      [
        { start: 0, end: 1 },
        { start: 4, end: 5 },
      ],
    ],
    [
      'an overlap',
      [
        { start: 1, end: 4 },
        { start: 2, end: 5 },
      ],
    ],
    ['more than there is', [{ start: 3, end: 99 }]],
    [
      'marks out of order',
      [
        { start: 3, end: 4 },
        { start: 0, end: 2 },
      ],
    ],
  ])('keeps every character with %s marked', (_, marks) => {
    expect(
      piecesOf(text, marks)
        .map(({ piece }) => piece)
        .join(''),
    ).toBe(text)
  })

  it('lets the earlier of two overlapping marks keep its length', () => {
    const marked = piecesOf(text, [
      { start: 2, end: 5 },
      { start: 1, end: 4 },
    ]).filter(({ mark }) => mark)
    expect(marked.map(({ piece }) => piece)).toEqual(['いうえ', 'お'])
  })
})

const line = (name: string, ys: number[]) => ({ name, points: ys.map((y, index) => ({ x: 2015 + index * 5, y })) })

describe('line chart', () => {
  it('keeps the names at the ends apart', () => {
    const { placed, plot } = layOut(['a', 'b', 'c', 'd'].map((name) => line(name, [10, 20])))
    const tops = placed.map(({ labelTop }) => labelTop).toSorted((a, b) => a - b)
    expect(tops.every((top, index) => index === 0 || top - tops[index - 1]! >= 16)).toBe(true)
    expect(Math.max(...tops)).toBeLessThanOrEqual(plot.bottom)
  })

  it.each([
    ['no line', []],
    ['a line without points', [line('a', [])]],
    ['a single point', [line('a', [5])]],
    ['a flat line', [line('a', [7, 7])]],
    ['zeros', [line('a', [0, 0])]],
    ['negative values', [line('a', [-4, 3])]],
  ])('draws %s without a gap in the numbers', (_, series) => {
    expect(JSON.stringify(layOut(series))).not.toContain('null')
  })

  it('starts the axis at zero only where the lines stay readable', () => {
    expect(layOut([line('a', [2, 90])]).yTicks[0]?.value).toBe(0)
    expect(layOut([line('a', [331, 318])]).yTicks[0]?.value).toBeGreaterThan(250)
  })
})

describe('fields', () => {
  it('tie their hint and error to the control', () => {
    const html = render(<TextField name="due" label="期限" hint="例" error="日付ではありません" />)
    expect(html).toContain('aria-describedby="due-hint due-error"')
    expect(html).toContain('id="due-error"')
    expect(html).toContain('aria-invalid')
  })
})

it('renders every piece without an inline style or handler', () => {
  const html = render(<Gallery />)
  expect(html).not.toMatch(/ style=| on[a-z]+=/)
})
