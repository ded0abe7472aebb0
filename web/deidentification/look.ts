import type { AskedCategory } from '../../worker/deidentification/asked.ts'
import { stands } from '../../worker/deidentification/grounds.ts'
import { passagesOf, withoutDropped, type ItemPassage } from '../../worker/deidentification/passages.ts'
import type { Located } from '../../worker/deidentification/review.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { shortHash } from '../../worker/deidentification/short-hash.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import type { Standing } from './decision-store.ts'
import type { Group } from './groups.ts'

/** What the findings look like with everything decided so far. */
export interface Look extends Standing {
  passages: ReadonlyMap<string, ItemPassage>
  /** Undefined where nothing was decided, or nothing that counts where it stands now. */
  decisionOf: (mention: Pick<Located, 'place' | 'passageId' | 'finding'>) => Decision | undefined
  /** Its item stays at home, so nothing in it has to be decided. */
  isGone: (passageId: string) => boolean
  isOpen: (mention: Located) => boolean
  /** Open, and not there when somebody last decided. */
  isNew: (mention: Located) => boolean
  openIn: (group: Group) => number
}

/** `seen` are prints of what had been found then; undefined on the first visit, when all is equally new. */
export function lookAt(items: Item[], standing: Standing, seen: ReadonlySet<string> | undefined): Look {
  const { decisions, dropped } = standing
  const passages = new Map(passagesOf(items).map((passage) => [passage.id, passage]))
  const leaving = new Set(passagesOf(withoutDropped(items, [...dropped.keys()])).map(({ id }) => id))
  const isGone = (passageId: string) => !leaving.has(passageId)
  const decisionOf: Look['decisionOf'] = ({ place, passageId, finding }) => {
    const made = decisions.get(place)
    const sheet = passages.get(passageId)?.item.sheet ?? ''
    return made && stands(made, finding.category, sheet) ? made : undefined
  }
  const isOpen = (mention: Located) => !decisionOf(mention) && !isGone(mention.passageId)
  return {
    ...standing,
    passages,
    decisionOf,
    isGone,
    isOpen,
    isNew: (mention) => seen !== undefined && isOpen(mention) && !seen.has(shortHash(mention.place)),
    openIn: ({ findings }) => findings.filter(isOpen).length,
  }
}

export interface Filter {
  category: AskedCategory | 'all'
  state: 'all' | 'open' | 'new' | 'decided'
}

export function isListed({ category, state }: Filter, group: Group, look: Look) {
  if (category !== 'all' && group.category !== category) return false
  if (state === 'open') return look.openIn(group) > 0
  if (state === 'decided') return look.openIn(group) === 0
  return state === 'all' || group.findings.some(look.isNew)
}

/** The decision that holds for all mentions, or for those that are decided. */
export function givenTo({ findings }: Group, { decisionOf }: Look): Decision | undefined {
  return findings.map(decisionOf).find((decision) => decision !== undefined)
}
