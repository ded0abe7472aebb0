import type { ReadableRelease } from '../../surface.ts'
import { matchKey, ownKeys } from './name-forms.ts'
import { similarLabel } from './similar-label.ts'
import type { Surroundings } from './surroundings.ts'

/** What the release of a hidden municipality says of itself: its class, and neither code nor prefecture nor team. */
export function withoutMunicipality<Head extends Omit<ReadableRelease, 'snapshot'>>(
  head: Head,
  { own }: Surroundings,
): Head {
  const name = similarLabel(own)
  return { ...head, team: { id: '', name: '' }, municipality: { code: '', name, prefecture: '' }, hiddenAs: name }
}

/** The match keys of what may stand nowhere in the release: its name in all forms, the prefecture, the words of its own. */
export function protectedKeys({ own, ownWords }: Surroundings): string[] {
  return [...new Set([...ownKeys(own), matchKey(own.prefecture), ...ownWords.map(({ word }) => matchKey(word))])]
}
