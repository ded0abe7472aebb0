import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from 'hono'
import type { SignedInEnv } from '../env.ts'
import type { Item } from '../plans/sheets.ts'
import { Problem } from '../problem.ts'
import { recordShown, shownLines } from '../publication/reads.ts'
import { readableRows, readReadable, type ReadableRelease } from '../publication/releases.ts'
import type { SurfaceName } from '../surface.ts'
import { keptAlignments, pairOf } from './alignments.ts'
import { correctionRows } from './corrections.ts'
import { linksFrom, type Links } from './links.ts'

/** Two to four releases. */
export type Sides = [ReadableRelease, ReadableRelease, ...ReadableRelease[]]

/** Which items are shown in words: only their releases are noted as read. */
type Words = (item: Item, sides: Sides) => boolean

const mostSides = 4

/**
 * The releases of the address, an own one first, and what the first and each of the others say alike; those of which words are
 * shown are noted as read.
 */
export async function readLinked(c: Context<SignedInEnv>, surface: SurfaceName, words: Words) {
  const { db, viewer } = c.var
  const sides = await findSides(c)
  const [ours, ...others] = sides
  const pairs = others.map((theirs) => pairOf(ours, theirs))
  const { lines, ensureWritten } = shownLines(db, viewer, shownOf(sides, words), surface)
  const [written, kept, corrected] = await db.batch([lines, keptAlignments(db, pairs), correctionRows(db, pairs)])
  ensureWritten(written)
  const links: Links[] = linksFrom(c, sides, kept, corrected)
  return { sides, links }
}

/** As `readLinked`, with what a statement about them reads: in one more round trip, with the lines of the ledger. */
export async function readBeside<S extends BatchItem<'sqlite'>>(
  c: Context<SignedInEnv>,
  surface: SurfaceName,
  words: Words,
  statement: (sides: Sides) => S,
) {
  const sides = await findSides(c)
  const { lines, ensureWritten } = shownLines(c.var.db, c.var.viewer, shownOf(sides, words), surface)
  const [written, rows] = await c.var.db.batch([lines, statement(sides)])
  ensureWritten(written)
  return { sides, rows }
}

/** Two releases of one team, the earlier first. */
export async function readVersions(c: Context<SignedInEnv>, surface: SurfaceName) {
  const [one, other] = await findNamed(c)
  // A hidden municipality's team is not said, so nobody outside can tell that both are its own.
  if (one.team.id === '' || one.team.id !== other.team.id) throw new Problem('missing')
  await recordShown(c.var.db, c.var.viewer, [one, other], surface)
  return one.number < other.number ? ([one, other] as const) : ([other, one] as const)
}

/** The releases of the address, an own one first whoever sent it, for what shows no word of them. */
export async function findSides(c: Context<SignedInEnv>): Promise<Sides> {
  const named = await findNamed(c)
  const first = named.find(({ own }) => own) ?? named[0]
  return [first, ...named.filter((release) => release !== first)] as Sides
}

/** The releases of the address, in its order: `/:ours/:theirs`, or `release` of the query twice to four times. */
export async function findNamed(c: Context<SignedInEnv>): Promise<Sides> {
  const { ours, theirs } = c.req.param() as { ours?: string; theirs?: string }
  const named = ours !== undefined && theirs !== undefined ? [ours, theirs] : (c.req.queries('release') ?? [])
  const ids = [...new Set(named)]
  if (ids.length < 2 || ids.length > mostSides) throw new Problem('missing')
  const found = (await readableRows(c.var.db, c.var.viewer, ids)).map(readReadable)
  const [first, second, ...more] = ids.map((id) => {
    const release = found.find((one) => one.id === id)
    if (!release) throw new Problem('missing')
    return release
  })
  return [first!, second!, ...more]
}

function shownOf(sides: Sides, words: Words) {
  return sides.filter(({ snapshot }) => snapshot.items.some((item) => words(item, sides)))
}
