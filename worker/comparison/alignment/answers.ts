import type { Item, SectionId } from '../../plans/sheets.ts'
import { backgroundOf } from './background.ts'
import { likeness } from './likeness.ts'
import { profileOf, reachOf, sharedNotions, type Profile } from './profile.ts'
import { readText } from './reading.ts'
import { cosine } from './vector.ts'

/** What one side does about what holds the other back: a link across sections, never one of the pairs. */
export interface Answer {
  /** The item that holds back: a resisting force or a cause. */
  hindrance: string
  /** The item of the other side that answers it. */
  help: string
  /** `response`: the same force is there too, and this is what is done about it. `help`: the item itself helps. */
  by: 'response' | 'help'
  /** 0 to 1. */
  strength: number
  notions: string[]
}

const hindering: SectionId[] = ['resisting', 'causes']
const helping: SectionId[] = ['driving', 'initiatives', 'actions']
const bounds = { response: 0.3, help: 0.35, most: 3 }

interface Known {
  item: Item
  profile: Profile
  reach: Map<number, number>
}

/** What `others` do about what holds `items` back, the strongest first for each, three at most. */
export function answersTo(items: Item[], others: Item[]): Answer[] {
  const readings = new Map([...items, ...others].map((item) => [item, readText(item.text)]))
  const background = backgroundOf(readings.values())
  const known = (all: Item[], sections: SectionId[]) =>
    all
      .filter(({ section }) => sections.includes(section))
      .map((item): Known => {
        const profile = profileOf(readings.get(item)!, background)
        return { item, profile, reach: reachOf(profile) }
      })
  const [sameForces, helps] = [known(others, ['resisting']), known(others, helping)]
  return known(items, hindering).flatMap((hindrance) =>
    [...responses(hindrance, sameForces), ...direct(hindrance, helps)]
      .toSorted((a, b) => b.strength - a.strength || compareIds(a.help, b.help))
      .slice(0, bounds.most),
  )
}

function responses(hindrance: Known, forces: Known[]) {
  return forces.flatMap((force): Answer[] => {
    const strength = Math.sqrt(likeness(hindrance.profile, force.profile))
    if (!force.item.fields.response || strength < bounds.response) return []
    const notions = sharedNotions(hindrance.profile, force.profile)
    return [{ hindrance: hindrance.item.id, help: force.item.id, by: 'response', strength, notions }]
  })
}

function direct(hindrance: Known, helps: Known[]) {
  return helps.flatMap((help): Answer[] => {
    const strength = cosine(hindrance.reach, help.reach)
    if (strength < bounds.help) return []
    const notions = sharedNotions(hindrance.profile, help.profile)
    return [{ hindrance: hindrance.item.id, help: help.item.id, by: 'help', strength, notions }]
  })
}

function compareIds(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
