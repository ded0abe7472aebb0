import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  crowdOf,
  emptyHeadcount,
  leastCrowd,
  type Headcount,
  type Office,
} from '../../../worker/deidentification/headcount/headcount.ts'
import { managerRanks, ranks, type Rank } from '../../../worker/deidentification/headcount/ranks.ts'
import { climb } from '../../../worker/deidentification/ladder/ladder.ts'
import type { PostMeaning } from '../../../worker/deidentification/ladder/post-meaning.ts'
import { saidKinds, type Said } from '../../../worker/deidentification/ladder/said.ts'

const counted: Headcount = {
  ...emptyHeadcount,
  holders: {
    special: 4,
    director: 14,
    deputy_director: 22,
    section_head: 80,
    assistant_head: 120,
    chief: 260,
    clerk: 900,
  },
  women: { special: 0, director: 1, deputy_director: 2, section_head: 12, assistant_head: 30, chief: 90, clerk: 480 },
}
const city = (headcount?: Partial<Headcount>, population: number | null = 327_692): Office => ({
  name: '郡山市',
  population,
  headcount: headcount && { ...counted, ...headcount },
})
const at = (rank: Rank): PostMeaning => ({ top: rank, bottom: rank })
const said = (...kinds: Said['kind'][]): Said[] => kinds.map((kind) => ({ kind, word: kind }))
const wordOf = (...asked: Parameters<typeof climb>) => {
  const { rungs, chosen } = climb(...asked)
  return rungs[chosen]!.word
}

describe('the ladder', () => {
  it('goes from the post over the managers to everybody', () => {
    expect(climb(at('director'), [], city({})).rungs.map(({ word }) => word)).toEqual([
      '部長級の職員',
      '部長級以上の職員',
      '管理職',
      '職員',
      '関係者',
    ])
    expect(climb(at('chief'), [], city({})).rungs.map(({ name }) => name)).toEqual([
      '係長級',
      '係長級以上',
      '職員',
      '関係者',
    ])
  })

  it.each<[string, PostMeaning, Partial<Headcount>, string]>([
    ['enough directors', at('director'), {}, '部長級の職員'],
    [
      'too few directors, enough with those above',
      at('director'),
      { holders: { special: 4, director: 8 }, total: 900 },
      '部長級以上の職員',
    ],
    ['a deputy mayor', at('special'), {}, '部長級以上の職員'],
    ['a town without directors', at('special'), { holders: { special: 3, section_head: 12 }, total: 90 }, '管理職'],
    ['too few managers', at('section_head'), { holders: { special: 3, section_head: 7, chief: 12 } }, '職員'],
    ['managers that end higher', at('section_head'), { managersDownTo: 'director' }, '課長級の職員'],
    ['a title of two ranks', { top: 'section_head', bottom: 'chief' }, {}, '係長級以上の職員'],
    ['a stricter k', at('director'), { k: 15 }, '部長級以上の職員'],
    ['a post of nobody knows what', 'unknown', {}, '職員'],
    ['somebody from outside', 'outside', {}, '関係者'],
  ])('%s', (_, post, headcount, word) => expect(wordOf(post, [], city(headcount))).toBe(word))

  it('stays at 職員 without a table, and where everybody knows everybody', () => {
    expect(wordOf(at('director'), [], city())).toBe('職員')
    expect(wordOf(at('director'), [], city({}, 1999))).toBe('職員')
    expect(wordOf(at('chief'), [], city({ holders: {}, total: 19, k: null }))).toBe('職員')
  })

  it('asks for twenty where few people live, or nobody knows how many', () => {
    expect([24_999, 25_000, null].map(leastCrowd)).toEqual([20, 11, 20])
    expect(wordOf(at('director'), [], city({}, 24_999))).toBe('管理職')
    expect(crowdOf(city({ k: 5 }))).toBe(11)
  })

  it('counts women where the table does', () => {
    expect(wordOf(at('director'), said('women'), city({}))).toBe('管理職')
    expect(wordOf(at('director'), said('men'), city({}))).toBe('部長級の職員')
    expect(wordOf(at('director'), said('women'), city({ women: {} }))).toBe('職員')
  })

  it('names no rank beside what nobody has counted, and says which rung would do without', () => {
    const { rungs, chosen, unsaid, why } = climb(at('director'), said('age'), city({}))
    expect([rungs[chosen]!.word, rungs[unsaid]!.word, why]).toEqual(['職員', '部長級の職員', 'said'])
    expect(wordOf(at('director'), said('age', 'exact_age'), city({}))).toBe('関係者')
    expect(wordOf(at('director'), said('alumnus'), city({}))).toBe('関係者')
    expect(wordOf(at('director'), said('age'), city())).toBe('関係者')
  })

  const rank = fc.constantFrom(...ranks)
  const post: fc.Arbitrary<PostMeaning> = fc.oneof(
    fc
      .tuple(rank, rank)
      .map(([one, other]) =>
        ranks.indexOf(one) <= ranks.indexOf(other) ? { top: one, bottom: other } : { top: other, bottom: one },
      ),
    fc.constantFrom<PostMeaning>('unknown', 'outside'),
  )
  const table = fc.record<Headcount>({
    holders: fc.dictionary(rank, fc.nat(60)),
    women: fc.dictionary(rank, fc.nat(30)),
    total: fc.option(fc.nat(4000)),
    managersDownTo: fc.constantFrom(...managerRanks),
    k: fc.option(fc.integer({ min: 11, max: 60 })),
    alumniYears: fc.constant(null),
    posts: fc.constant([]),
  })
  const office = fc.record<Office>({
    name: fc.constant('郡山市'),
    population: fc.option(fc.oneof(fc.nat(3000), fc.nat(60_000))),
    headcount: fc.option(table, { nil: undefined }),
  })
  const telling = fc.array(fc.constantFrom(...saidKinds), { maxLength: 4 }).map((kinds) => said(...kinds))

  it('never ends on a rung that fewer hold than k, unless it is 職員 or 関係者', () => {
    fc.assert(
      fc.property(post, telling, office, (of, told, where) => {
        const { rungs, chosen } = climb(of, told, where)
        const reached = rungs[chosen]!
        if (reached.of === 'ranks') expect(reached.holders).toBeGreaterThanOrEqual(crowdOf(where))
        else expect(['職員', '関係者']).toContain(reached.word)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never climbed less for something more that is said', () => {
    fc.assert(
      fc.property(post, telling, telling, office, (of, told, more, where) => {
        expect(climb(of, [...told, ...more], where).chosen).toBeGreaterThanOrEqual(climb(of, told, where).chosen)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never climbed less for a stricter k', () => {
    fc.assert(
      fc.property(post, telling, office, table, fc.nat(50), (of, told, where, headcount, more) => {
        const strict = { ...where, headcount: { ...headcount, k: (headcount.k ?? 11) + more } }
        expect(climb(of, told, strict).chosen).toBeGreaterThanOrEqual(climb(of, told, { ...where, headcount }).chosen)
      }),
      { numRuns: 2000 },
    )
  })

  it('has rungs that only get wider', () => {
    fc.assert(
      fc.property(post, office, (of, where) => {
        const holders = climb(of, [], where)
          .rungs.filter((rung) => rung.of === 'ranks')
          .map((rung) => rung.holders ?? 0)
        expect(holders).toEqual(holders.toSorted((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })
})
