import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTextOf } from '../../worker/publication/search-text.ts'
import { searchKey } from '../../worker/search/key.ts'
import { marksOf } from '../../worker/search/marks.ts'
import { matchOf } from '../../worker/search/pairs.ts'
import { readWords, says } from '../../worker/search/words.ts'

const isFound = (typed: string, text: string) => says(searchTextOf({ text, fields: {} }), readWords(typed))

describe('what is typed', () => {
  it.each([
    ['研修', '全職員に研修をひらく'],
    ['ケンシュウ', 'けんしゅうをひらく'],
    ['ｵﾌｻｲﾄ', 'オフサイトミーティング'],
    ['ＳＤＧｓ', 'sdgsを学ぶ'],
    ['1on1', '１ｏｎ１の面談'],
    ['対話　研修', '研修の前に対話をする'],
    ['「職員の対話」', '職員の対話が足りない'],
    ['"人材 育成"', '人材育成'],
    ['取組', '新しい取り組み'],
    ['取り組み', '取組が続かない'],
    ['子供', 'こどもの声を聴く'],
    ['街づくり', 'まちづくりを語る'],
    ['斎藤', '齋藤'],
    ['リーダー', 'リーダーシップ'],
    ['マネージャー', 'マネジャー'],
    ['会', '会話'],
    ['会', '茶話会'],
    ['研修 -新人', '研修は中堅から'],
    ['研修　－新人', '研修は中堅から'],
    ['eラーニング', 'e-ラーニングで学ぶ'],
    ['多忙-残業', '多忙・残業'],
  ])('「%s」 finds 「%s」', (typed, text) => {
    expect(isFound(typed, text)).toBe(true)
  })

  it.each([
    ['研修', '研究を修める'],
    ['対話 研修', '研修だけ'],
    ['「職員の対話」', '職員と対話'],
    ['「取組」', '取り組み'],
    ['研修 -新人', '新人の研修'],
    ['研修 -「新人の」', '新人の研修'],
    ['-研修', '研修'],
  ])('「%s」 does not find 「%s」', (typed, text) => {
    expect(isFound(typed, text)).toBe(false)
  })

  it('may be too short', () => {
    expect(readWords('の a 研 修辞 7 -を')).toMatchObject({ short: ['の', 'a', '7', 'を'], words: [['研'], ['修辞']] })
    expect(readWords('・ 「」 -').words).toEqual([])
  })

  it('is never read as an expression of the index', () => {
    const any = fc.string({
      unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', ' ', 'N', 'O', 'T', '研', '修'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(any, (typed) => {
        const { having, except } = matchOf(readWords(typed))
        const match = `${having} ${except}`
        expect(match.replaceAll(/"[0-9A-F ]+"( \*)?/g, 'x').replaceAll('pairs : ', '')).toMatch(
          /^(x|[() ]|AND|OR|NOT)*$/,
        )
      }),
    )
  })
})

describe('marks', () => {
  it.each([
    ['研修', '研修の研 修', ['研修', '研 修']],
    ['オフサイト', 'ｵﾌｻｲﾄの場', ['ｵﾌｻｲﾄ']],
    ['取組 組み', 'この取り組みを', ['取り組み']],
    ['研修 -新人', '研修', ['研修']],
    ['𠮷野', '吉野・𠮷野', ['吉野', '𠮷野']],
    ['は', 'はは', []],
  ])('of 「%s」 in 「%s」 are %j', (typed, text, marked) => {
    expect(marksOf(text, readWords(typed)).map(({ start, end }) => text.slice(start, end))).toEqual(marked)
  })

  it('stand exactly where the text says a word, in order', () => {
    const text = fc.string({
      unit: fc.constantFrom('研', '修', 'か', 'カ', 'ｶﾞ', 'が', '𠮷', '吉', ' ', '・', 'ａ', 'A'),
      maxLength: 30,
    })
    const word = fc.string({ unit: fc.constantFrom('研', '修', 'か', '吉', 'a'), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(text, word, (shown, typed) => {
        const wanted = readWords(typed)
        const marks = marksOf(shown, wanted)
        expect(marks.length > 0).toBe(wanted.words.flat().some((spelling) => searchKey(shown).includes(spelling)))
        let before = -1
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThan(before)
          expect(end).toBeGreaterThan(start)
          expect(wanted.words.flat().some((spelling) => searchKey(shown.slice(start, end)).includes(spelling))).toBe(
            true,
          )
          before = end
        }
      }),
    )
  })
})
