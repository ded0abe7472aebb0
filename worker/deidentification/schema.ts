import * as v from 'valibot'
import { id, text } from '../text.ts'
import { grounds, isPublicAddress } from './grounds.ts'

/**
 * What is done with a finding: `label` puts this release's random label in its place (`replacement` may say of which kind of
 * person, see `labelWords`), `generalise` and `rewrite` put `replacement`, `drop` puts nothing, `keep` leaves it, with a reason.
 */
export const treatments = ['label', 'generalise', 'rewrite', 'drop', 'keep'] as const
export type ChosenTreatment = (typeof treatments)[number]

/** What stands before the letter of a label. */
export const labelWords = ['職員', '住民', '関係者', '議員', '幹事'] as const

const place = v.pipe(v.string(), v.maxLength(600))

export const NewDecision = v.pipe(
  v.object({
    place,
    treatment: v.picklist(treatments),
    /** A sentence in one's own words at the longest. */
    replacement: v.optional(text({ max: 1000 }), ''),
    reason: v.optional(text({ max: 400 }), ''),
    /** Of a post that is kept. */
    ground: v.optional(v.picklist(grounds)),
    source: v.optional(text({ max: 500 })),
  }),
  v.forward(
    v.check(
      ({ place: of, treatment, ground }) => treatment !== 'keep' || !isOfPost(of) || ground !== undefined,
      '一人だけの職は、公的な行為で公開の出典があるときか、人を指していないときにだけ残せます',
    ),
    ['ground'],
  ),
  v.forward(
    v.check(
      ({ ground, source = '' }) => ground !== 'public_act' || isPublicAddress(source.trim()),
      '公開されている出典のアドレスを、https:// か http:// から入力してください',
    ),
    ['source'],
  ),
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
  v.forward(
    v.check(
      ({ treatment, replacement }) => treatment !== 'label' || ['', ...labelWords].includes(replacement),
      '職員、住民、関係者、議員、幹事のどれかを選んでください',
    ),
    ['replacement'],
  ),
)

/** A place names the item, the field and the category of what was found there. */
function isOfPost(named: string) {
  return named.split('/')[2] === 'unique_post'
}

export type Decision = v.InferOutput<typeof NewDecision>

// One click may decide all mentions of a person; more than a plan has cannot be meant.
const upTo500 = <T extends v.GenericSchema>(schema: T) => v.optional(v.pipe(v.array(schema), v.maxLength(500)), [])

/** What one press changes, in one go: decisions made and taken back, items dropped and brought back. */
export const NewDecisions = v.pipe(
  v.object({
    decisions: upTo500(NewDecision),
    undecided: upTo500(place),
    dropped: upTo500(id),
    restored: upTo500(id),
    /** The step of the draft that the page shows. */
    seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    /** Prints of all places that the page shows: what is found later besides these is new. */
    seen: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\da-z]{1,7}$/))), v.maxLength(5000))),
  }),
  v.check(
    ({ decisions, undecided, dropped, restored }) =>
      decisions.length + undecided.length + dropped.length + restored.length > 0,
    '決めることが一つもありません',
  ),
)

export type DecisionStep = v.InferOutput<typeof NewDecisions>

export const NewRosterEntry = v.object({
  name: text({ max: 60, required: true }),
  reading: v.optional(text({ max: 80 }), ''),
  kind: v.picklist(['member', 'respondent', 'other']),
})

export const RosterId = v.object({ planId: id, id })

/** `id` is chosen by the page, so that sending again has one effect; `seq` is the step of the draft that was looked at. */
export const NewSubmission = v.object({ id, seq: v.pipe(v.number(), v.integer(), v.minValue(0)) })
