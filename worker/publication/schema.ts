import * as v from 'valibot'
import { keptNames } from '../names/schema.ts'
import { id, text } from '../text.ts'

/** The approver says which bytes: those whose hash was on the page. */
export const Approval = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '画面に示された値を送ってください')),
})

export const Reason = v.object({ reason: text({ max: 1000, required: true }), kept: keptNames })

/** What an item is about; null leaves it to the words. `after`: how often something was said about it before. */
export const ThemeCorrection = v.strictObject({
  themes: v.nullable(v.pipe(v.array(id), v.maxLength(60, 'テーマは60個までです'))),
  after: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** `after`: the last row of the page before. Anything unknown shows the ledger from its beginning. */
export const LedgerQuery = v.object({
  view: v.fallback(v.picklist(['readers', 'views']), 'readers'),
  /** A municipality's code, or `none` for those who read in no municipality's name. */
  municipality: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^(\d{6}|none)$/))), undefined),
  after: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^(\d{6})?:?\d{1,15}$/))), undefined),
})

export type LedgerQuery = v.InferOutput<typeof LedgerQuery>
