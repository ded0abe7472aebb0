import { isSameFields, type Content, type StepKind } from './draft.ts'
import type { Fields, SheetId } from './sheets.ts'

interface Step {
  id: string
  seq: number
  kind: StepKind
  refersTo: number | null
  authorId: string
  authorName: string
  at: number
  sheets: SheetId[]
  items: number
}

/** Steps that one person made without a longer pause: what a reader of the history calls a version. */
export interface Run {
  kind: Step['kind']
  refersTo: number | null
  authorId: string
  authorName: string
  /** The last step, by which the version can be taken back. */
  stepId: string
  /** First and last step; the version is the draft after `last`. */
  first: number
  last: number
  from: number
  to: number
  sheets: SheetId[]
  items: number
}

const pause = 15 * 60 * 1000

/** Groups steps, newest first. Whoever imports or restores begins a version of its own, so that it can be named and undone. */
export function runsOf(steps: Step[]): Run[] {
  const runs: Run[] = []
  for (const step of steps) {
    const later = runs.at(-1)
    const joins =
      later && isTyping(step) && isTyping(later) && later.authorId === step.authorId && later.from - step.at <= pause
    if (joins) {
      later.first = step.seq
      later.from = step.at
      later.items += step.items
      later.sheets = [...new Set([...step.sheets, ...later.sheets])]
    } else {
      const { id: stepId, seq, at, kind, refersTo, authorId, authorName, sheets, items } = step
      runs.push({
        stepId,
        kind,
        refersTo,
        authorId,
        authorName,
        first: seq,
        last: seq,
        from: at,
        to: at,
        sheets,
        items,
      })
    }
  }
  return runs
}

function isTyping({ kind }: { kind: Step['kind'] }) {
  return kind === 'edit' || kind === 'undo'
}

type Stated = Content & { id: string }

export interface Difference {
  id: string
  kind: 'added' | 'removed' | 'changed' | 'moved'
  before?: Stated
  after?: Stated
  /** Fields whose value differs; `text` too. */
  fields: ('text' | keyof Fields)[]
  /** Also stands elsewhere than before. */
  moved: boolean
}

/** What is different between two states of a draft, item by item; the order of `after`, what is gone at the end of its sheet. */
export function compareStates(before: Stated[], after: Stated[]): Difference[] {
  const earlier = new Map(before.map((item) => [item.id, item]))
  const later = new Set(after.map(({ id }) => id))
  const kept = after.flatMap((item): Difference[] => {
    const old = earlier.get(item.id)
    if (!old) return [{ id: item.id, kind: 'added', after: item, fields: [], moved: false }]
    const fields = changedFields(old, item)
    const moved = old.sheet !== item.sheet || old.section !== item.section || old.rank !== item.rank
    if (fields.length === 0 && !moved) return []
    return [
      {
        id: item.id,
        kind: fields.length > 0 ? 'changed' : 'moved',
        before: old,
        after: item,
        fields,
        moved,
      },
    ]
  })
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map((item): Difference => ({ id: item.id, kind: 'removed', before: item, fields: [], moved: false }))
  return [...kept, ...removed]
}

function changedFields(before: Stated, after: Stated): Difference['fields'] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]) as Set<keyof Fields>
  const fields = [...names].filter(
    (name) => !isSameFields({ [name]: before.fields[name] }, { [name]: after.fields[name] }),
  )
  return [...(before.text === after.text ? [] : ['text' as const]), ...fields]
}
