import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../../../worker/deidentification/finder/find-identifiers.ts'
import { emptyHeadcount, type Office } from '../../../worker/deidentification/headcount/headcount.ts'
import { proposalFor } from '../../../worker/deidentification/proposals.ts'
import type { SheetId } from '../../../worker/plans/sheets.ts'
import { widerDescription } from '../../../worker/deidentification/wording/descriptions.ts'

const city: Office = { name: '郡山市', population: 327_692 }
const town: Office = { name: '緑丘町', population: 9_800 }
const hamlet: Office = { name: '奥沢村', population: 1_200 }

/** 「」 marks what was found. */
const made = (marked: string, office = city, sheet?: SheetId) => {
  const start = marked.indexOf('「')
  const end = marked.indexOf('」') - 1
  const text = marked.replace('「', '').replace('」', '')
  return widerDescription({ text: text.slice(start, end), start, end }, { text, office, sheet })
}

describe('widerDescription', () => {
  it.each<[string, string, Office?, SheetId?]>([
    ['「マネ友（2018年度）」', 'マネ友'],
    ['「2018年度のマネ友」から聞いた', 'マネ友'],
    ['「人マネ研究生時代（平成30年度）」の話', '人マネ研究生時代'],
    ['「民間企業経験のある若手職員」', '若手職員'],
    ['「民間企業経験のある若手職員」', '職員', town],
    ['「若手職員（民間企業経験有）」', '若手職員'],
    ['「30代女性職員」の声', '職員'],
    ['「30代女性職員」の声', '30代の職員', city, 'situation'],
    ['「育休から復帰した女性の保健師」', '職員'],
    ['「入庁3年目の20代女性」', '職員'],
    ['「唯一の女性管理職」が話した', '職員'],
    ['「40代女性既婚子供あり」', '市民', city, 'interviews'],
    ['「市民（40代女性既婚子供あり）」', '市民', city, 'interviews'],
    ['「40代女性既婚子供あり」', '40代の市民'],
    ['「未就学の子どもを持つ30代の母親」の声', '30代の市民'],
    ['「70代独身男性」', '70代の町民', town],
    ['「70代独身男性」', '住民', hamlet],
    ['「40代男性会社員」', '会社員'],
    ['「唯一の女性議員」', '議員'],
    ['住民（「40代男性独身」）', '40代'],
    ['住民（「40代男性独身」）', '年代などは省略', city, 'interviews'],
  ])('makes of %s %s', (text, wording, office, sheet) => expect(made(text, office, sheet)).toBe(wording))

  it('says 管理職 where enough of them are counted, and nothing else tells one apart', () => {
    const headcount = {
      ...emptyHeadcount,
      holders: { director: 14, deputy_director: 22, section_head: 80, chief: 200 },
    }
    expect(made('「唯一の女性管理職」が話した', { ...city, headcount })).toBe('管理職')
    expect(made('在任3年の「女性管理職」が話した', { ...city, headcount })).not.toBe('管理職')
  })

  it('never repeats sex, family, career or a year that was found', () => {
    const told = /[男女]性|既婚|独身|夫婦|移住|子供|子ども|民間|入庁|20[12]\d|平成|令和|初の|唯一/
    const texts = [
      'マネ友（2020年度）と意見を交わした。',
      '民間企業経験のある若手職員に聞いた。',
      '市民（40代女性既婚子供あり）は窓口が遠いと言う。',
      '市民（40代男性独身）は情報が届かないと言う。',
      '初の男性保育士として採用された。',
      '県外から移住した30代夫婦の話を聞いた。',
      '入庁5年目の30代男性職員は異動を望む。',
    ]
    for (const text of texts) {
      const found = findIdentifiers(text).filter(({ category }) => category === 'demographic')
      expect(found, text).not.toEqual([])
      for (const one of found) {
        expect(told.test(one.text), one.text).toBe(true)
        expect(proposalFor(one, { text, office: city }).replacement, text).not.toMatch(told)
      }
    }
  })
})

describe('proposalFor', () => {
  it.each([
    ['生年月日は昭和53年4月2日。', 'birth_date', { treatment: 'drop', replacement: '' }],
    ['住まいは大町三丁目12番5号。', 'address', { treatment: 'generalise', replacement: 'ある地区' }],
    ['連絡先は024-924-2111。', 'phone', { treatment: 'generalise', replacement: '（電話番号）' }],
  ])('of 「%s」 drops or widens the %s', (text, category, proposal) => {
    const [found] = findIdentifiers(text)
    expect(found?.category).toBe(category)
    expect(proposalFor(found!, { text, office: city })).toEqual(proposal)
  })
})
