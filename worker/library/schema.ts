import * as v from 'valibot'
import { sheets, type SectionId, type SheetId } from '../plans/sheets.ts'
import { id, text } from '../text.ts'
import { kinds, sizes, type Size } from './sizes.ts'

export const sheetIds = Object.keys(sheets) as SheetId[]
export const sectionIds = Object.values(sheets).flatMap((sections) => Object.keys(sections)) as SectionId[]

const choice = <const T extends string>(options: readonly T[]) =>
  v.optional(v.picklist(options, '一覧から選んでください'))

/** What of the library is asked for: words, and what the item, its year and its municipality are to be. */
export const Question = v.strictObject({
  words: text({ max: 200 }),
  sheet: choice(sheetIds),
  section: choice(sectionIds),
  theme: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, '一覧から選んでください'))),
  fiscalYear: v.optional(
    v.pipe(
      v.number('年度を選んでください'),
      v.integer('年度を選んでください'),
      v.minValue(2006, '年度を選んでください'),
      v.maxValue(2099, '年度を選んでください'),
    ),
  ),
  kind: choice(kinds),
  size: choice(Object.keys(sizes) as Size[]),
  prefecture: v.optional(text({ max: 10 })),
  similarGroup: v.optional(text({ max: 20 })),
  municipality: v.optional(text({ max: 40 })),
  release: v.optional(id),
})

export type Question = v.InferOutput<typeof Question>

/** The last hit that was shown, to go on from. */
export const After = v.strictObject({ releaseId: id, itemId: id })

export type After = v.InferOutput<typeof After>

export const Search = v.strictObject({ ...Question.entries, after: v.optional(After) })
