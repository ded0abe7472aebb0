import * as v from 'valibot'
import { id, text } from '../text.ts'
import { mostThemes, mostWords } from './themes.ts'

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

const theme = v.object({
  /** Missing where the theme is new. */
  id: v.optional(id),
  label: v.pipe(text({ max: 20, required: true }), v.trim()),
  words: v.pipe(
    v.array(v.pipe(text({ max: 30, required: true }), v.trim())),
    v.maxLength(mostWords, `言葉は${mostWords}個までです`),
  ),
})

/** `seen` are the themes that stood on the page. */
export const NewThemes = v.object({
  seen: v.array(v.object({ id, label: v.string(), words: v.array(v.string()) })),
  themes: v.pipe(
    v.array(theme),
    v.minLength(1, 'テーマを一つ以上入力してください'),
    v.maxLength(mostThemes, `テーマは${mostThemes}個までです`),
  ),
})

export type NewThemes = v.InferOutput<typeof NewThemes>

export const AdvisorNames = v.object({
  advisorNames: v.picklist(['name', 'role'], '表示のしかたを選んでください'),
})
