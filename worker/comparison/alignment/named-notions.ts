import { lexicon } from '../notions/lexicon.ts'
import { readItem } from './reading.ts'

/** The notions that an item says, by name, as they are filed with it: names outlive their places in the lexicon. */
export function namedNotions(item: Parameters<typeof readItem>[0]) {
  const { notions } = lexicon()
  return [...readItem(item).said.keys()].map((place) => notions[place]!.name)
}
