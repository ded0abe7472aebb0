import type { readCandidate } from './candidates.ts'
import { proposePairs } from './pairs.ts'
import { reasonsOf, type Reasons } from './reasons.ts'

type Team = ReturnType<typeof readCandidate>

export interface PairLine {
  teams: [PairedTeam, PairedTeam]
  reasons: Reasons
}

interface PairedTeam {
  id: string
  name: string
}

/** Proposed pairs, and the teams that are in none. */
export function pairLines(teams: Team[]) {
  const { pairs, left } = proposePairs(teams)
  return {
    pairs: pairs.map(({ a, b }) => (a.code < b.code ? lineOf(a, b) : lineOf(b, a))),
    left: left.map(named),
  }
}

function lineOf(a: Team, b: Team): PairLine {
  return { teams: [named(a), named(b)], reasons: reasonsOf(a, b) }
}

function named({ id, prefecture, municipality, teamName }: Team): PairedTeam {
  return { id, name: [prefecture, municipality, teamName].filter(Boolean).join(' ') }
}
