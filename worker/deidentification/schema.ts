import * as v from 'valibot'
import { id, text } from '../text.ts'

/**
 * What is done with a finding: `label` puts this release's random label in its place, `generalise` and `rewrite` put
 * `replacement`, `drop` puts nothing, `keep` leaves it, with a reason.
 */
export const treatments = ['label', 'generalise', 'rewrite', 'drop', 'keep'] as const
export type ChosenTreatment = (typeof treatments)[number]

export const NewDecision = v.pipe(
  v.object({
    place: v.pipe(v.string(), v.maxLength(600)),
    treatment: v.picklist(treatments),
    replacement: v.optional(text({ max: 200 }), ''),
    reason: v.optional(text({ max: 400 }), ''),
  }),
  v.forward(
    v.check(({ treatment, reason }) => treatment !== 'keep' || reason.trim() !== '', '残す理由を入力してください'),
    ['reason'],
  ),
  v.forward(
    v.check(
      ({ treatment, replacement }) => !['generalise', 'rewrite'].includes(treatment) || replacement.trim() !== '',
      '置き換える言葉を入力してください',
    ),
    ['replacement'],
  ),
)

export type Decision = v.InferOutput<typeof NewDecision>

/** One click may decide all mentions of a person; more than a plan has cannot be meant. */
export const NewDecisions = v.object({ decisions: v.pipe(v.array(NewDecision), v.minLength(1), v.maxLength(500)) })

export const UndoneDecisions = v.object({ places: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(500)) })

export const NewRosterEntry = v.object({
  name: text({ max: 60, required: true }),
  reading: v.optional(text({ max: 80 }), ''),
  kind: v.picklist(['member', 'respondent', 'other']),
})

export const RosterId = v.object({ planId: id, id })

/** `id` is chosen by the page, so that sending again has one effect; `seq` is the step of the draft that was looked at. */
export const NewSubmission = v.object({ id, seq: v.pipe(v.number(), v.integer(), v.minValue(0)) })
