import * as v from 'valibot'
import { text } from '../text.ts'

/** `after`: the last team of the page before, as municipality code and id. */
export const YearListing = v.object({
  only: v.optional(v.picklist(['unshared'])),
  after: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,10}:[\w-]{1,64}$/))),
})

/** Lines as they were pasted; the worker reads them as the browser did. */
export const NewTeams = v.object({
  teams: text({ max: 60_000 }),
  visibility: v.picklist(['at_once', 'mutual'], '見せ方を選んでください'),
})

export type NewTeams = v.InferOutput<typeof NewTeams>

const name = text({ max: 60, required: true })

export const NewYear = v.object({
  ...NewTeams.entries,
  fiscalYear: v.pipe(
    v.number('年度を4桁の数字で入力してください'),
    v.integer('年度を4桁の数字で入力してください'),
    v.minValue(2006, '2006年度から2099年度までです'),
    v.maxValue(2099, '2006年度から2099年度までです'),
  ),
  program: name,
  theme: text({ max: 200 }),
  advisor: name,
  alumnus: name,
  group: name,
  sessions: text({ max: 10_000 }),
})

export type NewYear = v.InferOutput<typeof NewYear>
