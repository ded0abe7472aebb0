import { expect, it } from 'vitest'
import { han, pattern } from '../../../worker/deidentification/finder/pattern.ts'

it('spells out exactly the Han characters of the basic plane', () => {
  const spelled = new RegExp(`[${han}]`)
  const others = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => spelled.test(character) !== /\p{Script=Han}/u.test(character),
  )
  expect(others).toEqual([])
})

it.each([
  ['(?<!\\p{Script=Han})課', '総務課・課', ['課']],
  ['[\\p{Script=Han}ァ-ヶー]{2,4}\\[', '窓口サポート[東課[', ['サポート[', '東課[']],
  ['[^\\p{Script=Han}]+', '東と西', ['と']],
])('%s finds in %s: %j', (source, text, expected) => {
  expect(Array.from(text.matchAll(pattern(source)), ([found]) => found)).toEqual(expected)
})
