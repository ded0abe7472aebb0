import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../worker/deidentification/finder/findings.ts'
import type { Located } from '../../worker/deidentification/review.ts'
import { shortHash } from '../../worker/deidentification/short-hash.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { excerptOf } from '../../web/deidentification/excerpt.ts'
import { groupFindings } from '../../web/deidentification/groups.ts'
import { isListed, lookAt } from '../../web/deidentification/look.ts'

const finding = (category: Finding['category'], text: string): Finding => ({
  start: 0,
  end: text.length,
  category,
  text,
  confidence: 1,
  treatment: 'replace',
  reason: { code: 'looks_like_name' },
})
const found = (itemId: string, group: string, one: Finding): Located => ({
  place: `${itemId}/text/${one.category}/${group}`,
  passageId: `${itemId}/text`,
  group,
  finding: one,
})
const item = (id: string, text: string, respondent?: string): Item => ({
  id,
  sheet: 'interviews',
  section: respondent ? 'answers' : 'respondents',
  text,
  fields: respondent ? { respondent } : {},
})
const name = found('a', 'person', finding('person_name', '桑島'))
const again = found('b', 'person', finding('person_name', '桑島千尋'))
const mail = found('a', 'person', finding('email', 'k@example.jp'))
const items = [item('a', '桑島'), item('b', '桑島千尋', 'a'), item('c', '別の人')]
const decided = { place: name.place, treatment: 'label', replacement: '', reason: '' } as const

describe('groups', () => {
  it('hold the mentions of a person by kind, names before numbers', () => {
    const groups = groupFindings([mail, name, again])
    expect(groups.map((group) => [group.name, group.category, group.findings])).toEqual([
      ['桑島千尋', 'person_name', [name, again]],
      ['k@example.jp', 'email', [mail]],
    ])
  })
})

describe('a look at the findings', () => {
  const standing = { decisions: new Map([[name.place, decided]]), dropped: new Map() }

  it('tells what is open, and what was not there when somebody last decided', () => {
    const look = lookAt(items, standing, new Set([name, mail].map(({ place }) => shortHash(place))))
    expect([name, again, mail].map(look.isOpen)).toEqual([false, true, true])
    expect([name, again, mail].map(look.isNew)).toEqual([false, true, false])
    expect(lookAt(items, standing, undefined).isNew(again)).toBe(false)
  })

  it('asks about nothing in a dropped item, nor in what a dropped respondent said', () => {
    const look = lookAt(items, { ...standing, dropped: new Map([['a', { itemId: 'a' }]]) }, new Set())
    expect([name, again, mail].map(look.isOpen)).toEqual([false, false, false])
    expect(look.isGone('c/text')).toBe(false)
  })

  it.each([
    [{ category: 'all', state: 'all' }, ['person_name', 'email']],
    [{ category: 'email', state: 'all' }, ['email']],
    [{ category: 'all', state: 'open' }, ['person_name', 'email']],
    [{ category: 'all', state: 'new' }, ['person_name']],
    [{ category: 'all', state: 'decided' }, []],
  ] as const)('lists by %o', (filter, kinds) => {
    const look = lookAt(items, standing, new Set([mail, name].map(({ place }) => shortHash(place))))
    const listed = groupFindings([name, again, mail]).filter((group) => isListed(filter, group, look))
    expect(listed.map(({ category }) => category)).toEqual(kinds)
  })
})

describe('an excerpt', () => {
  it('shows the words where they stand, well-formed and near, whatever is around them', () => {
    const text = fc.array(fc.constantFrom('あ', '𠮷', '。', '\n', '文', '！')).map((parts) => parts.join(''))
    const long = fc.array(text, { maxLength: 12 }).map((parts) => parts.join('。'))
    fc.assert(
      fc.property(long, fc.constantFrom('桑島', '𠮷田'), long, (before, words, after) => {
        const whole = before + words + after
        const excerpt = excerptOf(whole, { start: before.length, end: before.length + words.length })
        expect(excerpt.text.slice(excerpt.start, excerpt.end)).toBe(words)
        expect(excerpt.text.isWellFormed()).toBe(true)
        expect(whole).toContain(excerpt.text.replace(/^… /, '').replace(/ …$/, ''))
        expect(excerpt.text.length).toBeLessThan(190)
      }),
    )
  })
})
