import { contentOf, isSameContent, type Change, type Content, type Current } from '../../worker/plans/draft.ts'
import type { ApiProblem } from '../api.ts'
import { rebase, type Part } from './rebase.ts'

export interface Entry {
  id: string
  /** What the page shows; null where it is to be deleted. */
  mine: Content | null
  /** What the database had when it was last heard; null where there is none. */
  base: Content | null
  version: number
  /** What is wrong with it, by field. */
  errors: Partial<Record<Part, string>>
  clash?: { theirs: Current; parts: Part[] }
  /** Somebody else's newer state, kept back while one is in the field. */
  waiting?: Current
}

export type Shown = Content & { id: string }

export function isChanged({ mine, base }: Entry) {
  if (!mine || !base) return mine !== base && !(mine && isEmpty(mine))
  return !isSameContent(mine, base)
}

/** A new item in which nothing has been typed yet is not sent; a stage or question it stands in is no content. */
function isEmpty({ text, fields }: Content) {
  const { fiscalYear: _year, respondent: _respondent, question: _question, ...rest } = fields
  return text === '' && Object.values(rest).every((value) => value === undefined || value === '')
}

export function canSend(entry: Entry) {
  return isChanged(entry) && !entry.clash && Object.keys(entry.errors).length === 0
}

export function entryOf(id: string, content: Content | null, version: number): Entry {
  return { id, mine: content, base: content, version, errors: {} }
}

/** Bases the entry on the newer state; returns what both changed. */
export function rebaseEntry(entry: Entry, { item, version }: Current): Part[] {
  const theirs = item && contentOf(item)
  const { mine, base } = entry
  entry.version = version
  entry.base = theirs
  if (mine && base && theirs) {
    const { merged, clashes } = rebase(base, mine, theirs)
    entry.mine = merged
    return clashes
  }
  // Somebody has deleted what was changed here: that is for a person to decide.
  return mine && !theirs ? ['text'] : []
}

/** Which field of which item a refusal is about. */
export function placesOf({ errors }: ApiProblem, changes: Change[]) {
  return Object.entries(errors).flatMap(([pointer, message]) => {
    const [, index = '', part] = /^changes\/(\d+)\/to\/(?:fields\/)?(\w+)/.exec(pointer) ?? []
    const change = changes[Number(index)]
    return index && change ? [{ id: change.id, part: part as Part, message }] : []
  })
}
