import * as v from 'valibot'
import { keptNames } from '../names/schema.ts'
import { text } from '../text.ts'

const line = (max: number, required: boolean) =>
  v.pipe(
    text({ max, required }),
    v.check((value) => !value.includes('\n'), '1行で入力してください'),
    v.transform((value) => value.trim()),
  )

export const outcomeStates = ['advanced', 'changed', 'stopped'] as const

export const NewOutcome = v.object({
  state: v.picklist(outcomeStates, '進んだ・変えた・止まったから選んでください'),
  text: line(200, true),
  indicator: v.optional(line(100, false), ''),
  kept: keptNames,
})
export type NewOutcome = v.InferOutput<typeof NewOutcome>

export const StageParam = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  year: v.pipe(v.string(), v.regex(/^20\d{2}$/), v.transform(Number)),
})

/** Anything unknown shows the list from its beginning. */
export const OutcomesQuery = v.object({
  year: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^20\d{2}$/), v.transform(Number))), undefined),
  state: v.fallback(v.optional(v.picklist(outcomeStates)), undefined),
  after: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))), undefined),
})
