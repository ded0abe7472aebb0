import { and, eq, inArray, sql } from 'drizzle-orm'
import { corrections } from '../../db/exchange/alignments.ts'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releases } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import { listOf, listOfPairs } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadable } from '../policy-by-row.ts'
import { canCorrect, stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { ReadableRelease } from '../publication/releases.ts'
import type { NewCorrection } from './schema.ts'
import { isClosed } from './sides.ts'

/** Who corrected: a researcher of the municipality on that side; by name inside the own municipality only. */
export interface CorrectedBy {
  side: 'ours' | 'theirs'
  name?: string
}

/** `a` is an item of ours, `b` of theirs. */
export interface Correction {
  a: string
  b: string
  says: 'same' | 'other'
  by: CorrectedBy
}

/** The release for whose municipality the viewer may correct, ours before theirs. */
export function speakerOf(viewer: Viewer, pair: [ReadableRelease, ReadableRelease]) {
  return pair.find(({ municipality }) => canCorrect(viewer, { municipalityCode: municipality.code }))
}

/** The corrected item of ours; missing where the viewer may not read both, refused where they are of two sections. */
export function getCorrected([ours, theirs]: [ReadableRelease, ReadableRelease], { a, b }: NewCorrection) {
  const [own, other] = [itemOf(ours, a), itemOf(theirs, b)]
  if (isClosed([ours, theirs], own.sheet)) throw new Problem('missing')
  if (own.sheet !== other.sheet || own.section !== other.section) {
    throw new Problem('invalid', [{ pointer: '#/b', detail: '同じ欄の項目を選んでください' }])
  }
  return own
}

function itemOf({ snapshot }: ReadableRelease, id: string) {
  const item = snapshot.items.find((each) => each.id === id)
  if (!item) throw new Problem('missing')
  return item
}

/** The statement that reads what readers have said of some pairs. */
export function correctionRows(db: ExchangeDb, pairs: [string, string][]) {
  return db
    .select({
      releaseA: corrections.releaseA,
      releaseB: corrections.releaseB,
      itemA: corrections.itemA,
      itemB: corrections.itemB,
      says: corrections.says,
      side: corrections.side,
      name: user.name,
    })
    .from(corrections)
    .leftJoin(user, eq(user.id, corrections.userId))
    .where(sql`(${corrections.releaseA}, ${corrections.releaseB}) in ${listOfPairs(pairs)}`)
    .orderBy(corrections.at, corrections.itemA)
}

/** What readers have said of the items that may be read of both. */
export function correctionsOf(
  rows: Awaited<ReturnType<typeof correctionRows>>,
  ours: ReadableRelease,
  theirs: ReadableRelease,
): Correction[] {
  const [releaseA, releaseB] = [ours.id, theirs.id].toSorted()
  const isFirst = releaseA === ours.id
  const [own, other] = [ours, theirs].map(({ snapshot }) => new Set(snapshot.items.map(({ id }) => id)))
  return rows.flatMap((row) => {
    if (row.releaseA !== releaseA || row.releaseB !== releaseB) return []
    const [a, b] = isFirst ? [row.itemA, row.itemB] : [row.itemB, row.itemA]
    if (!own?.has(a) || !other?.has(b)) return []
    const isOurs = (row.side === 'a') === isFirst
    const isKnown = (isOurs ? ours.own : theirs.own) && row.name !== null
    const by: CorrectedBy = { side: isOurs ? 'ours' : 'theirs', ...(isKnown && { name: row.name! }) }
    return [{ a, b, says: row.says, by }]
  })
}

/**
 * The statements by which a researcher of one side says something of two items, or takes back what somebody said. Each sets
 * a state, so that sending it twice changes nothing; a second link of an item is refused by an index.
 */
export function correctionOf(
  db: ExchangeDb,
  viewer: Viewer,
  [ours, theirs]: [ReadableRelease, ReadableRelease],
  speaker: ReadableRelease,
  { a, b, says }: NewCorrection,
) {
  const isFirst = ours.id < theirs.id
  const [releaseA, releaseB] = isFirst ? [ours.id, theirs.id] : [theirs.id, ours.id]
  const [itemA, itemB] = isFirst ? [a, b] : [b, a]
  const key = { releaseA, releaseB, itemA, itemB }
  const readable = db
    .select({ n: sql`count(*)` })
    .from(releases)
    .where(and(inArray(releases.id, listOf([releaseA, releaseB])), isReadable(db, viewer)))
  const isResearcher = stillIs(db, viewer, 'researcher', { municipalityCode: speaker.municipality.code })
  const allowed = guard(db, sql`(${readable}) = 2 and ${isResearcher}`)
  if (says === 'computed') return [allowed, db.delete(corrections).where(isAbout(key))] as const
  const said = { says, side: speaker.id === releaseA ? 'a' : 'b', userId: viewer.id, at: new Date() } as const
  return [
    allowed,
    db
      .insert(corrections)
      .values({ ...key, ...said })
      .onConflictDoUpdate({
        target: [corrections.releaseA, corrections.releaseB, corrections.itemA, corrections.itemB],
        set: said,
        // Who said it first stays known.
        setWhere: sql`${corrections.says} <> ${says}`,
      }),
  ] as const
}

function isAbout(key: Pick<typeof corrections.$inferSelect, 'releaseA' | 'releaseB' | 'itemA' | 'itemB'>) {
  return and(
    eq(corrections.releaseA, key.releaseA),
    eq(corrections.releaseB, key.releaseB),
    eq(corrections.itemA, key.itemA),
    eq(corrections.itemB, key.itemB),
  )
}
