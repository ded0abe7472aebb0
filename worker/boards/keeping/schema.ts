import * as v from 'valibot'
import { keptNames } from '../../names/schema.ts'
import { id, text } from '../../text.ts'

const line = (max: number) =>
  v.pipe(
    text({ max, required: true }),
    v.transform((value) => value.trim()),
    v.check((value) => !value.includes('\n'), '1行で入力してください'),
  )

const words = { name: line(40), purpose: line(120), allowsAnonymous: v.boolean(), kept: keptNames }
const email = v.pipe(
  text({ max: 254, required: true }),
  v.transform((value) => value.trim().toLowerCase()),
)

export const NewBoard = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('theme'), ...words }),
    v.object({ kind: v.literal('year'), fiscalYear: v.pipe(v.number('年度を選んでください'), v.integer()), ...words }),
    v.object({ kind: v.literal('prefecture'), prefecture: text({ max: 10, required: true }), ...words }),
    // Nobody reads a closed board but its members, the secretariat neither: it begins with who will run it.
    v.object({ kind: v.literal('closed'), email, ...words }),
  ],
  '種類を選んでください',
)
export type NewBoard = v.InferOutput<typeof NewBoard>

export const BoardWords = v.object(words)
export type BoardWords = v.InferOutput<typeof BoardWords>

export const Archive = v.object({ isArchived: v.boolean() })

export const NewMember = v.object({ email })

export const MemberParam = v.object({ id, userId: id })
