import { sql } from 'drizzle-orm'

/** A list of any length as one bound value: a statement of D1 binds at most 100. */
export function listOf(values: (string | number)[]) {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}

/** As `listOf`, for comparing two columns at once. */
export function listOfPairs(pairs: [string, string][]) {
  return sql`(select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${JSON.stringify(pairs)}))`
}
