import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { sheets, type Item } from './sheets.ts'

const sections = Object.entries(sheets).flatMap(([sheet, ofSheet]) =>
  Object.keys(ofSheet).map((section) => `${sheet}/${section}`),
)

/** As the template reads: by sheet and section, within a section as given. */
export function inReadingOrder<I extends Pick<Item, 'sheet' | 'section'>>(items: I[]): I[] {
  const place = ({ sheet, section }: I) => sections.indexOf(`${sheet}/${section}`)
  return items.toSorted((a, b) => place(a) - place(b))
}

interface Ranked {
  id: string
  rank: string
}

/** Reading order within a section; the id settles equal ranks, so that everybody sees the same order. */
export function byRank(a: Ranked, b: Ranked) {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Ranks for `count` items in a row after `last`. */
export function ranksAfter(last: string | null, count: number): string[] {
  return generateNKeysBetween(last, null, count)
}

const choices = 16

/** A rank for the place before `ordered[index]`. One of several is taken, so that two people who add at one place rarely get the same. */
export function rankAt(ordered: Ranked[], index: number): string {
  const before = ordered[index - 1]?.rank ?? null
  // Between equal ranks there is no place: the next that differs is taken.
  const after = ordered.slice(index).find(({ rank }) => before === null || rank > before)?.rank ?? null
  const ranks = generateNKeysBetween(before, after, choices)
  return ranks[Math.floor(Math.random() * choices)] ?? generateKeyBetween(before, after)
}

export function isRank(value: string) {
  if (!/^[A-Za-z][0-9A-Za-z]{1,119}$/.test(value)) return false
  try {
    generateKeyBetween(value, null)
    return true
  } catch {
    return false
  }
}
