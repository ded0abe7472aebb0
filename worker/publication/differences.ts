import { diffWords } from 'diff'
import type { Item, TextField } from '../plans/sheets.ts'
import { textFields } from '../plans/sheets.ts'
import type { Snapshot } from './snapshot.ts'

export interface Change {
  value: string
  added?: boolean
  removed?: boolean
}

/** An item of a snapshot; `changes` are word by word, of those texts that differ from the snapshot before. */
export interface Entry {
  item: Item
  state: 'same' | 'new' | 'changed' | 'removed'
  changes: { [F in 'text' | TextField]?: Change[] }
}

export interface Differences {
  /** In reading order; what is gone stands at the end of the list. */
  entries: Entry[]
  counts: { items: number; characters: number; new: number; changed: number; removed: number }
}

/** What a snapshot says, marked where it differs from an earlier one; without an earlier one all of it is new. */
export function differencesOf(now: Snapshot, before: Snapshot | undefined): Differences {
  const earlier = new Map(before?.items.map((item) => [item.id, item]))
  const kept = new Set(now.items.map(({ id }) => id))
  const gone = (before?.items ?? []).filter(({ id }) => !kept.has(id))
  const entries = [
    ...now.items.map((item) => compare(item, earlier.get(item.id))),
    ...gone.map((item): Entry => ({ item, state: 'removed', changes: {} })),
  ]
  const count = (state: Entry['state']) => entries.filter((entry) => entry.state === state).length
  return {
    entries,
    counts: {
      items: now.items.length,
      characters: now.items.reduce((sum, item) => sum + lengthOf(item), 0),
      new: count('new'),
      changed: count('changed'),
      removed: count('removed'),
    },
  }
}

/** A snapshot on its own, nothing marked. */
export function entriesOf({ items }: Pick<Snapshot, 'items'>) {
  return items.map((item): Entry => ({ item, state: 'same', changes: {} }))
}

function compare(item: Item, before: Item | undefined): Entry {
  if (!before) return { item, state: 'new', changes: {} }
  if (JSON.stringify(item) === JSON.stringify(before)) return { item, state: 'same', changes: {} }
  const changes: Entry['changes'] = {}
  if (item.text !== before.text) changes.text = changesOf(before.text, item.text)
  for (const field of textFields) {
    const [was, is] = [before.fields[field] ?? '', item.fields[field] ?? '']
    if (was !== is && field !== 'respondent') changes[field] = changesOf(was, is)
  }
  return { item, state: 'changed', changes }
}

/** All that an item says, word by word, between two releases. */
export function changesBetween(was: Item, is: Item): Change[] {
  return changesOf(wordsOf(was), wordsOf(is))
}

function wordsOf({ text, fields }: Item) {
  return [text, ...textFields.filter((field) => field !== 'respondent').map((field) => fields[field] ?? '')]
    .filter((words) => words !== '')
    .join('\n')
}

function changesOf(was: string, is: string): Change[] {
  return diffWords(was, is, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    value,
    ...(added && { added }),
    ...(removed && { removed }),
  }))
}

const words = new Intl.Segmenter('ja', { granularity: 'word' })

function lengthOf({ text, fields }: Item) {
  return textFields.reduce((sum, field) => sum + (fields[field]?.length ?? 0), text.length)
}
