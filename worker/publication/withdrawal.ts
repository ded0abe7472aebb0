import { and, desc, eq, inArray, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { events } from '../../db/exchange/notifications.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { canWithdraw, isVisible, ownTeams, stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import { headColumns, readHead } from './release-head.ts'

/** The batch after which nobody outside reads the release; a tombstone with the reason stays for its own house. */
export async function withdrawalOf(db: ExchangeDb, viewer: Viewer, releaseId: string, reason: string) {
  const team = await getTeamOf(db, viewer, releaseId)
  if (!canWithdraw(viewer, team)) throw new Problem('forbidden')

  const at = new Date()
  const standing = notExists(
    db
      .select({ one: sql`1` })
      .from(withdrawals)
      .where(eq(withdrawals.releaseId, releaseId)),
  )
  const approver = stillIs(db, viewer, 'approver', { municipalityCode: team.municipalityCode })
  return [
    guard(db, sql`${standing} and ${approver}`),
    db.insert(withdrawals).values({ releaseId, reason, withdrawnBy: viewer.id, withdrawnAt: at }),
    db
      .insert(events)
      .values({ kind: 'release.withdrawn', teamId: team.id, subjectId: releaseId, actorId: viewer.id, at }),
  ]
}

/** Every release of a team of the viewer's own house, tombstones and names included; of no other team anything. */
export async function listHistory(db: ExchangeDb, viewer: Viewer, teamId: string) {
  const approver = alias(user, 'approver')
  const rows = await db
    .select({
      id: releases.id,
      number: releases.number,
      approvedAt: releases.approvedAt,
      approvedByName: approver.name,
      withdrawnAt: withdrawals.withdrawnAt,
    })
    .from(releases)
    .innerJoin(approver, eq(approver.id, releases.approvedBy))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(and(eq(releases.teamId, teamId), inArray(releases.teamId, ownTeams(db, viewer))))
    .orderBy(desc(releases.number))
    .limit(50)
  return rows.map(({ approvedAt, withdrawnAt, ...row }) => ({
    ...row,
    approvedAt: approvedAt.getTime(),
    withdrawnAt: withdrawnAt?.getTime(),
  }))
}

/** What is left of a withdrawn release, for its own house only. */
export async function findTombstone(db: ExchangeDb, viewer: Viewer, id: string) {
  const withdrawer = alias(user, 'withdrawer')
  const row = await db
    .select({ ...headColumns(db, viewer), withdrawal: withdrawals, withdrawnByName: withdrawer.name })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .innerJoin(withdrawer, eq(withdrawer.id, withdrawals.withdrawnBy))
    .where(and(eq(releases.id, id), inArray(releases.teamId, ownTeams(db, viewer))))
    .get()
  if (!row) return undefined
  const { withdrawnAt, reason } = row.withdrawal
  return { ...readHead(row), withdrawnAt: withdrawnAt.getTime(), withdrawnByName: row.withdrawnByName, reason }
}

async function getTeamOf(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const row = await db
    .select({ team: teams })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .where(and(eq(releases.id, releaseId), or(isVisible(db, viewer), inArray(releases.teamId, ownTeams(db, viewer)))))
    .get()
  if (!row) throw new Problem('missing')
  return row.team
}
