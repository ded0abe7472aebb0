import * as v from 'valibot'
import { sheets, type SectionId, type SheetId } from '../../plans/sheets.ts'
import { id, text } from '../../text.ts'

const sheetIds = Object.keys(sheets) as SheetId[]
const sectionIds = Object.values(sheets).flatMap((sections) => Object.keys(sections)) as SectionId[]

const choice = <const T extends string>(options: readonly T[]) =>
  v.optional(v.picklist(options, '一覧から選んでください'))
const word = v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, '一覧から選んでください')))
const number = (from: number, to: number) =>
  v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(from, '一覧から選んでください'),
      v.maxValue(to, '一覧から選んでください'),
    ),
  )

/** What of all remarks is asked for. */
export const AdviceQuestion = v.strictObject({
  words: text({ max: 200 }),
  kind: choice(['question', 'advice', 'praise', 'risk']),
  keyword: word,
  sheet: choice(sheetIds),
  section: choice(sectionIds),
  theme: word,
  fiscalYear: number(2006, 2099),
  session: number(0, 99),
  /** Only what the asker wrote. */
  mine: v.optional(v.boolean()),
})

export type AdviceQuestion = v.InferOutput<typeof AdviceQuestion>

/** `after`: the last remark that was shown, to go on from. */
export const AdviceSearch = v.strictObject({ ...AdviceQuestion.entries, after: v.optional(id) })

export const SessionQuery = v.object({ after: v.fallback(v.optional(id), undefined) })
