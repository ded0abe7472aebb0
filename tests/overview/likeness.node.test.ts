import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeTexts } from '../../web/overview/alike-texts.ts'
import { sayReasons } from '../../web/overview/reason.ts'
import { readForces } from '../../worker/overview/forces.ts'
import { likeness, mostAlike, partsOf, type Portrait } from '../../worker/overview/likeness.ts'
import { proposePairs } from '../../worker/overview/pairs.ts'
import { reasonsOf } from '../../worker/overview/reasons.ts'

const counts = (...names: string[]) =>
  fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 20 }), { maxKeys: names.length })
const portrait: fc.Arbitrary<Portrait> = fc.record({
  themes: counts('dialogue', 'training', 'sdgs', 'managers', 'finance'),
  forces: fc.option(counts('resisting 多忙', 'resisting 縦割り', 'driving 首長の後押し', 'driving 多忙')),
  similarGroup: fc.option(fc.constantFrom('中核市', '一般市Ⅱ－３', '町村Ⅲ－２')),
  population: fc.option(fc.integer({ min: 1, max: 4_000_000 })),
})
const team = fc.record({
  id: fc.uuid(),
  portrait,
  code: fc.constantFrom('072036', '232017', '202096', '012025'),
  groups: fc.subarray(['g1', 'g2', 'g3'], { maxLength: 2 }),
})
const teams = fc
  .uniqueArray(team, { selector: ({ id }) => id, maxLength: 12 })
  .map((made) => made.map(({ portrait: known, ...one }) => ({ ...one, ...known })))
const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length })

const koriyama: Portrait = {
  themes: { dialogue: 6, training: 3, sdgs: 1 },
  forces: { 'resisting 多忙': 2, 'resisting 前例踏襲': 1, 'driving 首長の後押し': 1 },
  similarGroup: '中核市',
  population: 327_692,
}
const toyohashi: Portrait = {
  themes: { dialogue: 3, training: 3, managers: 2 },
  forces: { 'resisting 多忙': 1, 'driving 若手の活躍': 1 },
  similarGroup: '中核市',
  population: 371_920,
}

describe('likeness', () => {
  it('is the same from both sides, and from 0 to 100', () => {
    fc.assert(
      fc.property(portrait, portrait, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(partsOf(a, b)).toEqual(partsOf(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('is largest with oneself', () => {
    fc.assert(
      fc.property(portrait, portrait, (a, b) => {
        expect(likeness(a, b)).toBeLessThanOrEqual(likeness(a, a))
      }),
    )
    expect(likeness(koriyama, koriyama)).toBe(100)
  })

  it('is nothing where nothing is known', () => {
    const unknown: Portrait = { themes: {}, forces: null, similarGroup: null, population: null }
    fc.assert(
      fc.property(portrait, (a) => {
        expect(likeness(a, unknown)).toBe(0)
      }),
    )
  })

  it('adds up what its formula says', () => {
    // Themes: 3/8 of 6/10 and 3/10 of 3/8; forces: one of four; size: 1 - log10(371920/327692).
    expect(partsOf(koriyama, toyohashi)).toEqual({ themes: 27, forces: 7.5, similarGroup: 15, population: 14.18 })
    const twice = { ...toyohashi, population: koriyama.population! * 2 }
    const tenTimes = { ...toyohashi, population: koriyama.population! * 10 }
    expect(partsOf(koriyama, twice).population).toBeCloseTo(10.5, 1)
    expect(partsOf(koriyama, tenTimes).population).toBe(0)
  })

  it('ranks the same, in whatever order the teams come', () => {
    fc.assert(
      fc.property(
        teams.filter(({ length }) => length > 1).chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, mixed]) => {
          const us = list[0]!
          const ranked = mostAlike(us, list)
          expect(mostAlike(us, mixed)).toEqual(ranked)
          expect(ranked.map(({ one }) => one.id)).not.toContain(us.id)
          const points = ranked.map((one) => one.likeness)
          expect(points).toEqual(points.toSorted((a, b) => b - a))
        },
      ),
    )
  })
})

describe('proposed pairs', () => {
  it('put each team in one pair at most, none with its own municipality or group, and lose nobody', () => {
    fc.assert(
      fc.property(teams, (list) => {
        const { pairs, left } = proposePairs(list)
        const placed = [...pairs.flatMap(({ a, b }) => [a.id, b.id]), ...left.map(({ id }) => id)]
        expect(placed.toSorted()).toEqual(list.map(({ id }) => id).toSorted())
        for (const { a, b, likeness: points } of pairs) {
          expect(a.code).not.toBe(b.code)
          expect(a.groups.filter((group) => b.groups.includes(group))).toEqual([])
          expect(points).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('begin with the two most alike, and are the same in whatever order the teams come', () => {
    fc.assert(
      fc.property(
        teams.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, mixed]) => {
          const { pairs, left } = proposePairs(list)
          expect(proposePairs(mixed)).toEqual({ pairs, left })
          const points = pairs.map((pair) => pair.likeness)
          expect(points).toEqual(points.toSorted((a, b) => b - a))
          // Nobody who is left could be put together with another who is left.
          expect(proposePairs(left).pairs).toEqual([])
        },
      ),
    )
  })
})

describe('the reason', () => {
  const labels = [
    { id: 'dialogue', label: '対話' },
    { id: 'training', label: '研修・学び' },
  ]

  it('is said in one sentence', () => {
    expect(sayReasons(reasonsOf(koriyama, toyohashi), labels, alikeTexts.ja)).toBe(
      'どちらも対話と研修・学びに取り組み、「多忙」にかかわる抵抗力が共通し、類似団体の区分が同じで（中核市）、人口が近い自治体です（約33万人と約37万人）。',
    )
    expect(sayReasons(reasonsOf(koriyama, toyohashi), labels, alikeTexts.en)).toMatch(
      /^Both work on 対話 and .*of about one size \(about 330,000 and about 370,000\)\.$/,
    )
    const towns = [12_345, 9_876].map((population) => ({ themes: {}, forces: null, similarGroup: null, population }))
    expect(sayReasons(reasonsOf(towns[0]!, towns[1]!), [], alikeTexts.ja)).toBe(
      '人口が近い自治体です（約1.2万人と9,876人）。',
    )
  })

  it('says so where there is none', () => {
    const other = { themes: {}, forces: {}, similarGroup: null, population: 900 }
    expect(sayReasons(reasonsOf(koriyama, other), labels, alikeTexts.ja)).toBe('')
  })
})

describe('what forces are about', () => {
  it('is counted by kind and notion, whatever the words', () => {
    const read = readForces([
      { section: 'resisting', text: '財政課が予算をつけてくれない' },
      { section: 'resisting', text: '査定で切られる' },
      { section: 'driving', text: '国の補助がある' },
    ])
    expect(read).toMatchObject({ 'resisting 財政課の壁': 2, 'driving 国の方針': 1 })
    expect(readForces([])).toEqual({})
  })
})
