import { expect, it } from 'vitest'
import { Recent } from '../../worker/recent.ts'

it('makes again only what it has let go, and lets go what was not asked for the longest', () => {
  const recent = new Recent<string>(25, (made) => made.length)
  const made: string[] = []
  const ask = (key: string) =>
    recent.get(key, () => {
      made.push(key)
      return key.repeat(10)
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key.repeat(10))
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

it('keeps the newest even where it alone is too heavy', () => {
  const recent = new Recent<string>(1, (made) => made.length)
  expect(recent.get('a', () => 'long')).toBe('long')
  expect(recent.get('a', () => 'again')).toBe('long')
})
