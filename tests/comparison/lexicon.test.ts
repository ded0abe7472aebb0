import { describe, expect, it } from 'vitest'
import { fold } from '../../worker/comparison/notions/fold.ts'
import { lexicon, readLexicon } from '../../worker/comparison/notions/lexicon.ts'
import { readNotions } from '../../worker/comparison/notions/read-notions.ts'

const { notions } = lexicon()
const said = (text: string) =>
  new Map([...readNotions(lexicon(), text).said].map(([place, sign]) => [notions[place]?.name, sign]))

describe('the lexicon', () => {
  it('names each notion once', () => {
    expect(notions.length).toBeGreaterThanOrEqual(400)
    expect(new Set(notions.map(({ name }) => name)).size).toBe(notions.length)
  })

  it('never links a notion to itself, and no relative is an opposite', () => {
    for (const [place, { name, related, opposite }] of notions.entries()) {
      expect([...related, ...opposite], name).not.toContain(place)
      expect(
        related.filter((other) => opposite.includes(other)),
        name,
      ).toEqual([])
    }
  })

  it('says so when a line names a notion that is not there', () => {
    expect(() => readLexicon([['idea', '離職 ~人手不足: 辞め']])).toThrow('人手不足')
  })
})

describe('readNotions', () => {
  it.each([
    ['窓口へ足を運ばずに済む', 'オンライン手続き', 1],
    ['スマホで申請', 'オンライン手続き', 1],
    ['休まれると誰もわからない', '属人化', 1],
    ['その人しかわからない', '属人化', 1],
    ['残業を減らす', '残業', -1],
    ['対話が足りない', '対話', -1],
    ['縦割りの打破', '縦割り', -1],
    ['縦割り', '縦割り', 1],
    ['職員同士の語り合い', '職員同士の対話', 1],
    ['ＲＰＡの導入', '自動化', 1],
  ])('of %s finds %s with sign %d', (text, name, sign) => {
    expect(said(text).get(name)).toBe(sign)
  })

  it.each([
    ['去年の反省', '離職'],
    ['保育所', '若手の離職'],
    ['若手が話す。職員が辞める', '若手の離職'],
  ])('of %s does not find %s', (text, name) => {
    expect(said(text).has(name)).toBe(false)
  })
})

describe('fold', () => {
  it.each([
    ['ＤＸ　の 推進', 'dxの推進'],
    ['出来ない', 'できない'],
    ['取り組み', '取組'],
    ['市民と町民', '住民と住民'],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
