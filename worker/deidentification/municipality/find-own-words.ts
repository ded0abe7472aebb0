import type { Giveaway } from './giveaways.ts'
import { mentionsOf } from './mentions.ts'
import { matchKey } from './name-forms.ts'
import type { Surroundings } from './surroundings.ts'

/** Finds the words that the team entered. */
export function ownWordFinder({ ownWords }: Surroundings): (text: string) => Giveaway[] {
  const byKey = new Map(ownWords.map((one) => [matchKey(one.word), one]))
  const keys = [...byKey.keys()].filter(Boolean).toSorted((a, b) => b.length - a.length)
  return (text) =>
    mentionsOf(text, keys).map(({ key, start, end }) => {
      const { id, instead } = byKey.get(key)!
      return { start, end, category: 'own_word', reason: 'entered_word', instead, key: `own_word:${id}` }
    })
}
