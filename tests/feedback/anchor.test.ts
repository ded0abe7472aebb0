import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOfWords, landingOf, type Anchor } from '../../worker/feedback/anchor.ts'
import type { Item } from '../../worker/plans/sheets.ts'

const item = (id: string, text: string, more: Partial<Item> = {}): Item => ({
  id,
  sheet: 'forces',
  section: 'resisting',
  text,
  fields: {},
  ...more,
})

const words = fc.string({
  unit: fc.constantFrom(...'窓口は忙しく対話の時間がない。職員、'),
  minLength: 1,
  maxLength: 30,
})
const someItem = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: words, place: fc.nat(2) })
const plan = fc.uniqueArray(someItem, { selector: ({ id }) => id, maxLength: 4 }).map((items) =>
  items.map(({ id, text, place }) => {
    const places = [
      { sheet: 'forces', section: 'resisting' },
      { sheet: 'forces', section: 'driving' },
      { sheet: 'vision', section: 'statement' },
    ] as const
    return item(id, text, places[place])
  }),
)

describe('where a remark lands', () => {
  it('is always a place of the later version', () => {
    fc.assert(
      fc.property(plan, words, fc.nat(), fc.nat(), (later, said, from, length) => {
        const first = item('a', said)
        const start = from % said.length
        const exact = said.slice(start, start + 1 + (length % 12))
        const anchor = anchorOfWords(first, { exact, prefix: said.slice(0, start), suffix: '' })!
        const landing = landingOf(anchor, later)
        if (landing.itemId !== null) expect(later.map(({ id }) => id)).toContain(landing.itemId)
        if (landing.section !== null) expect(later.map(({ section }) => section)).toContain(landing.section)
        if (landing.range) {
          const { start: at, end } = landing.range
          expect(later.find(({ id }) => id === landing.itemId)!.text.slice(at, end)).toBe(exact)
        }
      }),
    )
  })

  it('is the same place in the same text, also where the words stand there twice', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (said, from, length) => {
        const first = item('a', said)
        const start = from % said.length
        const end = Math.min(said.length, start + 1 + (length % 12))
        const chosen = { exact: said.slice(start, end), prefix: said.slice(0, start), suffix: said.slice(end) }
        const landing = landingOf(anchorOfWords(first, chosen)!, [first])
        expect(landing).toMatchObject({ level: 'words', because: 'same', itemId: 'a', range: { start, end } })
      }),
    )
  })

  it('follows words that moved within their item', () => {
    fc.assert(
      fc.property(words, words, (before, behind) => {
        const anchor = anchorOfWords(item('a', '朝礼で一言話す'), { exact: '一言話す', prefix: '朝礼で', suffix: '' })!
        const landing = landingOf(anchor, [item('a', `${before}一言話す${behind}`)])
        expect(landing).toMatchObject({ level: 'words', range: { start: before.length } })
      }),
    )
  })

  const anchor = anchorOfWords(item('a', '窓口が忙しく対話の時間がとれない'), {
    exact: '対話の時間がとれない',
    prefix: '窓口が忙しく',
    suffix: '',
  })!
  const at = (level: Anchor['level'], because: string) => ({ level, because })

  it.each<[string, Item[], object]>([
    ['words in another item of the sheet', [item('b', '忙しくて対話の時間がとれない')], at('words', 'words_moved')],
    ['their item', [item('a', '時間が足りない')], at('item', 'words_gone')],
    ['its section', [item('b', '前例がない')], at('section', 'item_gone')],
    ['its sheet', [item('b', '若手がいる', { section: 'driving' })], at('sheet', 'section_gone')],
    ['the plan', [item('b', '笑顔', { sheet: 'vision', section: 'statement' })], at('plan', 'sheet_gone')],
    ['an empty plan', [], at('plan', 'sheet_gone')],
  ])('falls back to %s', (_, later, expected) => {
    expect(landingOf(anchor, later)).toMatchObject(expected)
  })

  it('does not take short words in another item for the same', () => {
    const short = anchorOfWords(item('a', '対話の場'), { exact: '対話', prefix: '', suffix: 'の場' })!
    expect(landingOf(short, [item('a', '会議の場'), item('b', '対話')])).toMatchObject(at('item', 'words_gone'))
  })
})
