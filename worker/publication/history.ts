import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { ownTeams } from '../policy.ts'
import { headColumns, readHead } from './release-head.ts'
import { teamOf } from './releases.ts'

const approver = alias(user, 'approver')
const withdrawer = alias(user, 'withdrawer')

/** Every release of the same team, tombstones and names included, where it is of the viewer's own house; else nothing. */
export function historyRows(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  return db
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
    .where(and(eq(releases.teamId, teamOf(db, releaseId)), inArray(releases.teamId, ownTeams(db, viewer))))
    .orderBy(desc(releases.number))
    .limit(50)
}

/** What is left of a withdrawn release, for its own house only. */
export function tombstoneRows(db: ExchangeDb, viewer: Viewer, id: string) {
  return db
    .select({
      ...headColumns(db, viewer),
      withdrawal: withdrawals,
      withdrawnByName: sql<string>`${withdrawer.name}`.as('withdrawnByName'),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .innerJoin(withdrawer, eq(withdrawer.id, withdrawals.withdrawnBy))
    .where(and(eq(releases.id, id), inArray(releases.teamId, ownTeams(db, viewer))))
}

export function readTombstone(row: Awaited<ReturnType<typeof tombstoneRows>>[number]) {
  const { withdrawnAt, reason } = row.withdrawal
  return { ...readHead(row), withdrawnAt: withdrawnAt.getTime(), withdrawnByName: row.withdrawnByName, reason }
}

export type Tombstone = ReturnType<typeof readTombstone>
