import { circumstanceCategories } from './circumstances/circumstances.ts'
import { categories, type Finding, type Reason } from './finder/findings.ts'
import { hintKinds } from './hints/hints.ts'
import { giveawayCategories, type GiveawayCategory, type GiveawayReason } from './municipality/giveaways.ts'

/** Kinds of what a person is asked about: what the finder finds, and what only the page asks. */
export const askedCategories = [...categories, ...circumstanceCategories, ...giveawayCategories, ...hintKinds] as const
export type AskedCategory = (typeof askedCategories)[number]

type OwnCategory = Exclude<AskedCategory, Finding['category'] | GiveawayCategory>

/** Of what surrounds a person and of wording, the reason is its kind. */
export interface AskedReason {
  code: Reason['code'] | OwnCategory | GiveawayReason
  word?: string
}

export interface AskedFinding extends Omit<Finding, 'category' | 'reason'> {
  category: AskedCategory
  reason: AskedReason
  /** What is proposed in its place, where the finding itself says so; empty: nothing. */
  instead?: string
}
