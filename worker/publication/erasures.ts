import { and, asc, eq, exists, inArray, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { erasures, erasureTargets } from '../../db/exchange/erasures.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import { readers } from '../../db/exchange/reads.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { approvedTeams, canDecide, canReadSubmissions, stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import { erasedSnapshot } from './snapshot.ts'

/** What was asked and by whom, and the releases that it is about; inside the municipality only. */
export async function getErasure(db: ExchangeDb, viewer: Viewer, id: string) {
  const asker = alias(user, 'asker')
  const confirmer = alias(user, 'confirmer')
  const [[found], shared] = await db.batch([
    db
      .select({
        id: erasures.id,
        askedBy: erasures.askedBy,
        askedAt: erasures.askedAt,
        confirmedAt: erasures.confirmedAt,
        team: { id: erasures.teamId, municipalityCode: teams.municipalityCode, fiscalYear: teams.fiscalYear },
        municipality: sql<string>`${municipalities.name}`.as('municipality'),
        askedByName: sql<string>`${asker.name}`.as('askedByName'),
        confirmedByName: sql<string | null>`${confirmer.name}`.as('confirmedByName'),
        handedOver: sql<number>`(select count(*) from ${erasureTargets} where ${erasureTargets.erasureId} = ${id})`,
      })
      .from(erasures)
      .innerJoin(teams, eq(teams.id, erasures.teamId))
      .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
      .innerJoin(asker, eq(asker.id, erasures.askedBy))
      .leftJoin(confirmer, eq(confirmer.id, erasures.confirmedBy))
      .where(eq(erasures.id, id)),
    targetReleases(db, id),
  ])
  if (!found || !canReadSubmissions(viewer, found.team)) throw new Problem('missing')
  return { ...found, shared }
}

function targetReleases(db: ExchangeDb, id: string) {
  return db
    .select({
      id: releases.id,
      number: releases.number,
      approvedAt: sql<number>`${releases.approvedAt}`,
      withdrawnAt: sql<number | null>`${withdrawals.withdrawnAt}`,
      isErased: sql<number>`${eq(releases.snapshot, erasedSnapshot)}`,
      readers: sql<number>`(select count(distinct ${readers.userId}) from ${readers}
        where ${readers.releaseId} = ${releases.id})`,
    })
    .from(erasureTargets)
    .innerJoin(releases, eq(releases.submissionId, erasureTargets.submissionId))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(eq(erasureTargets.erasureId, id))
    .orderBy(asc(releases.number))
}

type Erasure = Awaited<ReturnType<typeof getErasure>>

/** A subquery of what waits for the viewer as the second person: id, municipality, day. */
export function erasuresToConfirm(db: ExchangeDb, viewer: Viewer) {
  const shared = db
    .select({ one: sql`1` })
    .from(erasureTargets)
    .innerJoin(releases, eq(releases.submissionId, erasureTargets.submissionId))
    .where(and(eq(erasureTargets.erasureId, erasures.id), ne(releases.snapshot, erasedSnapshot)))
  return db
    .select({
      id: sql<string>`${erasures.id}`.as('id'),
      municipality: sql<string>`${municipalities.name}`.as('municipality'),
      askedAt: sql<number>`${erasures.askedAt}`.as('askedAt'),
    })
    .from(erasures)
    .innerJoin(teams, eq(teams.id, erasures.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(
      and(
        inArray(erasures.teamId, approvedTeams(db, viewer)),
        isNull(erasures.confirmedAt),
        ne(erasures.askedBy, viewer.id),
        exists(shared),
      ),
    )
    .limit(20)
}

/**
 * The batch by which the second person lets the words go. What follows stands in a trigger, so that neither can be without the
 * other: every release that holds them is withdrawn and emptied, and what was handed over for it. There is no way back.
 */
export function erasureConfirmation(db: ExchangeDb, viewer: Viewer, { id, askedBy, team }: Erasure) {
  if (!canDecide(viewer, team, askedBy)) throw new Problem('forbidden')

  const waits = db
    .select({ one: sql`1` })
    .from(erasures)
    .where(and(eq(erasures.id, id), isNull(erasures.confirmedAt), ne(erasures.askedBy, viewer.id)))
  const approver = stillIs(db, viewer, 'approver', { municipalityCode: team.municipalityCode })
  return [
    guard(db, sql`${exists(waits)} and ${approver}`),
    db.update(erasures).set({ confirmedBy: viewer.id, confirmedAt: new Date() }).where(eq(erasures.id, id)),
  ]
}
