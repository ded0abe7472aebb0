import { describe, expect, it } from 'vitest'
import { mentionFinder, withoutMentions } from '../../../worker/deidentification/erasure/mentions.ts'
import type { RosterEntry } from '../../../worker/deidentification/finder/findings.ts'

const roster: RosterEntry[] = [
  { id: 'r1', name: '桑島　千尋', reading: 'くわじま　ちひろ', kind: 'respondent' },
  { id: 'r2', name: '野々村　拓海', kind: 'member' },
]

function erased(text: string, words: string[], rosterIds: string[] = []) {
  return withoutMentions(text, mentionFinder({ words, rosterIds }, roster))
}

describe('the words of somebody', () => {
  it.each([
    ['順番待ちが長いと言われた。', '（消去）と言われた。'],
    ['順番待ち が、長い', '（消去）'],
    ['順 番 待\nち が 長 い。', '（消去）。'],
    ['「順番待ちが長い」「順番待ちが長い」', '「（消去）」「（消去）」'],
    ['順番を待つのが長い', '順番を待つのが長い'],
  ])('go, however they are written: %j', (text, rest) => {
    expect(erased(text, ['順番待ちが長い'])).toBe(rest)
  })

  it.each([
    ['桑島さんの話', '（消去）さんの話'],
    ['桑島千尋の話', '（消去）の話'],
    ['桑島・千尋の話', '（消去）の話'],
    ['クワジマ氏', '（消去）氏'],
    ['Kuwajima Chihiro', '（消去）'],
    ['野々村さんの話', '野々村さんの話'],
  ])('go with the name of the roster in every spelling: %j', (text, rest) => {
    expect(erased(text, [], ['r1'])).toBe(rest)
  })

  it('of several kinds that overlap leave one mark', () => {
    expect(erased('桑島千尋さんが待つ', ['千尋さんが待つ'], ['r1'])).toBe('（消去）')
  })
})
