import { describe, expect, it } from 'vitest'
import { regionOf, similarLabel } from '../../../worker/deidentification/municipality/similar-label.ts'
import { distanceKm, isSameCounty, relationOf } from '../../../worker/deidentification/municipality/surroundings.ts'
import { roundToTwoDigits, twoDigits } from '../../../worker/deidentification/municipality/two-digits.ts'
import { cities } from './cities.ts'

const city = (name: string, prefecture?: string) =>
  cities.find((one) => one.name === name && (!prefecture || one.prefecture === prefecture))!

describe('similarLabel', () => {
  it.each([
    ['郡山市', '中核市（人口35万人未満）'],
    ['豊橋市', '中核市（人口35万人以上）'],
    ['札幌市', '政令指定都市'],
    ['つくば市', '施行時特例市'],
    ['世田谷区', '特別区'],
    ['伊那市', '類似団体 一般市Ⅱ－０・１'],
    ['三春町', '類似団体 町村Ⅳ－１'],
  ])('calls %s %s', (name, label) => expect(similarLabel(city(name))).toBe(label))

  it('is shared by at least eleven municipalities, whichever is hidden', () => {
    const sharing = Map.groupBy(cities, similarLabel)
    for (const [label, all] of sharing) expect(all.length, label).toBeGreaterThanOrEqual(11)
    expect(sharing.size).toBeLessThan(34)
  })
})

describe('regionOf', () => {
  it('knows all prefectures, and none is a part of the country by itself', () => {
    const sharing = Map.groupBy(new Set(cities.map(({ prefecture }) => prefecture)), regionOf)
    expect(sharing.has('ある地方')).toBe(false)
    for (const [region, all] of sharing) expect(all.length, region).toBeGreaterThanOrEqual(6)
  })
})

describe('what is near', () => {
  it('is what lies within 30 km, or in the same county', () => {
    expect(Math.round(distanceKm(city('郡山市'), city('福島市')))).toBe(41)
    expect(relationOf(city('郡山市'), city('須賀川市'))).toBe('near')
    expect(relationOf(city('郡山市'), city('会津若松市'))).toBe('prefecture')
    expect(relationOf(city('郡山市'), city('豊橋市'))).toBeUndefined()
    expect(isSameCounty(city('檜枝岐村').code, city('南会津町').code)).toBe(true)
    expect(isSameCounty(city('鏡石町').code, city('三春町').code)).toBe(false)
    expect(isSameCounty(city('郡山市').code, city('福島市').code)).toBe(false)
  })
})

describe('twoDigits', () => {
  it.each([
    [327_692, '33万'],
    [81_306, '8万1千'],
    [9821, '9,800'],
    [100_400, '10万'],
    [1_234_567, '120万'],
    [63.1, '63'],
    [0.456, '0.46'],
    [757.2, '760'],
  ])('says of %d %s', (value, words) => expect(twoDigits(value)).toBe(words))

  it('rounds and keeps the sign', () => expect([-1234, 0, 99.6].map(roundToTwoDigits)).toEqual([-1200, 0, 100]))
})
