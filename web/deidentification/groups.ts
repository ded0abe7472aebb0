import { askedCategories, type AskedCategory } from '../../worker/deidentification/asked.ts'
import type { Located } from '../../worker/deidentification/review.ts'

/** Mentions that are decided alike: of one person, or of the same words, and of one kind. */
export interface Group {
  key: string
  name: string
  category: AskedCategory
  findings: Located[]
}

/** By kind, then in the order of their first mention: what is decided in the same way stands together. */
export function groupFindings(findings: Located[]): Group[] {
  const keyOf = ({ group, finding }: Located) => `${finding.category} ${group}`
  return [...Map.groupBy(findings, keyOf)]
    .map(([key, mentions]) => ({
      key,
      name: nameOf(mentions),
      category: mentions[0]!.finding.category,
      findings: mentions,
    }))
    .toSorted((one, other) => askedCategories.indexOf(one.category) - askedCategories.indexOf(other.category))
}

/** A listed person is called as on the roster, whatever was found of them: a reading, a surname, a mail address. */
function nameOf(mentions: Located[]) {
  const listed = mentions.find(({ finding }) => finding.rosterId && finding.reason.word)
  return listed?.finding.reason.word ?? longest(mentions.map(({ finding }) => finding.text))
}

function longest(texts: string[]) {
  return texts.reduce((a, b) => (b.length > a.length ? b : a), '')
}
