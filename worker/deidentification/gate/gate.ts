import type { NameModel, RosterEntry } from '../finder/find-identifiers.ts'
import type { GateReport, ReadableRelease, Surface } from '../../surface.ts'
import { protectedKeys } from '../municipality/hidden-release.ts'
import type { Surroundings } from '../municipality/surroundings.ts'
import type { Reviewed } from '../review.ts'
import { leaksInSurface, leaksInTexts, type Leak } from './leaks.ts'
import { countProtected, protectedBy } from './protected.ts'
import { protectedFinder } from './search.ts'
import { leavingTexts } from './texts.ts'

/** To be raised with every change of what is searched, or how: reports say by which rules they were made. */
const rules = 2

interface Examined {
  /** As it would be released, read from the bytes that would be stored. */
  release: ReadableRelease
  roster: RosterEntry[]
  findings: Reviewed[]
  labels: Map<string, string>
  names?: NameModel
  surfaces: Surface[]
  /** Of a municipality that is hidden. */
  surroundings?: Surroundings
}

/**
 * Renders what each audience would get and searches it, and the text itself, for everything protected. Pure; where it
 * finds something nothing may be submitted.
 */
export function examine({ release, roster, findings, labels, names, surfaces, surroundings }: Examined) {
  const guarded = protectedBy(roster, findings, surroundings && protectedKeys(surroundings))
  const guard = { guarded, find: protectedFinder(guarded, names?.words) }
  const texts = leavingTexts(release.snapshot.items, findings, labels)
  const inTexts = leaksInTexts(texts, guard)
  const searched = surfaces.map((surface) => ({
    surface,
    ...leaksInSurface(surface, release, texts, inTexts.standing, guard),
  }))
  const leaks: Leak[] = [...inTexts.leaks, ...searched.flatMap((each) => each.leaks)]
  const report: Omit<GateReport, 'sha256'> = {
    rules,
    dictionary: names !== undefined,
    ...countProtected(guarded),
    surfaces: searched.map(({ surface: { name, audiences }, characters }) => ({ name, audiences, characters })),
  }
  return { leaks, report }
}
