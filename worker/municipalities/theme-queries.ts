import { sql, type SQLWrapper } from 'drizzle-orm'
import { yearThemes } from '../../db/exchange/municipalities.ts'
import { usualThemes, type Theme } from './themes.ts'

/** The themes of a year as one value of a statement; it goes through `readThemes`. */
export function themesValue(fiscalYear: number | SQLWrapper) {
  return sql<string>`(select json_group_array(json_object('id', id, 'label', label, 'words', json(words)))
    from (select * from ${yearThemes} where ${yearThemes.fiscalYear} = ${fiscalYear} order by position))`
}

export function readThemes(value: string) {
  const own = JSON.parse(value) as Theme[]
  return own.length > 0 ? own : usualThemes
}
