import * as v from 'valibot'
import { id, text } from '../../text.ts'

export const shows = ['todo', 'waiting', 'changed', 'new', 'all'] as const

const unless = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined as never)

/** Which teams the desk shows. Anything unknown is as if it were not asked for. */
export const DeskQuery = v.object({
  show: v.fallback(v.optional(v.picklist(shows), 'todo'), 'todo'),
  group: unless(id),
  /** As `2021-4`. */
  session: unless(v.pipe(v.string(), v.regex(/^20\d\d-\d{1,2}$/))),
  page: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d?$/), v.transform(Number)), '1'), 1),
})

export type DeskQuery = v.InferOutput<typeof DeskQuery>

/** `after`: a release of the team from which to go on. */
export const NextQuery = v.object({ ...DeskQuery.entries, after: unless(id) })

/** `seen`: of when the note is that stood in the field, 0 where there was none. */
export const NewNote = v.object({
  text: text({ max: 4000 }),
  seen: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

export type NewNote = v.InferOutput<typeof NewNote>

export const NewConflict = v.object({ municipality: text({ max: 40, required: true }) })
