import { describe, expect, it } from 'vitest'
import {
  findCircumstances,
  type CircumstanceCategory,
} from '../../../worker/deidentification/circumstances/circumstances.ts'
import { findIdentifiers } from '../../../worker/deidentification/finder/find-identifiers.ts'
import type { SheetId } from '../../../worker/plans/sheets.ts'

const found = (text: string, sheet: SheetId = 'situation') =>
  findCircumstances(text, sheet, findIdentifiers(text)).map(({ start, end, category }) => [
    category,
    text.slice(start, end),
  ])

describe('findCircumstances', () => {
  it.each<[CircumstanceCategory, string, string, SheetId?]>([
    ['person_date', '令和3年5月13日', '令和3年5月13日に副市長へインタビューした。'],
    ['person_date', '令和 3年 5月 13日', 'インタビュー概要（令和 3年 5月 13日実施）'],
    ['person_date', '２０２１年７月２日（金）', '２０２１年７月２日（金）、農家の方に話を伺った。'],
    ['person_date', 'R3.5.13', '面談日 R3.5.13'],
    ['person_date', '令和2年4月', '令和2年4月に人事課へ異動した。'],
    ['person_date', '平成30年10月1日', '平成30年10月1日に父が入院したという。'],
    ['person_date', '昨年5月', '昨年5月に退職した上司の言葉が残っている。'],
    ['person_date', '6月3日', '6月3日から窓口にいる。', 'interviews'],
    ['person_date', '令和3年6月1日から4日', '令和3年6月1日から4日、キーパーソンへの聞き取りをした。'],
    ['exact_age', '43歳', '43歳で転職を決めた。'],
    ['exact_age', '満六十二歳', '満六十二歳になっても現場に立つ。', 'interviews'],
    ['small_place', '緑ケ丘第一小学校', '緑ケ丘第一小学校の保護者から声が上がった。'],
    ['small_place', '大町自治会', '大町自治会では班長のなり手がいない。', 'interviews'],
    ['small_place', '熱海公民館', '熱海公民館に勤務していた頃の話である。'],
    ['small_count', '3人', 'この1年で係から3人が退職した。'],
    ['small_count', '二名', 'メンタル不調で二名が休んでいる。'],
    ['tenure', '在任3年目の', '在任3年目の総務部長が決めた。'],
    ['tenure', '入庁15年目の', '入庁15年目の自分でも分からない。', 'interviews'],
    ['tenure', '着任して2年', '着任して2年、総務部長は職場を回った。'],
  ])('finds the %s %s in 「%s」', (category, word, text, sheet) => {
    expect(found(text, sheet)).toContainEqual([category, word])
  })

  it.each<[string, SheetId?]>([
    ['令和3年3月定例会で可決された。'],
    ['令和3年4月1日に施行された条例による。'],
    ['平成23年3月11日の東日本大震災を経験した。', 'interviews'],
    ['令和元年10月の台風で被災した。', 'interviews'],
    ['令和2年10月1日現在の人口である。'],
    ['令和3年5月に第1回研究会が開かれた。'],
    ['令和5年3月31日までに仕上げる。'],
    ['令和2年度から取り組んでいる。', 'interviews'],
    ['65歳以上の人口は増える。'],
    ['15〜64歳の人口は減る。'],
    ['職員の平均年齢は42歳である。'],
    ['60歳定年が引き上げられる。'],
    ['3歳児健診の会場である。'],
    ['市立小学校の統廃合が進む。'],
    ['各地区の公民館で説明した。', 'interviews'],
    ['市内の小学校に通う児童は減った。', 'interviews'],
    ['地域の自治会と話し合う。', 'interviews'],
    ['私たち3人で話し合った。'],
    ['職員一人ひとりの意識が変わる。', 'interviews'],
    ['1人当たりの苦情対応時間が延びた。'],
    ['一人で悩み、退職を考える。'],
    ['30人が退職した。'],
    ['入庁3年目研修を見直す。', 'interviews'],
    ['入庁3年目以上の職員に聞いた。', 'interviews'],
    ['人口は10年後に30万人を割る。'],
  ])('asks nothing about 「%s」', (text, sheet) => expect(found(text, sheet)).toEqual([]))

  it('leaves to a finding what stands inside it', () => {
    const text = '昭和53年4月2日生まれの女性（43歳、既婚、子供あり）'
    const identifiers = findIdentifiers(text)
    const inside = findCircumstances(text, 'interviews', identifiers)
    for (const one of inside) {
      expect(identifiers.some(({ start, end }) => one.start < end && start < one.end)).toBe(false)
    }
  })

  it('never overlaps and stays within the text, whatever stands there', () => {
    const text = `${'令和3年5月13日、43歳、3人が退職、在任3年の総務部長、'.repeat(300)}。`
    const all = findCircumstances(text, 'interviews', findIdentifiers(text))
    expect(all.length).toBeGreaterThan(1000)
    for (const [n, one] of all.entries()) {
      expect(one.start).toBeGreaterThanOrEqual(all[n - 1]?.end ?? 0)
      expect(one.end).toBeLessThanOrEqual(text.length)
    }
  })
})
