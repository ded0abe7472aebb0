import { and, eq, isNull, sql } from 'drizzle-orm'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { hiddenMunicipalities, releases } from '../../db/exchange/publication.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import type { Wanted } from '../search/words.ts'
import type { Question } from './schema.ts'
import { sizes } from './sizes.ts'

/**
 * Of rows of `releases`, `teams`, `municipalities` and `hiddenMunicipalities`: of the release, the year and the kind of municipality asked for. One
 * that hides is found by nothing that would tell which it is.
 */
export function isAskedFor({ release, fiscalYear, kind, size, prefecture, similarGroup, municipality = '' }: Question) {
  const name = municipality.normalize('NFKC').trim()
  const [from, to] = size ? sizes[size] : []
  const isOfKind = [
    kind && eq(municipalities.kind, kind),
    prefecture && eq(municipalities.prefecture, prefecture),
    similarGroup && eq(municipalities.similarGroup, similarGroup),
    name && sql`instr(${municipalities.name}, ${name}) > 0`,
    size && sql`${municipalities.population} >= ${from} and ${municipalities.population} < ${to}`,
  ].filter((condition) => typeof condition === 'object')
  return and(
    release ? eq(releases.id, release) : undefined,
    fiscalYear === undefined ? undefined : eq(teams.fiscalYear, fiscalYear),
    ...isOfKind,
    isOfKind.length > 0 ? isNull(hiddenMunicipalities.name) : undefined,
  )
}

/** Of a row of `releaseItems`: of the sheet, section and theme asked for. */
export function isAskedForItem({ sheet, section, theme }: Question) {
  return and(
    sheet ? eq(releaseItems.sheet, sheet) : undefined,
    section ? eq(releaseItems.section, section) : undefined,
    theme ? sql`exists (select 1 from json_each(${releaseItems.themes}) where value = ${theme})` : undefined,
  )
}

/** Of a row of `releaseItems`: says what is wanted, read without the index. */
export function saysAll({ words, excluded }: Pick<Wanted, 'words' | 'excluded'>) {
  return and(...words.map(saysOne), ...excluded.map((spellings) => sql`not ${saysOne(spellings)}`))
}

function saysOne(spellings: string[]) {
  return spellings.length === 1
    ? sql`instr(${releaseItems.search}, ${spellings[0]}) > 0`
    : sql`exists (select 1 from json_each(${JSON.stringify(spellings)}) where instr(${releaseItems.search}, value) > 0)`
}
