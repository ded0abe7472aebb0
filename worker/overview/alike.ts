import { mostAlike, partsOf, type Parts } from './likeness.ts'
import type { Glance } from './queries.ts'
import { reasonsOf, type Reasons } from './reasons.ts'

/** As many as somebody reads through; behind them hardly anything is alike. */
const shown = 10

interface Named {
  id: string
  name: string
  own: boolean
}

/** A team that resembles the one in question, and why. */
export interface Alike extends Named {
  number: number
  likeness: number
  parts: Parts
  reasons: Reasons
}

/** The teams that resemble `us` most; other teams of the own municipality are no partners for a dialogue. */
export function alikeOf(glances: Glance[], us: Glance | undefined) {
  const others = us ? glances.filter(({ release }) => !(us.release.own && release.own)) : []
  return {
    us: us && named(us),
    choices: glances.map(named).toSorted((a, b) => Number(b.own) - Number(a.own) || (a.name < b.name ? -1 : 1)),
    alike: us
      ? mostAlike(us, others)
          .slice(0, shown)
          .map(({ one, likeness }): Alike => ({
            ...named(one),
            number: one.release.number,
            likeness,
            parts: partsOf(us, one),
            reasons: reasonsOf(us, one),
          }))
      : [],
  }
}

function named({ id, release: { municipality, team, own } }: Glance): Named {
  return { id, name: [municipality.name, team.name].filter(Boolean).join(' '), own }
}
