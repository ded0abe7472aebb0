import { lexicon } from '../comparison/notions/lexicon.ts'
import { readNotions } from '../comparison/notions/read-notions.ts'

// A better lexicon gets another name, and everything is read anew.
export const forcesMethod = 'notions-1'

interface Force {
  section: string
  text: string
}

/** How many of the forces are about a notion, by kind and notion: 「resisting 多忙」. Everyday words say nothing of a force. */
export function readForces(forces: Force[]) {
  const { notions } = lexicon()
  const counts: Record<string, number> = {}
  for (const { section, text } of forces) {
    for (const place of readNotions(lexicon(), text).said.keys()) {
      const { name, kind } = notions[place]!
      if (kind !== 'idea') continue
      const key = `${section} ${name}`
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return counts
}
