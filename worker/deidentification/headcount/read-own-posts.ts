import { rowsOf } from '../../municipalities/cells.ts'
import type { OwnPost } from './headcount.ts'
import { rankOfRow } from './rank-words.ts'
import { rankNames } from './ranks.ts'

export interface OwnPostLine {
  line: number
  source: string
  word: string
  rank?: OwnPost['rank']
  trouble?: 'no_rank' | 'unknown_rank' | 'too_long' | 'twice'
}

export const longestPost = 40
export const mostPosts = 200
export const outsideWord = '役所の外'

/** 総務監, 部長級: one post of this office a line. */
export function readOwnPosts(text: string): OwnPostLine[] {
  const seen = new Set<string>()
  return rowsOf(text).map(({ line, source, cells }) => {
    const [word = '', typed = ''] = cells
    const read = { line, source, word }
    const rank = /外|関係者/u.test(typed) ? 'outside' : rankOfRow(typed)
    if (word.length > longestPost) return { ...read, trouble: 'too_long' as const }
    if (typed === '' || word === '') return { ...read, trouble: 'no_rank' as const }
    if (rank === 'unknown' || rank === 'open') return { ...read, trouble: 'unknown_rank' as const }
    if (seen.has(word)) return { ...read, trouble: 'twice' as const }
    seen.add(word)
    return { ...read, rank }
  })
}

export function ownPostsIn(text: string): OwnPost[] {
  return readOwnPosts(text).flatMap(({ word, rank }) => (rank ? [{ word, rank }] : []))
}

export function linesOf(posts: OwnPost[]) {
  return posts.map(({ word, rank }) => `${word}, ${rank === 'outside' ? outsideWord : rankNames[rank]}`).join('\n')
}
