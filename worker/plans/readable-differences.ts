import { diffWords, type ChangeObject } from 'diff'
import { compareStates, type Difference } from './history.ts'
import type { State } from './history-queries.ts'
import type { Fields, SectionId, SheetId } from './sheets.ts'

/** A difference as a page shows it: each text in pieces that were put in, taken out or kept. */
export interface ReadableDifference {
  id: string
  kind: Difference['kind']
  sheet: SheetId
  section: SectionId
  /** Where it stood before, if elsewhere; `within` the section only its rank changed. */
  movedFrom?: SectionId | 'within'
  parts: { field: 'text' | keyof Fields; changes: Piece[] }[]
}

export type Piece = Pick<ChangeObject<string>, 'value'> & { added?: boolean; removed?: boolean }

export function readableDifferences(before: State, after: State): ReadableDifference[] {
  return compareStates(before, after).map(toReadable)
}

function toReadable({ id, kind, before, after, fields, moved }: Difference): ReadableDifference {
  const shown = after ?? before
  if (!shown) throw new Error('a difference without sides')
  const { sheet, section } = shown
  const names = kind === 'changed' ? fields : (['text', ...Object.keys(shown.fields)] as Difference['fields'])
  const parts = names
    .filter((field) => field !== 'respondent')
    .map((field) => ({ field, changes: changesOf(valueOf(before, field), valueOf(after, field)) }))
    .filter(({ changes }) => changes.length > 0)
  const movedFrom = moved && before ? (before.section === section ? 'within' : before.section) : undefined
  return { id, kind, sheet, section, movedFrom, parts }
}

// Without an end, two long texts that share nothing would cost seconds; this many words apart, nobody reads pieces.
const maxEditLength = 200

function changesOf(before: string, after: string): Piece[] {
  if (before === after) return after ? [{ value: after }] : []
  if (!before) return [{ value: after, added: true }]
  if (!after) return [{ value: before, removed: true }]
  // Made here and not once for the isolate: a worker may not do this work before its first request.
  const intlSegmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  const pieces = diffWords(before, after, { intlSegmenter, maxEditLength })
  if (!pieces) {
    return [
      { value: before, removed: true },
      { value: after, added: true },
    ]
  }
  return pieces.map(({ value, added, removed }) => ({ value, ...(added && { added }), ...(removed && { removed }) }))
}

function valueOf(item: Difference['before'], field: 'text' | keyof Fields) {
  if (!item) return ''
  if (field === 'text') return item.text
  const value = item.fields[field]
  if (Array.isArray(value)) return value.map((point) => `${point.year}: ${point.value}`).join('\n')
  return value === undefined ? '' : String(value)
}
