import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../../../worker/deidentification/finder/find-identifiers.ts'
import { giveawayFinder } from '../../../worker/deidentification/municipality/giveaways.ts'
import { mentionsOf } from '../../../worker/deidentification/municipality/mentions.ts'
import { ownKeys } from '../../../worker/deidentification/municipality/name-forms.ts'
import type { Surroundings } from '../../../worker/deidentification/municipality/surroundings.ts'
import { around, cities } from './cities.ts'

const findGiveaways = (text: string, surroundings: Surroundings, taken: { start: number; end: number }[]) =>
  giveawayFinder(surroundings)(text, taken)
const koriyama = around('郡山市', { others: [...around('郡山市').others, { name: '豊橋市', relation: 'partner' }] })
const city = '中核市（人口35万人未満）'

const found = (text: string, surroundings: Surroundings = koriyama) =>
  findGiveaways(text, surroundings, findIdentifiers(text)).map(({ start, end, reason, instead }) => [
    text.slice(start, end),
    reason,
    instead,
  ])
/** The text with everything done as proposed. */
const hidden = (text: string, surroundings: Surroundings = koriyama) =>
  findGiveaways(text, surroundings, findIdentifiers(text)).reduceRight(
    (rest, { start, end, instead }) => rest.slice(0, start) + instead + rest.slice(end),
    text,
  )

describe('findGiveaways', () => {
  it.each<[string, string, string, string]>([
    ['郡山市は広い。', '郡山市', 'own_name', city],
    ['郡山は人が集まる。', '郡山', 'own_name', city],
    ['郡　山　市の将来', '郡　山　市', 'own_name', city],
    ['こおりやまの未来', 'こおりやま', 'own_name', city],
    ['コオリヤマに住む', 'コオリヤマ', 'own_name', city],
    ['Koriyama Cityへようこそ', 'Koriyama', 'own_name', city],
    ['ＫＯＲＩＹＡＭＡへようこそ', 'ＫＯＲＩＹＡＭＡ', 'own_name', city],
    ['https://www.city.koriyama.lg.jp/', 'koriyama', 'own_name', city],
    ['団体コード072036', '072036', 'own_name', city],
    ['郡山市民の声', '郡山', 'own_prefix', ''],
    ['郡山市役所の窓口', '郡山', 'own_prefix', ''],
    ['福島県の中央にある。', '福島県', 'prefecture_name', '北日本'],
    ['福島の復興', '福島', 'prefecture_name', '北日本'],
    ['須賀川市と連携する。', '須賀川市', 'near_municipality', '近隣市'],
    ['須賀川の取り組み', '須賀川', 'near_municipality', '近隣市'],
    ['田村郡三春町とともに', '田村郡三春町', 'near_municipality', '近隣町'],
    ['会津若松市を訪ねた。', '会津若松市', 'same_prefecture', '県内の市'],
    ['豊橋市との対話', '豊橋市', 'partner_name', '対話自治体'],
    ['安達郡の町村', '安達郡', 'county_name', '近隣の郡'],
    ['こおりやま広域圏の中心', 'こおりやま広域圏', 'wide_area', '広域圏'],
    ['郡山市まちづくり基本指針に基づく。', '郡山市まちづくり基本指針', 'plan_name', '市の指針'],
    ['第六次郡山市総合計画を進める。', '第六次郡山市総合計画', 'plan_name', '市の総合計画'],
    ['郡山市人財育成基本方針の見直し', '郡山市人財育成基本方針', 'plan_name', '市の人材育成基本方針'],
    ['ＳＤＧｓ未来都市計画に選ばれた。', 'ＳＤＧｓ未来都市計画', 'plan_name', 'SDGsの計画'],
    ['まちなかこおりやまの開催', 'まちなかこおりやま', 'programme_name', '市の取り組み'],
    ['将来都市像「水と緑がきらめく未来のまち」の実現', '「水と緑がきらめく未来のまち」', 'slogan', ''],
    ['郡山駅の西口', '郡山駅', 'place_with_name', 'ある駅'],
    ['郡山市立湖南小学校の閉校', '郡山市立湖南小学校', 'place_with_name', 'ある学校'],
    ['郡山商工会議所の声', '郡山商工会議所', 'place_with_name', 'ある団体'],
    ['郡山シティーマラソンに参加', '郡山シティーマラソン', 'place_with_name', 'ある行事'],
    ['人口は327,692人である。', '327,692人', 'official_figure', '約33万人'],
    ['総人口は約32.8万人だった。', '約32.8万人', 'official_figure', '約33万人'],
    ['人口34万1,234人を数えた。', '34万1,234人', 'population_figure', '約34万人'],
    ['世帯数は134,567世帯', '134,567世帯', 'household_figure', '約13万世帯'],
    ['面積757.20㎢の市域', '757.20㎢', 'area_figure', '約760㎢'],
    ['町内会の加入率は60.9％だった。', '60.9％', 'precise_rate', '61%'],
  ])('finds in 「%s」 %s (%s)', (text, ...expected) => expect(found(text)).toContainEqual(expected))

  it.each([
    '本市の未来を描く。',
    '人口は30万人を割る。',
    '職員1,234人の声を集めた。',
    '第六次総合計画に基づく。',
    '2021年に始まった。',
    '加入率は約6割である。',
    '県内の市町村と比べる。',
    '生活圏の広がり',
    '市の総合計画',
    '研修に123人が参加した。',
  ])('leaves 「%s」 alone', (text) => expect(found(text)).toEqual([]))

  it('leaves to an identifier what stands inside it', () => {
    expect(found('郡山市総務部長が決裁した。')).toEqual([])
    expect(findIdentifiers('郡山市総務部長が決裁した。').map(({ text }) => text)).toEqual(['郡山市総務部長'])
  })

  it('finds the words that the team entered, in other widths as well', () => {
    const ownWords = [{ id: 'w', word: '鯉係', instead: '固有の係' }]
    expect(found('鯉　係の仕事', { ...koriyama, ownWords })).toEqual([['鯉　係', 'entered_word', '固有の係']])
  })

  it.each([
    ['津市', '津市は県庁所在地である。津々浦々。', '中核市ではない'],
    ['国立市', '国立市は文教都市。国立大学がある。', ''],
    ['関市', '関市の刃物。関係者と関わる。', ''],
  ])('takes of %s only the whole name where the short one is another word', (name, text) => {
    expect(found(text, around(name)).map(([word]) => word)).toEqual([name])
  })

  it('leaves no name of the municipality or of its prefecture where all is done as proposed', () => {
    const words = fc.constantFrom(
      '郡山市',
      '郡山',
      'こおりやま',
      '福島県',
      '郡山市民',
      '郡山駅',
      '郡山市総合計画',
      '須賀川市',
      '豊橋市',
      '327,692人',
      '、',
      '。',
      'の',
      'は',
      'と',
      '市民',
      '人口',
      '計画',
      '会議',
      'まちづくり',
      'あすまち',
      '第2次',
      '\n',
      ' ',
    )
    const names = ['郡山', 'こおりやま', '福島', '須賀川', '豊橋', '327,692']
    fc.assert(
      fc.property(fc.array(words, { maxLength: 16 }), (parts) => {
        const said = hidden(parts.join(''))
        for (const name of names) expect(said, parts.join('')).not.toContain(name)
      }),
      { numRuns: 500 },
    )
  })

  it('of every municipality of the country, with nothing but its name around', { timeout: 60_000 }, () => {
    for (const { name } of cities) {
      const surroundings = around(name)
      const text = `わたしたち${name}は、${name}民とともに歩む。${surroundings.own.prefecture}の${name}役所から。`
      const said = hidden(text, surroundings)
      expect(said, name).not.toContain(name)
      expect(mentionsOf(said, ownKeys(surroundings.own)), said).toEqual([])
    }
  })

  it('reads long and hostile texts to their end', () => {
    const texts = [
      '郡山'.repeat(20_000),
      '1,234'.repeat(15_000),
      'こおりやま'.repeat(8000),
      `将来像「${'あ'.repeat(60_000)}`,
    ]
    expect(texts.map((text) => findGiveaways(text, koriyama, []).length > 0)).toEqual([true, false, true, false])
  })
})
