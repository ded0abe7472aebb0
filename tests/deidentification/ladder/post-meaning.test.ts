import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../../worker/deidentification/ladder/post-meaning.ts'
import titles from './titles.txt?raw'

const cases = titles
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [meant = '', posts = ''] = line.split(': ')
    return posts.split(' ').map((post) => [post, meant] as const)
  })

const municipality = '郡山市'

function shown(post: string) {
  const meaning = meaningOf(post, { municipality })
  if (typeof meaning === 'string') return meaning
  return meaning.top === meaning.bottom ? meaning.top : `${meaning.top}-${meaning.bottom}`
}

describe('the rank of a post', () => {
  it('is known for three hundred and more', () => {
    expect(new Set(cases.map(([post]) => post)).size).toBeGreaterThanOrEqual(300)
    expect(
      cases.filter(([post, meant]) => shown(post) !== meant).map(([post, meant]) => [post, shown(post), meant]),
    ).toEqual([])
  })

  it('is the municipality’s own where it says so', () => {
    const posts = [
      { word: '総務監', rank: 'special' as const },
      { word: '所長', rank: 'chief' as const },
      { word: '浄化センター所長', rank: 'section_head' as const },
      { word: '歩け歩け会長', rank: 'outside' as const },
    ]
    const own = (post: string) => meaningOf(post, { municipality, posts })
    expect(own('総務監')).toEqual({ top: 'special', bottom: 'special' })
    expect(own('前 総務監')).toEqual({ top: 'special', bottom: 'special' })
    expect(own('東部公民館所長')).toEqual({ top: 'chief', bottom: 'chief' })
    expect(own('浄化センター所長')).toEqual({ top: 'section_head', bottom: 'section_head' })
    expect(own('歩け歩け会長')).toBe('outside')
  })

  it('is read in any width', () => {
    expect(shown('ＤＸ推進部長')).toBe('director')
    expect(shown('総 務 部 長')).toBe('director')
  })

  it('does not mistake a section for a place', () => {
    expect(meaningOf('豊橋市総務部長', { municipality: '豊橋市' })).toEqual({ top: 'director', bottom: 'director' })
    expect(meaningOf('西郷村総務課長', { municipality: '西郷村' })).toEqual({
      top: 'section_head',
      bottom: 'section_head',
    })
    expect(meaningOf('どこか市総務部長')).toEqual({ top: 'director', bottom: 'director' })
  })
})
