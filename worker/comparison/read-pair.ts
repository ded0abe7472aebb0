import type { Context } from 'hono'
import type { SignedInEnv } from '../env.ts'
import type { Item } from '../plans/sheets.ts'
import { Problem } from '../problem.ts'
import { recordShown } from '../publication/reads.ts'
import { readableRows, readReadable, type ReadableRelease } from '../publication/releases.ts'
import type { SurfaceName } from '../surface.ts'
import { isClosed } from './sides.ts'

export type Pair = [ReadableRelease, ReadableRelease]

/** The two releases of the address, the reader's own first. `words` says which items are shown in words: only their releases are noted as read. */
export async function readPair(
  c: Context<SignedInEnv>,
  surface: SurfaceName,
  words: (item: Item) => boolean,
): Promise<Pair> {
  const [first, second] = await findPair(c)
  // The reader's own plan always stands first, whoever sent the address.
  const pair: Pair = second.own && !first.own ? [second, first] : [first, second]
  const shown = pair.filter(({ snapshot }) =>
    snapshot.items.some((item) => words(item) && !isClosed(...pair, item.sheet)),
  )
  await recordShown(c.var.db, c.var.viewer, shown, surface)
  return pair
}

/** Two releases of one team, the earlier first. */
export async function readVersions(c: Context<SignedInEnv>, surface: SurfaceName): Promise<Pair> {
  const [one, other] = await findPair(c)
  // A hidden municipality's team is not said, so nobody outside can tell that both are its own.
  if (one.team.id === '' || one.team.id !== other.team.id) throw new Problem('missing')
  await recordShown(c.var.db, c.var.viewer, [one, other], surface)
  return one.number < other.number ? [one, other] : [other, one]
}

/** The two releases of the address, in its order, for what shows no word of them. */
export async function findPair(c: Context<SignedInEnv>): Promise<Pair> {
  const { ours = '', theirs = '' } = c.req.param() as { ours?: string; theirs?: string }
  const found = (await readableRows(c.var.db, c.var.viewer, [ours, theirs])).map(readReadable)
  const [first, second] = [ours, theirs].map((id) => found.find((release) => release.id === id))
  if (!first || !second || first === second) throw new Problem('missing')
  return [first, second]
}
