import { and, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { outcomes } from '../../db/exchange/outcomes.ts'
import { releases } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isRoadmapReadable, mayTell } from '../policy-of-outcomes.ts'
import { Problem } from '../problem.ts'
import { newest } from '../publication/releases.ts'
import { readSnapshot } from '../publication/snapshot.ts'
import { fiscalYearAt } from './fiscal-year.ts'
import { stageYears } from './queries.ts'
import type { NewOutcome } from './schema.ts'

interface Stage {
  id: string
  year: number
}

/** The stage of a release about which the viewer may write now; a later release takes its place. */
export async function getStageToTell(db: ExchangeDb, viewer: Viewer, { id, year }: Stage) {
  const release = await db
    .select({
      teamId: releases.teamId,
      snapshot: releases.snapshot,
      mayTell: sql<number>`${mayTell(db, viewer)}`.as('mayTell'),
      isNewest: sql<number>`${newest(db)}`.as('isNewest'),
    })
    .from(releases)
    .where(and(eq(releases.id, id), isRoadmapReadable(db, viewer)))
    .get()
  if (!release || !stageYears(readSnapshot(release.snapshot).items).includes(year)) throw new Problem('missing')
  if (!release.mayTell) throw new Problem('forbidden')
  if (!release.isNewest) throw new Problem('conflict')
  return { teamId: release.teamId, releaseId: id, year }
}

type ToTell = Awaited<ReturnType<typeof getStageToTell>>

/** The batch that says, or says anew, what became of a stage: a person has one line a year for it. */
export function outcomeOf(db: ExchangeDb, viewer: Viewer, stage: ToTell, { state, text, indicator }: NewOutcome) {
  const at = new Date()
  const said = { state, text, indicator, at }
  const line = { ...keyOf(viewer, stage, at.getTime()), ...said }
  const { teamId, stageYear, writtenIn, authorId } = outcomes
  return [
    guard(db, stillTells(db, viewer, stage)),
    db
      .insert(outcomes)
      .values(line)
      .onConflictDoUpdate({ target: [teamId, stageYear, writtenIn, authorId], set: said }),
  ]
}

/** The batch that takes the viewer's line of this year back. */
export function withoutOutcome(db: ExchangeDb, viewer: Viewer, stage: ToTell) {
  const { teamId, stageYear, writtenIn, authorId } = keyOf(viewer, stage, Date.now())
  return [
    guard(db, stillTells(db, viewer, stage)),
    db
      .delete(outcomes)
      .where(
        and(
          eq(outcomes.teamId, teamId),
          eq(outcomes.stageYear, stageYear),
          eq(outcomes.writtenIn, writtenIn),
          eq(outcomes.authorId, authorId),
        ),
      ),
  ]
}

function keyOf(viewer: Viewer, { teamId, year }: ToTell, now: number) {
  return { teamId, stageYear: year, writtenIn: fiscalYearAt(now), authorId: viewer.id }
}

function stillTells(db: ExchangeDb, viewer: Viewer, { releaseId }: ToTell) {
  const standing = db
    .select({ one: sql`1` })
    .from(releases)
    .where(and(eq(releases.id, releaseId), mayTell(db, viewer)))
  return sql`exists ${standing}`
}
