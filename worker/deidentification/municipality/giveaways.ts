import { plain } from '../finder/fold.ts'
import { takingFree } from './free-spans.ts'
import { figureFinder } from './find-figures.ts'
import { nameFinder } from './find-names.ts'
import { neighbourFinder } from './find-neighbours.ts'
import { ownWordFinder } from './find-own-words.ts'
import { planFinder } from './find-plans.ts'
import { namedPlaceFinder } from './find-named-places.ts'
import type { Surroundings } from './surroundings.ts'

/** Kinds of what gives a hidden municipality away. */
export const giveawayCategories = [
  'municipality',
  'prefecture',
  'neighbour',
  'own_plan',
  'named_place',
  'own_word',
  'telling_figure',
] as const
export type GiveawayCategory = (typeof giveawayCategories)[number]

export function isGiveaway(category: string): category is GiveawayCategory {
  return giveawayCategories.some((one) => one === category)
}

const giveawayReasons = [
  'own_name',
  'own_prefix',
  'prefecture_name',
  'near_municipality',
  'same_prefecture',
  'partner_name',
  'county_name',
  'wide_area',
  'plan_name',
  'programme_name',
  'slogan',
  'place_with_name',
  'entered_word',
  'official_figure',
  'population_figure',
  'household_figure',
  'area_figure',
  'precise_rate',
] as const
export type GiveawayReason = (typeof giveawayReasons)[number]

export interface Giveaway {
  start: number
  end: number
  category: GiveawayCategory
  reason: GiveawayReason
  /** What is proposed in its place; empty where the sentence says the same without it. */
  instead: string
  /** Mentions with one key are decided alike. */
  key: string
  /** Of a figure, the year in which the official one is like it. */
  word?: string
}

/**
 * Finds what in a text gives the municipality away, in order. What stands inside something else that was found (`taken`) goes
 * with it; of what only reaches into it the rest is asked about by its narrower name.
 */
export function giveawayFinder(surroundings: Surroundings) {
  const [findOwnWords, findNames] = [ownWordFinder(surroundings), nameFinder(surroundings)]
  const onPlain = [planFinder, namedPlaceFinder, neighbourFinder].map((finder) => finder(surroundings))
  const findFigures = figureFinder(surroundings)

  return (text: string, taken: { start: number; end: number }[]): Giveaway[] => {
    const view = plain(text)
    const back = (found: Giveaway): Giveaway => ({
      ...found,
      start: view.starts[found.start] ?? 0,
      end: view.ends[found.end - 1] ?? text.length,
    })
    const candidates = [
      ...findOwnWords(text),
      ...onPlain.flatMap((find) => find(view.text)).map(back),
      ...findNames(text),
      ...findFigures(view.text).map(back),
    ]
    const take = takingFree(text.length)
    taken.forEach(take)
    return candidates.filter(take).toSorted((a, b) => a.start - b.start)
  }
}
