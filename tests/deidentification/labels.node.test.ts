import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../../worker/deidentification/finder/find-identifiers.ts'
import { labelWordsOf } from '../../worker/deidentification/label-words.ts'
import { drawLabels, type Draw } from '../../worker/deidentification/labels.ts'
import type { Decided } from '../../worker/deidentification/review.ts'
import { labelWords } from '../../worker/deidentification/schema.ts'

const finding = { start: 0, end: 2, category: 'person_name', text: '', confidence: 1, treatment: 'replace' } as const
const mention = (group: string, replacement = ''): Decided => ({
  place: '',
  group,
  finding: { ...finding, reason: { code: 'honorific' } },
  decision: { place: '', treatment: 'label', replacement, reason: '' },
})
const letterOf = (label = '') => label.replace(/^\P{L}*?(?=[A-Z]+$)|^[^A-Z]+/u, '')

const people = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 })
const drawn = fc.array(fc.nat(), { minLength: 1, maxLength: 50 })
/** Draws what the list says, over and over. */
const drawing = (numbers: number[]): Draw => {
  let at = 0
  return (bound) => numbers[at++ % numbers.length]! % bound
}

describe('labels of one release', () => {
  it('give the same person the same label at every mention, and no two people one', () => {
    fc.assert(
      fc.property(people, fc.array(fc.nat(), { maxLength: 60 }), drawn, (groups, more, numbers) => {
        const mentions = [...groups, ...more.map((n) => groups[n % groups.length]!)].map((group) => mention(group))
        const labels = drawLabels(mentions, new Map(), drawing(numbers))
        expect([...labels.keys()]).toEqual(groups)
        expect(new Set(labels.values()).size).toBe(groups.length)
      }),
    )
  })

  it('take the word that was chosen for a person, else the known one', () => {
    const word = fc.constantFrom('', ...labelWords)
    fc.assert(
      fc.property(people, fc.array(word, { minLength: 40, maxLength: 40 }), (groups, words) => {
        const known = new Map(groups.map((group, n) => [group, labelWords[n % labelWords.length]!]))
        const labels = drawLabels(
          groups.map((group, n) => mention(group, words[n])),
          known,
        )
        for (const [n, group] of groups.entries()) expect(labels.get(group)).toMatch(`${words[n] || known.get(group)}`)
      }),
    )
  })

  it('know no order: each way of giving three letters to three people comes from the same number of draws', () => {
    const ways = [0, 1, 2].flatMap((first) =>
      [0, 1].map((second) => {
        const labels = drawLabels(
          ['a', 'b', 'c'].map((group) => mention(group)),
          new Map(),
          drawing([first, second]),
        )
        return [...labels.values()].map(letterOf).join('')
      }),
    )
    expect(ways.toSorted()).toEqual(['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'])
  })

  it('depend on nobody: other people in the same places get the same letters', () => {
    fc.assert(
      fc.property(people, drawn, (groups, numbers) => {
        const lettersFor = (named: string[]) =>
          [
            ...drawLabels(
              named.map((group) => mention(group)),
              new Map(),
              drawing(numbers),
            ).values(),
          ].map(letterOf)
        expect(lettersFor(groups.map((_, n) => `somebody ${n}`))).toEqual(lettersFor(groups))
      }),
    )
  })

  it('are new in the next one: over many releases a person has every letter about as often', () => {
    const groups = ['a', 'b', 'c', 'd']
    const times = new Map<string, number>()
    const releases = 4000
    for (let n = 0; n < releases; n++) {
      const letter = letterOf(
        drawLabels(
          groups.map((group) => mention(group)),
          new Map(),
        ).get('a'),
      )
      times.set(letter, (times.get(letter) ?? 0) + 1)
    }
    // Eight standard deviations: it fails by chance once in more runs than there will be.
    for (const letter of 'ABCD') expect(Math.abs(times.get(letter)! - releases / 4)).toBeLessThan(220)
  })
})

describe('labelWordsOf', () => {
  const wordFor = (text: string, roster: Parameters<typeof labelWordsOf>[1] = []) => {
    const names = [{ id: 'r', name: '桑島　千尋', kind: roster[0]?.kind ?? ('other' as const) }]
    const mentions = findIdentifiers(text, { roster: names }).map((one) => ({
      group: one.rosterId ? `roster:${one.rosterId}` : one.text,
      finding: one,
      passage: { text },
    }))
    return labelWordsOf(mentions, roster).get('roster:r')
  }

  it.each([
    ['人事課の桑島さんに聞いた。', '職員'],
    ['桑島課長補佐が答えた。', '職員'],
    ['総務課　主任　桑島千尋', '職員'],
    ['桑島さん（農家）の話。', '住民'],
    ['住民の桑島さんは言う。', '住民'],
    ['町内会長の桑島さんは言う。', '住民'],
    ['桑島議員の質問。', '議員'],
    ['幹事の桑島氏の助言。', '幹事'],
    ['桑島教授の講演。', '関係者'],
    ['桑島さんの話。', '関係者'],
    ['人事課の桑島さん。農家の桑島さん。', '関係者'],
    ['人事課の桑島さん。のち桑島さんも来た。', '職員'],
  ])('of 「%s」 is %s', (text, word) => expect(wordFor(text)).toBe(word))

  it('calls a member staff whatever stands beside', () =>
    expect(wordFor('農家の桑島さん。', [{ id: 'r', kind: 'member' }])).toBe('職員'))
})
