import * as v from 'valibot'
import { numberedSheets, type SheetId } from '../plans/sheets.ts'

export const orders = ['plan', 'difference'] as const
export const papers = ['a3', 'a4'] as const
export const readableSheets = [...numberedSheets, 'interviews', 'advice', 'outlook'] as const satisfies SheetId[]

/** What the reader chose; all of it stands in the address, so that the same view can be sent. */
export interface View {
  sheets: SheetId[]
  order: (typeof orders)[number]
  paper: (typeof papers)[number]
}

/** Anything unknown in the address falls back to the usual view: addresses are typed and sent around. */
export const ViewQuery = v.pipe(
  v.object({
    sheet: v.fallback(v.array(v.string()), []),
    order: v.fallback(v.picklist(orders), 'plan'),
    paper: v.fallback(v.picklist(papers), 'a3'),
  }),
  v.transform(({ sheet, order, paper }): View => {
    const chosen = readableSheets.filter((one) => sheet.includes(one))
    return { sheets: chosen.length > 0 ? chosen : [...numberedSheets], order, paper }
  }),
)
