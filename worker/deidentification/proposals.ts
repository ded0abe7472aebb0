import type { SheetId } from '../plans/sheets.ts'
import type { AskedCategory, AskedFinding } from './asked.ts'
import { isCircumstance } from './circumstances/circumstances.ts'
import type { Office } from './headcount/headcount.ts'
import { climb, type Climb } from './ladder/ladder.ts'
import { meaningOf } from './ladder/post-meaning.ts'
import { saidBeside } from './ladder/said.ts'
import { peopleWord } from './respondents/role-words.ts'
import type { ChosenTreatment } from './schema.ts'
import { widerCircumstances } from './wording/circumstances.ts'
import { widerDescription } from './wording/descriptions.ts'
import { widerPlace } from './wording/places.ts'

export interface Proposal {
  treatment: ChosenTreatment
  replacement: string
  /** Of a post: how it came to its words, and the wider ones that may be taken instead. */
  climb?: Climb
}

/** Where a finding stands, and whose head-count table says how many can be meant. */
export interface ProposalContext {
  text: string
  office: Office
  /** Of the plan: who speaks in an interview is described more sparingly. */
  sheet?: SheetId
}

type Found = Pick<AskedFinding, 'category' | 'text' | 'start' | 'end' | 'reason' | 'instead'>

// Replaced, never blacked out: a word keeps the sentence readable.
const signs: Partial<Record<AskedCategory, string>> = {
  phone: '（電話番号）',
  email: '（メールアドレス）',
  postal_code: '（郵便番号）',
  staff_id: '（職員番号）',
  my_number: '（個人番号）',
  url_with_id: '（ウェブページ）',
}

/** What the page offers first; a person confirms or changes it. */
export function proposalFor(finding: Found, context: ProposalContext): Proposal {
  const { category, text, instead } = finding
  if (finding.reason.code === 'respondent') {
    return { treatment: 'generalise', replacement: context.office.roles?.[text] ?? peopleWord }
  }
  if (instead !== undefined) return { treatment: instead === '' ? 'drop' : 'generalise', replacement: instead }
  if (category === 'person_name') return { treatment: 'label', replacement: '' }
  if (category === 'unique_post') return forPost(finding, context)
  // A year would still be one of some fifty who hold the same post or live in the same street.
  if (category === 'birth_date') return { treatment: 'drop', replacement: '' }
  if (category === 'demographic') return { treatment: 'generalise', replacement: widerDescription(finding, context) }
  if (isCircumstance(category)) {
    const replacement = widerCircumstances[category](finding, context.text)
    return { treatment: replacement === '' ? 'drop' : 'generalise', replacement }
  }
  return { treatment: 'generalise', replacement: signs[category] ?? widerPlace(text) }
}

/** Where several places are decided as one, the widest of what is proposed for each holds for all. */
export function widestProposal(
  findings: ({ finding: Found } & Omit<ProposalContext, 'office'>)[],
  office: Office,
): Proposal {
  const proposals = findings.map(({ finding, ...where }) => proposalFor(finding, { ...where, office }))
  return proposals.reduce((one, other) => ((other.climb?.chosen ?? 0) > (one.climb?.chosen ?? 0) ? other : one))
}

function forPost(finding: Found, { text, office }: ProposalContext): Proposal {
  const meaning = meaningOf(finding.text, { municipality: office.name, posts: office.headcount?.posts })
  const climbed = climb(meaning, saidBeside(text, finding), office)
  return { treatment: 'generalise', replacement: climbed.rungs[climbed.chosen]!.word, climb: climbed }
}
