import type { Finding } from '../finder/find-identifiers.ts'
import { meaningOf } from '../ladder/post-meaning.ts'
import { mainPartOf } from './roles.ts'
import { isGroupWord, peopleWord, staffWord } from './role-words.ts'

/**
 * The role of an interviewed person is one finding, whatever of it points at a person: 管理職（上下水道局） singles somebody out
 * though no word of it does, and of 町内会長（湖南町在住） a bracket must not stay behind. The widest words are none. Whoever is
 * listed and named in it (`inside`) is decided with it.
 */
export function wholeLabel(text: string, inside: Finding[]): Finding[] {
  const start = text.search(/\S/u)
  const label = text.trim()
  if (label === '' || label === staffWord || label === peopleWord) return []
  const shared = { start, end: start + label.length, text: label, confidence: 1, treatment: 'generalise' as const }
  const rosterId = inside.find((one) => one.rosterId !== undefined)?.rosterId
  const category = isPost(label) ? ('unique_post' as const) : ('demographic' as const)
  return [{ ...shared, category, reason: { code: 'respondent' }, ...(rosterId !== undefined && { rosterId }) }]
}

// By the title alone, so that the page of findings and the page of groups speak of the same finding.
function isPost(label: string) {
  if (isGroupWord(label)) return false
  const meaning = meaningOf(mainPartOf(label))
  return meaning === 'outside' || (meaning !== 'unknown' && !['senior', 'clerk', 'fixed_term'].includes(meaning.bottom))
}
