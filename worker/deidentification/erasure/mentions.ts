import type { Fields } from '../../plans/sheets.ts'
import type { RosterEntry } from '../finder/findings.ts'
import { fold, foldKey } from '../finder/fold.ts'
import { rosterFinder } from '../finder/roster.ts'
import type { ErasureSearch } from './schema.ts'

export interface Span {
  start: number
  end: number
}

/** Where a text says what is looked for, however it is written; spans that touch are one. */
export type FindMentions = (text: string) => Span[]

/** What stands in place of words that were erased. */
export const erasedMark = '（消去）'

export function mentionFinder({ words, rosterIds }: ErasureSearch, roster: RosterEntry[]): FindMentions {
  const keys = words.map(foldKey)
  const findPeople = rosterFinder(roster.filter(({ id }) => rosterIds.includes(id)))
  return (text) => {
    const view = fold(text)
    const said = keys.flatMap((key) => {
      const spans: Span[] = []
      for (let at = view.text.indexOf(key); at >= 0; at = view.text.indexOf(key, at + 1)) {
        spans.push({ start: view.starts[at] ?? 0, end: view.ends[at + key.length - 1] ?? text.length })
      }
      return spans
    })
    return join([...said, ...findPeople(text, view)])
  }
}

function join(spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** The text with the words gone; the same text where it says nothing of them. */
export function withoutMentions(text: string, find: FindMentions) {
  let [rest, from] = ['', 0]
  for (const { start, end } of find(text)) {
    rest += `${text.slice(from, start)}${erasedMark}`
    from = end
  }
  return rest + text.slice(from)
}

/** Texts of an item by name; an id that refers to another item is none. */
export function textsOf({ text, fields }: { text: string; fields: Fields }) {
  const named = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'respondent' ? [[name, value]] : [],
  )
  return [['text', text] as [string, string], ...named]
}

export function mentions(item: { text: string; fields: Fields }, find: FindMentions) {
  return textsOf(item).some(([, text]) => find(text).length > 0)
}

export function itemWithoutMentions<I extends { text: string; fields: Fields }>(item: I, find: FindMentions): I {
  const fields = Object.fromEntries(
    Object.entries(item.fields).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'respondent' ? withoutMentions(value, find) : value,
    ]),
  )
  return { ...item, text: withoutMentions(item.text, find), fields }
}
