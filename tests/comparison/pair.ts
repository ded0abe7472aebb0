import { releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

type Options = Parameters<typeof scenario>[0]
type Contents = Parameters<typeof releasePlan>[2]

/** A world in which we and the partner have released these items; `run` makes ids of items unlike those of other worlds. */
export async function releasedPair(of: (run: string) => { ours: Contents; theirs: Contents }, options?: Options) {
  const world = await scenario(options)
  const contents = of(world.run)
  const ours = await releasePlan(world, 'own', contents.ours)
  const theirs = await releasePlan(world, 'partner', contents.theirs)
  return { ...world, ours, theirs, path: `/compare/${ours.id}/${theirs.id}` }
}

/** The rows of all tables of a page. */
export function rowsOf(html: string) {
  return [...html.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row)
}
