import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { memberships } from '../../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { erasures, erasureTargets } from '../../../db/exchange/erasures.ts'
import { keptPosts, releases, submissions, withdrawals } from '../../../db/exchange/publication.ts'
import { readers } from '../../../db/exchange/reads.ts'
import type { VaultDb } from '../../../db/vault/database.ts'
import { decisions, labels, roster } from '../../../db/vault/deidentification.ts'
import { draftErasures } from '../../../db/vault/draft-erasures.ts'
import { items, itemVersions, steps } from '../../../db/vault/plans.ts'
import { imports } from '../../../db/vault/reports.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { ensureOwn, selectPlan } from '../../plans/queries.ts'
import { readSnapshot } from '../../publication/snapshot.ts'

/** All that a plan ever said, in the draft and beside it: what an erasure looks through. */
export async function getEverything(vault: VaultDb, viewer: Viewer, planId: string) {
  const [[plan], versions, people, decided, given, imported] = await vault.batch([
    selectPlan(vault, planId),
    vault
      .select()
      .from(itemVersions)
      .where(eq(itemVersions.planId, planId))
      .orderBy(asc(itemVersions.sheet), asc(itemVersions.rank), asc(itemVersions.itemId), asc(itemVersions.seq)),
    vault.select().from(roster).where(eq(roster.planId, planId)).orderBy(roster.kind, roster.name),
    vault.select().from(decisions).where(eq(decisions.planId, planId)),
    vault.select().from(labels).where(eq(labels.planId, planId)),
    vault.select().from(imports).where(eq(imports.planId, planId)),
  ])
  return {
    plan: ensureOwn(viewer, plan),
    versions,
    roster: people,
    decisions: decided,
    labels: given,
    imports: imported,
  }
}

export type Everything = Awaited<ReturnType<typeof getEverything>>

/** What was handed over of a team, also what came back, with what was written beside it; the caller has made sure whose it is. */
export async function listHandedOver(db: ExchangeDb, teamId: string) {
  const beside = sql<string>`(select json_group_array(k.text || ' ' || k.reason || ' ' || k.source) from ${keptPosts} k
    where k.submissionId = ${submissions.id})`
  const rows = await db
    .select({
      id: submissions.id,
      number: submissions.number,
      snapshot: submissions.snapshot,
      reason: submissions.reason,
      beside,
      releaseId: releases.id,
      releaseNumber: sql<number | null>`${releases.number}`.as('releaseNumber'),
      withdrawnAt: sql<number | null>`${withdrawals.withdrawnAt}`.as('withdrawnAt'),
      withdrawalReason: sql<string | null>`${withdrawals.reason}`.as('withdrawalReason'),
      readers: sql<number>`(select count(distinct ${readers.userId}) from ${readers}
        where ${readers.releaseId} = ${releases.id})`,
    })
    .from(submissions)
    .leftJoin(releases, eq(releases.submissionId, submissions.id))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .where(eq(submissions.teamId, teamId))
    .orderBy(submissions.number)
  return rows.map(({ snapshot, reason, beside: posts, withdrawalReason, ...row }) => ({
    ...row,
    items: readSnapshot(snapshot).items,
    /** What approvers and deciders wrote about it. */
    notes: [reason ?? '', withdrawalReason ?? '', ...(JSON.parse(posts) as string[])],
  }))
}

export type HandedOver = Awaited<ReturnType<typeof listHandedOver>>[number]

/** Everybody who ever wrote for the team. */
export async function listPeople(db: ExchangeDb, teamId: string) {
  const rows = await db
    .selectDistinct({ id: memberships.userId })
    .from(memberships)
    .where(eq(memberships.teamId, teamId))
  return rows.map(({ id }) => id)
}

export type DraftErasure = typeof draftErasures.$inferSelect

export function findDraftErasure(vault: VaultDb, planId: string, id: string) {
  return vault
    .select()
    .from(draftErasures)
    .where(and(eq(draftErasures.planId, planId), eq(draftErasures.id, id)))
    .get()
}

/** Whose words can be chosen, and what was erased before. */
export async function getErasureDesk(vault: VaultDb, viewer: Viewer, planId: string) {
  const [[plan], respondents, people, before] = await vault.batch([
    selectPlan(vault, planId),
    vault
      .select({ id: items.id, text: items.text })
      .from(items)
      .where(and(eq(items.planId, planId), eq(items.sheet, 'interviews'), eq(items.section, 'respondents')))
      .orderBy(asc(items.rank)),
    vault
      .select({ id: roster.id, name: roster.name, kind: roster.kind })
      .from(roster)
      .where(eq(roster.planId, planId))
      .orderBy(desc(roster.kind), asc(roster.name)),
    vault
      .select({
        id: draftErasures.id,
        at: draftErasures.at,
        by: steps.authorName,
        items: sql<number>`json_array_length(${draftErasures.itemIds})`,
      })
      .from(draftErasures)
      .innerJoin(steps, and(eq(steps.planId, draftErasures.planId), eq(steps.seq, draftErasures.seq)))
      .where(eq(draftErasures.planId, planId))
      .orderBy(desc(draftErasures.seq))
      .limit(50),
  ])
  return { plan: ensureOwn(viewer, plan), respondents, roster: people, before }
}

/** How far the erasures of a team have come outside of the draft. */
export function listAsked(db: ExchangeDb, teamId: string) {
  // Plain words: in a select of one table drizzle leaves columns unqualified.
  const shared = sql<number>`(select count(*) from ${erasureTargets} target join ${releases} shared
    on shared.submissionId = target.submissionId where target.erasureId = erasures.id)`
  return db
    .select({ id: erasures.id, confirmedAt: erasures.confirmedAt, releases: shared })
    .from(erasures)
    .where(eq(erasures.teamId, teamId))
    .orderBy(desc(erasures.draftSeq))
    .limit(50)
}
