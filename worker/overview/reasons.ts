import { alikeSize, isSameGroup, sharedForces, sharedThemes, type Portrait } from './likeness.ts'

/** Why two teams resemble each other, to be said in words; only what is telling. */
export interface Reasons {
  /** Ids of themes. */
  themes: string[]
  resisting: string[]
  driving: string[]
  similarGroup: string | null
  /** Where they are of about one size: less than twice as many. */
  populations: [number, number] | null
}

export function reasonsOf(us: Portrait, them: Portrait): Reasons {
  const forces = sharedForces(us, them).map((force) => force.split(' ', 2))
  const named = (section: string) => forces.flatMap(([kind, name = '']) => (kind === section ? [name] : [])).slice(0, 2)
  return {
    themes: sharedThemes(us, them)
      .filter(({ share }) => share >= 0.05)
      .slice(0, 3)
      .map(({ theme }) => theme),
    resisting: named('resisting'),
    driving: named('driving'),
    similarGroup: isSameGroup(us, them) ? us.similarGroup : null,
    populations: alikeSize(us, them) > 0.7 ? [us.population!, them.population!] : null,
  }
}
