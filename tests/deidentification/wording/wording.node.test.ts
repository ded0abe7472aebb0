import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageBand } from '../../../worker/deidentification/wording/ages.ts'
import { halfYearOf } from '../../../worker/deidentification/wording/half-years.ts'
import { readNumeral } from '../../../worker/deidentification/wording/numerals.ts'
import { widerPlace } from '../../../worker/deidentification/wording/places.ts'

describe('ageBand', () => {
  it.each([
    ['43歳', '40代'],
    ['４３才', '40代'],
    ['満四十三歳', '40代'],
    ['30歳', '30代'],
    ['29歳', '20代'],
    ['50代後半', '50代'],
    ['三十代半ば', '30代'],
    ['40歳代', '40代'],
    ['79歳', '70代'],
    ['82歳', '80代前半'],
    ['80代', '80歳以上'],
    ['85歳', '85歳以上'],
    ['90代', '85歳以上'],
    ['103歳', '85歳以上'],
    ['16歳', '10代'],
    ['7歳', '10歳未満'],
    ['10代', '10代'],
    ['子育て中', undefined],
    ['40人', undefined],
  ])('makes of %s %s', (text, band) => expect(ageBand(text)).toBe(band))

  it.each([
    ['16歳', '16歳の高校生が', '高校生'],
    ['14歳', '中学校に通う14歳の', '中学生'],
    ['9歳', '小学生（9歳）の', '小学生'],
    ['5歳', '保育園に通う5歳の', '未就学の子ども'],
    ['43歳', '小学校に勤める43歳の', '40代'],
  ])('tells of %s in 「%s」 the stage %s', (text, said, band) => expect(ageBand(text, said)).toBe(band))

  it('puts every age into one band, and none of five years or fewer but the last before 85', () => {
    const years = Array.from({ length: 120 }, (_, age) => age)
    const bands = Map.groupBy(years, (age) => ageBand(`${age}歳`))
    expect(bands.has(undefined)).toBe(false)
    for (const [band, ages] of bands) expect(ages.length, band).toBeGreaterThanOrEqual(band === '80代前半' ? 5 : 10)
  })
})

describe('halfYearOf', () => {
  it.each([
    ['令和3年5月13日', '令和3年度上半期'],
    ['令和 3年 5月 13日', '令和3年度上半期'],
    ['令和４年２月３日', '令和3年度下半期'],
    ['令和元年5月1日', '令和元年度上半期'],
    ['令和２年３月３１日', '令和元年度下半期'],
    ['平成31年4月1日', '令和元年度上半期'],
    ['平成31年3月31日', '平成30年度下半期'],
    ['平成元年2月', '昭和63年度下半期'],
    ['R3.5.13', '令和3年度上半期'],
    ['H30/10/1', '平成30年度下半期'],
    ['2021年5月13日', '2021年度上半期'],
    ['2022年1月13日（木）', '2021年度下半期'],
    ['2021/12/1', '2021年度下半期'],
    ['2021-09-30', '2021年度上半期'],
    ['二〇二一年', undefined],
    ['令和三年十月一日', '令和3年度下半期'],
    ['昨年5月', '昨年度上半期'],
    ['昨年2月', '一昨年度下半期'],
    ['来年3月', '今年度下半期'],
    ['5月13日', '上半期'],
    ['11月', '下半期'],
    ['13月', undefined],
    ['令和3年', undefined],
    ['令和3年度', undefined],
  ])('makes of %s %s', (text, half) => expect(halfYearOf(text)).toBe(half))

  it('puts every day of a fiscal year into one of its two halves', () => {
    const day = fc.date({
      min: new Date(Date.UTC(1990, 3, 1)),
      max: new Date(Date.UTC(2039, 2, 31)),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
        const begun = month < 4 ? year - 1 : year
        const half = month >= 4 && month <= 9 ? '上半期' : '下半期'
        expect(halfYearOf(`${year}年${month}月${date.getUTCDate()}日`)).toBe(`${begun}年度${half}`)
      }),
    )
  })
})

describe('readNumeral', () => {
  it.each([
    ['43', 43],
    ['４３', 43],
    ['四十三', 43],
    ['四三', 43],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['元', 1],
  ])('reads %s as %i', (text, value) => expect(readNumeral(text)).toBe(value))
})

describe('widerPlace', () => {
  it.each([
    ['緑ケ丘第一小学校', 'ある学校'],
    ['さくら保育園', 'ある学校'],
    ['県立北高校', 'ある学校'],
    ['大町三丁目12-3', 'ある地区'],
    ['湖南地区', 'ある地区'],
    ['中央公民館', 'ある施設'],
    ['東部町内会', 'ある団体'],
    ['駅前商店街', 'ある団体'],
    ['株式会社ヤマト製作所', 'ある事業者'],
    ['高橋酒店', 'ある店'],
    ['南町クリニック', 'ある医療機関'],
  ])('makes of %s %s', (place, wider) => expect(widerPlace(place)).toBe(wider))
})
