import * as v from 'valibot'
import { hasMyNumber } from '../deidentification/finder/numbers.ts'
import { id, text } from '../text.ts'
import { isRank } from './order.ts'
import { hasSection, longFieldMax, longFields, shortFieldMax, strayFields, textMax } from './rules.ts'
import { sheets, textFields, type SectionId, type SheetId, type TextField } from './sheets.ts'

/** Text of a plan: short enough, without control characters, without a My Number. */
export const safeText = (max: number) =>
  v.pipe(
    text({ max }),
    v.check((value) => !hasMyNumber(value), 'マイナンバーは保存できません。番号を消してから保存してください'),
  )

const isoDay = v.pipe(
  v.string(),
  v.check((value) => value === '' || isDay(value), '日付を2021-04-16の形で入力してください'),
)

const textEntry = (field: TextField) => {
  if (field === 'date' || field === 'dateTo') return v.optional(isoDay)
  return v.optional(safeText(longFields.some((long) => long === field) ? longFieldMax : shortFieldMax))
}
type TextEntries = Record<TextField, v.OptionalSchema<v.GenericSchema<string>, undefined>>
const textEntries = Object.fromEntries(textFields.map((field) => [field, textEntry(field)])) as unknown as TextEntries

const year = v.pipe(
  v.number('年を数字で入力してください'),
  v.integer('年を整数で入力してください'),
  v.minValue(1900, '年は1900から2200までで入力してください'),
  v.maxValue(2200, '年は1900から2200までで入力してください'),
)

const Point = v.strictObject({
  year,
  value: v.pipe(v.number('数字で入力してください'), v.finite('数字で入力してください')),
  basis: v.picklist(['actual', 'projected']),
})

export const Fields = v.strictObject({
  ...textEntries,
  fiscalYear: v.optional(year),
  number: v.optional(v.pipe(v.number('数字で入力してください'), v.integer('整数で入力してください'))),
  points: v.optional(v.pipe(v.array(Point), v.maxLength(200, '200点までです'))),
})

export const sheetIds = Object.keys(sheets) as SheetId[]

const Content = v.pipe(
  v.strictObject({
    sheet: v.picklist(sheetIds),
    section: v.custom<SectionId>((value) => typeof value === 'string'),
    rank: v.pipe(v.string(), v.check(isRank, '並び順の形が正しくありません')),
    text: safeText(textMax),
    fields: Fields,
  }),
  v.forward(
    v.check(({ sheet, section }) => hasSection(sheet, section), 'このシートにない欄です'),
    ['section'],
  ),
  v.forward(
    v.check(({ sheet, section, fields }) => strayFields(sheet, section, fields).length === 0, 'この欄にない項目です'),
    ['fields'],
  ),
)

const version = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Changes that belong together: all of them happen or none. */
export const NewStep = v.strictObject({
  changes: v.pipe(
    v.array(v.strictObject({ id, base: version, to: v.nullable(Content) })),
    v.minLength(1, '変更がありません'),
    v.maxLength(500, '一度に変更できるのは500件までです'),
    v.check((changes) => new Set(changes.map((change) => change.id)).size === changes.length, '同じ項目が2度あります'),
  ),
})

export const NewDraft = v.strictObject({ teamId: id })

/** Copies an item of a release; `id` is the new item's. */
export const NewBorrowing = v.strictObject({ id, releaseId: id, itemId: id })

/** The draft as it was after step `seq`; `base` is the latest step that the author saw. */
export const Restoration = v.strictObject({ seq: version, base: version })

const number = v.pipe(v.string(), v.regex(/^\d{1,9}$/, '番号の形が正しくありません'), v.transform(Number))

export const ChangesQuery = v.strictObject({ since: number })

/** What the history shows: the difference between two versions; `done` names the step that was just made, `left` what it left out. */
export const VersionsQuery = v.object({
  from: v.optional(number),
  to: v.optional(number),
  before: v.optional(number),
  done: v.optional(id),
  left: v.optional(number),
})

function isDay(value: string) {
  const at = Date.parse(`${value}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}
