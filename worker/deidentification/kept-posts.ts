import { Problem } from '../problem.ts'
import type { KeptPost } from '../publication/submit.ts'
import { findInDocument, type Category, type RosterEntry } from './finder/find-identifiers.ts'
import type { Reviewed } from './review.ts'

/** Who decided, and when, by place. */
export type Deciders = ReadonlyMap<string, { by: string; at: number }>

/** What the second person has to know of each post that stays, in the order of the text. */
export function keptPostsOf(findings: Reviewed[], deciders: Deciders): KeptPost[] {
  return findings.flatMap(({ place, finding, passage, decision }) => {
    const decided = deciders.get(place)
    if (finding.category !== 'unique_post' || decision?.treatment !== 'keep' || !decision.ground || !decided) return []
    const { ground, reason, source = '' } = decision
    const where = { itemId: passage.item.id, field: passage.field, text: finding.text }
    return [{ ...where, ground, reason: reason.trim(), source, decidedBy: decided.by, decidedAt: decided.at }]
  })
}

const certain = new Set<Category>(['phone', 'email', 'staff_id', 'my_number', 'birth_date'])

/** Reasons go to the second person as they were typed: no listed name and no number may travel in them. */
export function ensureNamelessReasons(kept: KeptPost[], roster: RosterEntry[]) {
  const passages = kept.map(({ reason, source }, n) => ({ id: String(n), text: `${reason}\n${source}` }))
  const found = findInDocument(passages, { roster })
  const faulty = kept.filter((_, n) =>
    found.get(String(n))?.some(({ category, rosterId }) => rosterId !== undefined || certain.has(category)),
  )
  if (faulty.length === 0) return
  const detail = '残す理由か出典に、名簿の氏名や連絡先が書かれています。承認者に伝わるため、書き直してください'
  throw new Problem(
    'invalid',
    faulty.map(({ itemId, field }) => ({ pointer: `#/items/${itemId}/${field}`, detail })),
  )
}
