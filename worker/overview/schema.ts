import * as v from 'valibot'
import { id } from '../text.ts'

export const orders = ['group', 'prefecture', 'population', 'likeness'] as const
export type Order = (typeof orders)[number]

export const columnKinds = ['themes', 'sheets'] as const
export type ColumnKind = (typeof columnKinds)[number]

const year = v.pipe(v.string(), v.regex(/^20\d\d$/, '年度の形が正しくありません'), v.transform(Number))

/** Of which year, what the columns are, in which order; `like`: the release to which others are likened. */
export const OverviewQuery = v.object({
  year: v.optional(year),
  by: v.optional(v.picklist(columnKinds, '一覧から選んでください'), 'themes'),
  order: v.optional(v.picklist(orders, '一覧から選んでください'), 'prefecture'),
  like: v.optional(id),
  paper: v.optional(v.picklist(['a3', 'a4'], '一覧から選んでください'), 'a3'),
})

export const AlikeQuery = v.object({ year: v.optional(year), like: v.optional(id) })

export const PairsQuery = v.object({ year })
