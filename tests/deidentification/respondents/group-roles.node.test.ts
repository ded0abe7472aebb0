import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  crowdOf,
  emptyHeadcount,
  type Headcount,
  type Office,
} from '../../../worker/deidentification/headcount/headcount.ts'
import { managerRanks, ranks } from '../../../worker/deidentification/headcount/ranks.ts'
import { groupRoles, rolesOf } from '../../../worker/deidentification/respondents/group-roles.ts'
import { isGroupWord, widerThan } from '../../../worker/deidentification/respondents/role-words.ts'
import { passagesOf } from '../../../worker/deidentification/passages.ts'
import { locate } from '../../../worker/deidentification/review.ts'
import { roleOf } from '../../../worker/deidentification/respondents/roles.ts'
import { wholeLabel } from '../../../worker/deidentification/respondents/whole-label.ts'

const counted: Headcount = {
  ...emptyHeadcount,
  holders: {
    special: 4,
    director: 14,
    deputy_director: 20,
    section_head: 90,
    assistant_head: 120,
    chief: 300,
    senior: 700,
    clerk: 550,
  },
}
const city: Office = { name: '湖畔市', population: 327_692, headcount: counted }
const asked = (labels: string[]) => labels.map((label, n) => ({ id: `p${n}`, label }))
const shown = (labels: string[], office: Office = city) =>
  groupRoles(asked(labels), office).groups.map(({ word, respondents, crowd }) => [word, respondents.length, crowd])

describe('the role of an interviewed person', () => {
  it.each([
    ['executives', '副市長 中村副市長 総務部長 政策開発部長 教育長 幹部職員 理解ある上層部 消防長'],
    ['managers', '人事課長 管理職 管理職（上下水道局） 財政課課長 総務部次長 課長級職員 湖畔市総務課長 管理職員'],
    ['chiefs', '上下水道局の係長 上下水道局総務課係長 係長級 課長補佐 係長級職員 人事係長（3年目）'],
    [
      'others',
      '職員 若手職員（民間企業経験有） 若手職員 中堅職員 主任 人事課 人事課職員 保育士 会計年度任用職員 係員 市職員 財政課主査 市民課職員 技師 女性職員',
    ],
    ['alumni', 'マネ友（2018年度） 2018年度マネ友 平成30年度研究生 マネ友 人マネ研究生 修了生'],
    [
      'citizen',
      '市民（40代女性既婚子供あり） 市民 住民 40代男性（独身） 高校生 主婦 外国人市民（技能実習を経て定住） 会社員 移住者 農家 子育て中の女性',
    ],
    [
      'other',
      '町内会長（湖南町在住、70代男性） 自治会長 市議会議長 社長 NPO法人代表 記者 大学教授 議員 豊橋市人事課長 県の課長',
    ],
  ])('is %s', (role, labels) => {
    for (const label of labels.split(' ')) {
      const found = roleOf(label, city)
      const place =
        found.who === 'staff' ? ['executives', 'managers', 'chiefs', 'others', 'alumni'][found.to] : found.who
      expect([label, place]).toEqual([label, role])
    }
  })

  it('is as wide as its title', () => {
    expect(roleOf('浄化センター所長', city)).toEqual({ who: 'staff', from: 1, to: 2 })
    const posts = [{ word: '浄化センター所長', rank: 'chief' as const }]
    expect(roleOf('浄化センター所長', { ...city, headcount: { ...counted, posts } })).toEqual({
      who: 'staff',
      from: 2,
      to: 2,
    })
  })
})

describe('groups over all interviews', () => {
  it('call sixteen people of a city by five words', () => {
    const labels = [
      '副市長',
      '副市長',
      '総務部長',
      '政策開発部長',
      '財務部長',
      '管理職（上下水道局）',
      '行政マネジメント課長',
      '上下水道局総務課係長',
      '若手職員（民間企業経験有）',
      'マネ友（2018年度）',
      'マネ友（2017年度）',
      'マネ友（2020年度）',
      'マネ友（2019年度）',
      '市民（40代女性既婚子供あり）',
      '市民（40代男性独身）',
      '市民（40代男性既婚子供あり）',
    ]
    expect(shown(labels)).toEqual([
      ['経営層', 5, 18],
      ['管理職', 2, 110],
      ['係長級以下', 2, 1670],
      ['マネ友', 4, 12],
      ['市民', 3, 327_692],
    ])
    expect(groupRoles(asked(labels), city).joins).toEqual([
      { word: '係長級', into: '係長級以下', why: 'one_answer', crowd: 420 },
    ])
  })

  it('let too few executives join the managers', () => {
    const few = { ...city, headcount: { ...counted, holders: { ...counted.holders, director: 6 } } }
    expect(shown(['副市長', '総務部長', '人事課長', '財政課長'], few)).toEqual([['管理職', 4, 120]])
  })

  it('count alumni as three a year, those that the office knows as well', () => {
    const two = ['職員', '若手職員', 'マネ友（2018年度）', 'マネ友（2019年度）']
    expect(shown(two)).toEqual([['職員', 4, 1798]])
    const four = { ...city, headcount: { ...counted, alumniYears: 4 } }
    expect(shown(two, four)).toEqual([
      ['職員', 2, 1798],
      ['マネ友', 2, 12],
    ])
    expect(shown(['マネ友（平成30年度）', 'マネ友（2018年度）', 'マネ友（H30年度）'])).toEqual([['職員', 3, 1798]])
  })

  it('say 職員 where nobody has counted, and where everybody knows everybody', () => {
    const labels = ['副市長', '副市長', '総務課長', '人事課長', '市民（40代女性）', '市民']
    expect(shown(labels, { ...city, headcount: undefined }).map(([word]) => word)).toEqual(['職員', '市民'])
    expect(shown(labels, { ...city, name: '谷村', population: 1500 }).map(([word]) => word)).toEqual(['職員', '住民'])
  })

  it('let one citizen among others be somebody concerned, and keep a lone one', () => {
    expect(shown(['市民（30代女性）', '町内会長（湖南町在住、70代男性）'])).toEqual([['関係者', 2, null]])
    expect(shown(['市民（30代女性）'])).toEqual([['市民', 1, 327_692]])
    expect(shown(['市民（30代女性）'], { ...city, name: '湖町' })).toEqual([['町民', 1, 327_692]])
  })

  it('keep one word for those whose title is of two ranks', () => {
    expect(shown(['人事課長', '財政課長', '東部公民館長', '人事係長', '給与係長'])).toEqual([['係長級以上', 5, 530]])
  })

  const label = fc.constantFrom(
    '副市長',
    '総務部長',
    '人事課長',
    '管理職',
    '所長',
    '人事係長',
    '若手職員',
    '主任',
    '職員',
    'マネ友（2018年度）',
    'マネ友（2019年度）',
    'マネ友',
    '市民（40代女性）',
    '市民',
    '町内会長',
    '社長',
    '記者',
    '上司',
  )
  const labels = fc.array(label, { minLength: 1, maxLength: 20 })
  const office = fc.record<Office>({
    name: fc.constantFrom('湖畔市', '谷村'),
    population: fc.option(fc.nat(60_000)),
    headcount: fc.option(
      fc.record<Headcount>({
        holders: fc.dictionary(fc.constantFrom(...ranks), fc.nat(40)),
        women: fc.constant({}),
        total: fc.constant(null),
        managersDownTo: fc.constantFrom(...managerRanks),
        k: fc.option(fc.integer({ min: 11, max: 60 })),
        alumniYears: fc.option(fc.nat(10)),
        posts: fc.constant([]),
      }),
      { nil: undefined },
    ),
  })

  it('hold everybody once, and never fewer people than k', () => {
    fc.assert(
      fc.property(labels, office, (all, where) => {
        const { groups, k } = groupRoles(asked(all), where)
        expect(groups.flatMap(({ respondents }) => respondents.map(({ id }) => id)).toSorted()).toEqual(
          asked(all)
            .map(({ id }) => id)
            .toSorted(),
        )
        expect(k).toBe(crowdOf(where))
        for (const { word, crowd } of groups) {
          expect(isGroupWord(word)).toBe(true)
          if (!['職員', '関係者', '住民'].includes(word) && where.population !== null)
            expect(crowd).toBeGreaterThanOrEqual(k)
        }
        expect(new Set(groups.map(({ word }) => word)).size).toBe(groups.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('have two answers each, wherever there is another to join', () => {
    fc.assert(
      fc.property(labels, office, (all, where) => {
        const { groups } = groupRoles(asked(all), where)
        const inside = groups.filter(({ word }) => !['関係者', '市民', '住民', '村民'].includes(word))
        for (const chain of [inside, groups.filter((group) => !inside.includes(group))]) {
          if (chain.length > 1)
            for (const { respondents } of chain) expect(respondents.length).toBeGreaterThanOrEqual(2)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('do not depend on the order of the interviews', () => {
    fc.assert(
      fc.property(labels, office, fc.infiniteStream(fc.nat(1000)), (all, where, keys) => {
        const draws = keys[Symbol.iterator]()
        const shuffled = all
          .map((one) => ({ one, key: draws.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(rolesOf(asked(shuffled), where)).toEqual(rolesOf(asked(all), where))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('words for groups', () => {
  it('get wider until they say nothing more', () => {
    for (const word of ['経営層', '管理職', '係長級', '係長級以上', '係長級以下', '職員', 'マネ友', '市民', '住民']) {
      expect(widerThan(word).at(-1)).toBe('関係者')
      for (const wider of widerThan(word)) expect(widerThan(wider)).not.toContain(word)
    }
    expect(widerThan('関係者')).toEqual([])
  })
})

describe('a role as one finding', () => {
  it.each([
    ['中村副市長', 'unique_post'],
    ['町内会長（湖南町在住、70代男性）', 'unique_post'],
    ['上下水道局の係長', 'unique_post'],
    ['管理職（上下水道局）', 'demographic'],
    ['市民', 'demographic'],
    ['若手職員（民間企業で4年勤務）', 'demographic'],
    ['主任', 'demographic'],
  ])('%s is %s, whole', (label, category) => {
    expect(wholeLabel(`  ${label}\n`, [])).toMatchObject([{ start: 2, end: 2 + label.length, text: label, category }])
  })

  it('is none where it says nothing', () => {
    for (const label of ['職員', '関係者', ' ', '職員　']) expect(wholeLabel(label, [])).toEqual([])
  })
})

it('is decided apart from the same post in a sentence', () => {
  const passages = [
    { id: 'said', text: '総務部長が決裁した。', isRole: false, item: { sheet: 'interviews' as const } },
    { id: 'asked', text: '総務部長', isRole: true, item: { sheet: 'interviews' as const } },
  ]
  expect(locate(passages, []).map(({ passageId, group }) => [passageId, group])).toEqual([
    ['said', 'unique_post:総務部長'],
    ['asked', 'respondent:総務部長'],
  ])
})

it('is about the listed person who is named in it', () => {
  const [item] = [
    { id: 'asked', sheet: 'interviews', section: 'respondents', text: '野々村 副市長', fields: {} } as const,
  ]
  const roster = [{ id: 'r1', name: '野々村　拓海', kind: 'respondent' as const }]
  expect(locate(passagesOf([item]), roster)).toMatchObject([{ finding: { text: '野々村 副市長', rosterId: 'r1' } }])
})
