import * as v from 'valibot'
import { reportReasons } from '../../../db/exchange/moderation.ts'
import { keptNames } from '../../names/schema.ts'
import { text } from '../../text.ts'

const reason = v.picklist(reportReasons, '理由を選んでください')

export const NewReport = v.object({ reason, text: text({ max: 500 }), kept: keptNames })
export type NewReport = v.InferOutput<typeof NewReport>

export const Hiding = v.object({ isHidden: v.boolean(), reason })
export type Hiding = v.InferOutput<typeof Hiding>

export const NewWarning = v.object({ reason, text: text({ max: 500, required: true }), kept: keptNames })
export type NewWarning = v.InferOutput<typeof NewWarning>

/** For how many days whoever wrote a message writes no more in its board; none lifts it. */
export const Mute = v.object({ reason, days: v.picklist([0, 1, 7, 30], '期間を選んでください') })
export type Mute = v.InferOutput<typeof Mute>

export const NewModerator = v.object({ email: text({ max: 200, required: true }) })

export const QueueQuery = v.object({
  before: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))), undefined),
})
