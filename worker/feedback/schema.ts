import * as v from 'valibot'
import { keptNames } from '../names/schema.ts'
import { id, text } from '../text.ts'

const words = text({ max: 4000, required: true })

export const kind = v.picklist(['question', 'advice', 'praise', 'risk'], '種類を選んでください')
export const sessionNumber = v.optional(
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
  null,
)

const said = {
  kind,
  keyword: v.optional(v.nullable(id), null),
  sessionNumber,
  text: words,
  kept: keptNames,
}

const place = text({ max: 40, required: true })
const quoted = text({ max: 1000 })

const shared = [
  v.object({ level: v.literal('section'), sheet: place, section: place }),
  v.object({ level: v.literal('sheet'), sheet: place }),
  v.object({ level: v.literal('plan') }),
] as const

/** A place that every plan has. */
export const SharedAnchor = v.variant('level', shared)

/** To what it is pinned; a remark to several releases is pinned to a section, a sheet or the whole plan. */
const AskedAnchor = v.variant('level', [
  v.object({
    level: v.literal('words'),
    itemId: id,
    exact: text({ max: 1000, required: true }),
    prefix: quoted,
    suffix: quoted,
  }),
  v.object({ level: v.literal('item'), itemId: id }),
  ...shared,
])

export type AskedAnchor = v.InferOutput<typeof AskedAnchor>

export const NewRemark = v.object({
  ...said,
  releaseIds: v.pipe(
    v.array(id),
    v.transform((ids) => [...new Set(ids)]),
    v.minLength(1, '送る先を選んでください'),
    v.maxLength(200, '200チームまで送れます'),
  ),
  visibility: v.picklist(['team', 'group', 'year'], '読める範囲を選んでください'),
  anchor: AskedAnchor,
  corrects: v.optional(v.nullable(id), null),
})

export type NewRemark = v.InferOutput<typeof NewRemark>

export const EditedRemark = v.object({ kind: said.kind, text: said.text, kept: keptNames })
export type EditedRemark = v.InferOutput<typeof EditedRemark>

/** `base`: how many answers were there when this one was written. */
export const NewAnswer = v.pipe(
  v.object({
    state: v.picklist(['received', 'reflected', 'declined'], '状態を選んでください'),
    reason: text({ max: 4000 }),
    releaseId: v.optional(v.nullable(id), null),
    base: v.pipe(v.number(), v.integer(), v.minValue(0)),
    kept: keptNames,
  }),
  v.forward(
    v.check(({ state, reason }) => state !== 'declined' || reason.trim() !== '', '見送る理由を入力してください'),
    ['reason'],
  ),
  v.forward(
    v.check(({ state, releaseId }) => (state === 'reflected') === (releaseId !== null), '反映した版を選んでください'),
    ['releaseId'],
  ),
)

export type NewAnswer = v.InferOutput<typeof NewAnswer>

export const NewMessage = v.object({ text: words, kept: keptNames })

/** A year that is not asked for properly is the last one. */
export const ToManyQuery = v.object({
  year: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))), undefined),
})

/** `before`: the last remark of the page before. Anything unknown shows the list from its beginning. */
export const RemarkQuery = v.object({
  state: v.fallback(v.optional(v.picklist(['open', 'received', 'reflected', 'declined'])), undefined),
  before: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,15}:[\w-]{1,64}$/),
        v.transform((value) => ({ createdAt: Number(value.split(':')[0]), id: value.slice(value.indexOf(':') + 1) })),
      ),
    ),
    undefined,
  ),
})

export type RemarkListing = v.InferOutput<typeof RemarkQuery> & { limit?: number }
