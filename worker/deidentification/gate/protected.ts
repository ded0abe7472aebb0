import { foldKey, type RosterEntry } from '../finder/find-identifiers.ts'
import type { AskedCategory } from '../asked.ts'
import { isGroupWord } from '../respondents/role-words.ts'
import type { Reviewed } from '../review.ts'

/** A text that a person decided should not stand as it was written, in the match key, and where that was decided. */
export interface Away {
  key: string
  place: string
}

/** What must not be said: listed names in every disguise, decided-away names and numbers anywhere, other decided-away words at their place. */
export interface Protected {
  roster: RosterEntry[]
  names: Away[]
  numbers: Away[]
  /** By the passage in which they were decided away. */
  words: Map<string, Away[]>
  /** Match keys that name a hidden municipality. */
  municipality: string[]
}

// Each of these means one person wherever it stands; a post or a place may rightly be named in another sentence.
const numbers = new Set<AskedCategory>([
  'phone',
  'email',
  'postal_code',
  'staff_id',
  'my_number',
  'birth_date',
  'url_with_id',
])

export function protectedBy(roster: RosterEntry[], findings: Reviewed[], municipality: string[] = []): Protected {
  const names = new Map<string, Away>()
  const everywhere = new Map<string, Away>()
  const words = new Map<string, Away[]>()
  for (const { place, passage, finding, decision } of findings) {
    const key = foldKey(finding.text)
    if (!decision || decision.treatment === 'keep' || key === '') continue
    if (finding.category === 'person_name') {
      // A listed name is searched for in all its forms already.
      if (!finding.rosterId) names.set(key, { key, place })
    } else if (numbers.has(finding.category)) everywhere.set(key, { key, place })
    // A word for a group singles nobody out: 市民 may stand where 市民 stood.
    else if (!isGroupWord(finding.text)) words.set(passage.id, [...(words.get(passage.id) ?? []), { key, place }])
  }
  return { roster, names: [...names.values()], numbers: [...everywhere.values()], words, municipality }
}

export function countProtected({ roster, names, numbers: everywhere, words, municipality }: Protected) {
  const texts = new Set([...words.values()].flat().map(({ key }) => key))
  return { names: roster.length + names.length, texts: everywhere.length + texts.size + municipality.length }
}
