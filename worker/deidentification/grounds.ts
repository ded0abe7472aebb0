import type { KeptPost } from '../publication/submit.ts'
import type { AskedCategory } from './asked.ts'
import type { Decision } from './schema.ts'

/** Why a post held by one person may stay: a public act with a public source, or words that mean nobody. */
export const grounds = ['public_act', 'not_a_person'] as const satisfies KeptPost['ground'][]

/**
 * Whether a decision counts. A post stays only where an official act is told, with its public source, or where the words mean
 * nobody. What somebody said in an interview is no public act, whatever was ticked and wherever its item has been moved since;
 * nor does a reason do that was given before there was this choice. Such a decision is asked again.
 */
export function stands(decision: Decision, category: AskedCategory, sheet: string) {
  if (decision.treatment !== 'keep' || category !== 'unique_post') return true
  if (decision.ground === 'public_act') return sheet !== 'interviews' && isPublicAddress(decision.source ?? '')
  return decision.ground === 'not_a_person'
}

/** An address of the web, without a name or password of its own in it. */
export function isPublicAddress(typed: string) {
  if (!/^https?:\/\/\S+$/u.test(typed) || !URL.canParse(typed)) return false
  const { hostname, username, password } = new URL(typed)
  return hostname.includes('.') && username === '' && password === ''
}
