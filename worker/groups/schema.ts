import * as v from 'valibot'
import { keptNames } from '../names/schema.ts'
import { id, text } from '../text.ts'

export const NewGroup = v.object({
  fiscalYear: v.pipe(v.number('年度を選んでください'), v.integer(), v.minValue(2006), v.maxValue(2100)),
  name: text({ max: 60, required: true }),
  kept: keptNames,
  visibility: v.picklist(['at_once', 'mutual'], '見せ方を選んでください'),
  teamIds: v.pipe(
    v.array(id),
    v.transform((ids) => [...new Set(ids)]),
    v.minLength(2, '2つ以上のチームを選んでください'),
    v.maxLength(15, '15チームまで選べます'),
  ),
})

export type NewGroup = v.InferOutput<typeof NewGroup>

/** `team` may occur several times in the address. */
export const GroupSearch = v.object({
  year: v.pipe(v.string(), v.regex(/^20\d\d$/, '年度の形が正しくありません'), v.transform(Number)),
  q: v.optional(
    v.pipe(
      text({ max: 20 }),
      v.transform((value) => value.trim()),
    ),
    '',
  ),
  team: v.optional(
    v.pipe(
      v.union([v.array(id), id]),
      v.transform((ids) => [ids].flat()),
      v.maxLength(15, '15チームまで選べます'),
    ),
    [],
  ),
})
