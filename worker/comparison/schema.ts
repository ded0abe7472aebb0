import * as v from 'valibot'
import { id } from '../text.ts'

/** What a reader says of an item of ours and one of theirs; `computed` takes back what somebody said. */
export interface NewCorrection {
  a: string
  b: string
  says: 'same' | 'other' | 'computed'
}

const unchosen = '左右から項目を一つずつ選んでください'
const chosen = v.pipe(
  v.string(),
  v.check((value) => value !== '', unchosen),
  id,
)

const items = v.pipe(
  v.string(),
  v.transform((value) => value.split(' ')),
  v.tuple([id, id], unchosen),
  v.transform(([a, b]) => ({ a, b })),
)

/**
 * As a form sends it: two chosen items, or a button whose value is the two. `view` is the query of the page it stands on.
 */
export const CorrectionForm = v.pipe(
  v.object({
    a: v.optional(chosen),
    b: v.optional(chosen),
    other: v.optional(items),
    computed: v.optional(items),
    view: v.fallback(v.pipe(v.string(), v.maxLength(600)), ''),
  }),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): { correction: NewCorrection; view: string } => {
    const { a, b, other, computed, view } = value
    if (other) return { view, correction: { ...other, says: 'other' } }
    if (computed) return { view, correction: { ...computed, says: 'computed' } }
    if (a !== undefined && b !== undefined) return { view, correction: { a, b, says: 'same' } }
    addIssue({ message: unchosen })
    return NEVER
  }),
)
