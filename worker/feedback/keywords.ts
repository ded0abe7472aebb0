import { sql, type SQLWrapper } from 'drizzle-orm'
import { yearKeywords } from '../../db/exchange/feedback.ts'

export interface Keyword {
  id: string
  label: string
}

/** Where a year has none of its own. */
const usualKeywords: Keyword[] = [
  { id: 'stance', label: '立ち位置を変える' },
  { id: 'value_premise', label: '価値前提で考える' },
  { id: 'first_person', label: '一人称で捉え語る' },
  { id: 'dominant_logic', label: 'ドミナントロジックを転換する' },
]

/** The keywords of a year as one value of a statement; it goes through `readKeywords`. */
export function keywordsValue(fiscalYear: SQLWrapper) {
  return sql<string>`(select json_group_array(json_object('id', id, 'label', label))
    from (select * from ${yearKeywords} where ${yearKeywords.fiscalYear} = ${fiscalYear} order by position))`
}

export function readKeywords(value: string) {
  const own = JSON.parse(value) as Keyword[]
  return own.length > 0 ? own : usualKeywords
}
