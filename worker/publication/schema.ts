import * as v from 'valibot'
import { text } from '../text.ts'

/** The approver says which bytes: those whose hash was on the page. */
export const Approval = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '画面に示された値を送ってください')),
})

export const Reason = v.object({ reason: text({ max: 1000, required: true }) })
