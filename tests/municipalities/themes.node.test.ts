import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { themeFinder, usualThemes, type Theme } from '../../worker/municipalities/themes.ts'
import { searchTextOf } from '../../worker/publication/search-text.ts'

const usual = themeFinder(usualThemes)
const themesOf = (text: string, response = '') => usual(searchTextOf({ text, fields: { response } }))

describe('the usual themes', () => {
  it.each([
    ['職員同士の対話の場を月に一度ひらく', ['dialogue']],
    ['階層別研修に、よその課で働く一週間を入れる', ['training']],
    ['昼休みに気軽に集まるランチミーティング', ['offsite']],
    ['人材育成基本方針を職員の声で書き直す', ['policy']],
    ['人事評価の面談で上司がまず聴く', ['evaluation', 'managers']],
    ['窓口をＤＸで軽くする', ['improvement']],
    ['ＳＤＧｓを総合計画につなぐ', ['sdgs', 'purpose']],
    ['若手の離職が続く', ['recruiting']],
    ['縦割りのまま隣の仕事が見えない', ['cooperation']],
    ['公共施設の更新に回す税収がない', ['finance']],
    ['けん‐しゅう', []],
    ['', []],
  ])('of 「%s」 are %j', (text, themes) => {
    expect(themesOf(text)).toEqual(themes)
  })

  it('are found in what is done about it as well', () => {
    expect(themesOf('忙しい', '研修を短くする')).toEqual(['training'])
  })

  it('do not take a Latin word for a part of another', () => {
    expect(themesOf('e-mailで知らせる')).toEqual([])
    expect(themesOf('生成AIを試す')).toEqual(['improvement'])
    expect(themesOf('ＡＩ')).toEqual(['improvement'])
  })
})

const word = fc.string({
  unit: fc.constantFrom('対', '話', 'か', 'カ', 'A', 'ａ', '・', '(', '.', '*', ' '),
  maxLength: 4,
})

it('has the themes whose words it says, whatever the words are', () => {
  const themes = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,5}$/), label: word, words: fc.array(word) }),
    {
      selector: ({ id }: Theme) => id,
    },
  )
  fc.assert(
    fc.property(themes, word, word, (own, before, after) => {
      const find = themeFinder(own)
      for (const { id, words } of own) {
        for (const said of words.filter((one) => searchTextOf({ text: one, fields: {} }) !== '')) {
          expect(find(searchTextOf({ text: `${before}、「${said}」。${after}`, fields: {} }))).toContain(id)
        }
      }
      expect(find('')).toEqual([])
    }),
  )
})
