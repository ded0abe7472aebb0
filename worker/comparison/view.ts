import * as v from 'valibot'
import { numberedSheets, type SheetId } from '../plans/sheets.ts'

export const orders = ['plan', 'difference'] as const
export const extents = ['all', 'shared', 'ours', 'theirs'] as const
export const papers = ['a3', 'a4'] as const
export const readableSheets = [...numberedSheets, 'interviews', 'advice', 'outlook'] as const satisfies SheetId[]
/** Drawn on pages of their own, beside the comparison. */
export const charts = ['forces', 'roadmap', 'themes', 'population'] as const
export type ChartKind = (typeof charts)[number]

/** What the reader chose; all of it stands in the address, so that the same view can be sent. */
export interface View {
  sheets: SheetId[]
  order: (typeof orders)[number]
  /** Which lines: all, those that say the same, or those that only one side has. */
  show: (typeof extents)[number]
  /** Only lines that say these words. */
  words: string
  paper: (typeof papers)[number]
}

/** Whether some of the lines are left out. */
export function isNarrowed({ show, words }: Pick<View, 'show' | 'words'>) {
  return show !== 'all' || words !== ''
}

/** Anything unknown in the address falls back to the usual view: addresses are typed and sent around. */
export const ViewQuery = v.pipe(
  v.object({
    sheet: v.fallback(v.array(v.string()), []),
    order: v.fallback(v.picklist(orders), 'plan'),
    show: v.fallback(v.picklist(extents), 'all'),
    words: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
    paper: v.fallback(v.picklist(papers), 'a3'),
  }),
  v.transform(({ sheet, ...view }): View => {
    const chosen = readableSheets.filter((one) => sheet.includes(one))
    return { ...view, sheets: chosen.length > 0 ? chosen : [...numberedSheets] }
  }),
)

/** The query that asks for the same view, empty for the usual one. */
export function queryOf({ sheets, order, show, words, paper }: View) {
  const query = new URLSearchParams()
  if (sheets.join() !== numberedSheets.join()) for (const sheet of sheets) query.append('sheet', sheet)
  if (order !== 'plan') query.set('order', order)
  if (show !== 'all') query.set('show', show)
  if (words !== '') query.set('words', words)
  if (paper !== 'a3') query.set('paper', paper)
  return query.toString()
}
