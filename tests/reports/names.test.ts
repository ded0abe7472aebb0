import { describe, expect, it } from 'vitest'
import { namesIn } from '../../worker/reports/names.ts'

describe('names for the roster', () => {
  const people = [
    { section: 'members', name: '岡野　千尋' },
    { section: 'respondents', name: '中村副市長' },
    { section: 'respondents', name: 'マネ友の吉野さん' },
    { section: 'respondents', name: '総務部長' },
    { section: 'respondents', name: '豊橋市教育長' },
    { section: 'respondents', name: '市民（子育て中）' },
  ]

  it('are those of members and those in front of posts, each once', () => {
    expect(namesIn([...people, ...people], [])).toEqual([
      { name: '岡野　千尋', kind: 'member' },
      { name: '中村', kind: 'respondent' },
      { name: '吉野', kind: 'respondent' },
    ])
  })

  it('are not those that the roster has, in whatever spelling', () => {
    expect(namesIn(people, [{ name: '岡野 千尋' }])).not.toContainEqual({ name: '岡野　千尋', kind: 'member' })
  })
})
