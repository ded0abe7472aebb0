import type { Author } from '../../worker/boards/authors.ts'
import type { boardTexts } from './texts.ts'

/** マネ友（郡山市・2018年度）, as far as the author lets it be seen. */
export function authorName(author: Author | 'anonymous', t: (typeof boardTexts)['ja']) {
  if (author === 'anonymous') return t.anonymousAuthor
  const { role, displayName, municipality, fiscalYear } = author
  const year = fiscalYear === undefined ? undefined : t.year(fiscalYear)
  const place = municipality && fiscalYear ? t.municipalityAndYear(municipality, fiscalYear) : (municipality ?? year)
  const part = place ? t.in(t.roles[role], place) : t.roles[role]
  return displayName ? `${displayName} ${part}` : part
}
