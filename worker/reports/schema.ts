import * as v from 'valibot'
import { Fields, safeText, sheetIds } from '../plans/schema.ts'
import { hasSection, shortFieldMax, strayFields, textMax } from '../plans/rules.ts'
import type { SectionId } from '../plans/sheets.ts'
import { id } from '../text.ts'

export const itemsMax = 2000

/** An item as the person accepts it; `key` names it inside this import, where answers point to their respondent. */
export const AcceptedItem = v.pipe(
  v.strictObject({
    key: id,
    sheet: v.picklist(sheetIds),
    section: v.custom<SectionId>((value) => typeof value === 'string'),
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

export type AcceptedItem = v.InferOutput<typeof AcceptedItem>

/** A theme or partner that is left out stays as it is. */
export const NewImport = v.strictObject({
  items: v.pipe(
    v.array(AcceptedItem),
    v.maxLength(itemsMax, `一度に取り込めるのは${itemsMax.toLocaleString('ja-JP')}件までです`),
    v.check((items) => new Set(items.map(({ key }) => key)).size === items.length, '同じ項目が2度あります'),
  ),
  theme: v.optional(safeText(shortFieldMax)),
  partner: v.optional(safeText(shortFieldMax)),
})

export type NewImport = v.InferOutput<typeof NewImport>
