import { circumstanceCategories } from './circumstances/circumstances.ts'
import { categories, type Finding, type Reason } from './finder/findings.ts'
import { hintKinds } from './hints/hints.ts'

/** Kinds of what a person is asked about: what the finder finds, and what only the page asks. */
export const askedCategories = [...categories, ...circumstanceCategories, ...hintKinds] as const
export type AskedCategory = (typeof askedCategories)[number]

type OwnCategory = Exclude<AskedCategory, Finding['category']>

/** Of what only the page asks, the reason is its kind. */
export interface AskedReason {
  code: Reason['code'] | OwnCategory
  word?: string
}

export interface AskedFinding extends Omit<Finding, 'category' | 'reason'> {
  category: AskedCategory
  reason: AskedReason
}
