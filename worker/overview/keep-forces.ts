import { and, eq, inArray } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releases } from '../../db/exchange/publication.ts'
import { releaseForces } from '../../db/exchange/release-forces.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableItem } from '../policy-by-row.ts'
import { forcesMethod, readForces } from './forces.ts'
import type { Glance } from './queries.ts'

// Some thirty milliseconds of reading at most; the next view goes on.
const atOnce = 40

/** The glances with what their forces are about, of which some are read now, and whether all are. `later` keeps what was read. */
export async function withForces(
  db: ExchangeDb,
  viewer: Viewer,
  glances: Glance[],
  later: (work: Promise<unknown>) => void,
) {
  const unread = glances.filter(({ forces, sheets }) => forces === null && sheets['forces'])
  const now = unread.slice(0, atOnce)
  if (now.length === 0) return { glances, complete: true }
  const items = await forcesOf(db, viewer, now)
  // What is no longer readable has no items, and nothing is kept of it.
  const read = new Map([...Map.groupBy(items, ({ releaseId }) => releaseId)].map(([id, own]) => [id, readForces(own)]))
  later(keep(db, read))
  return {
    glances: glances.map((glance) => ({ ...glance, forces: read.get(glance.id) ?? glance.forces })),
    complete: unread.length <= atOnce,
  }
}

// Of a sheet that is open all items are.
function forcesOf(db: ExchangeDb, viewer: Viewer, glances: Glance[]) {
  const ids = listOf(glances.map(({ id }) => id))
  return db
    .select({ releaseId: releaseItems.releaseId, section: releaseItems.section, text: releaseItems.text })
    .from(releaseItems)
    .innerJoin(releases, eq(releases.id, releaseItems.releaseId))
    .where(and(inArray(releaseItems.releaseId, ids), eq(releaseItems.sheet, 'forces'), isReadableItem(db, viewer)))
}

async function keep(db: ExchangeDb, read: Map<string, Record<string, number>>) {
  const rows = [...read].map(([releaseId, notions]) => ({ releaseId, method: forcesMethod, notions }))
  // A statement binds at most 100 values.
  const chunks = [rows.slice(0, 30), rows.slice(30)].filter((chunk) => chunk.length > 0)
  for (const chunk of chunks) await db.insert(releaseForces).values(chunk).onConflictDoNothing()
}
