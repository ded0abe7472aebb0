import { and, eq, exists, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { events } from '../../db/exchange/notifications.ts'
import { gateReports, releases, submissions } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { readThemes } from '../municipalities/theme-queries.ts'
import { canDecide, canUseDraft, stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import { itemsFiled } from './item-index.ts'
import { hashOf } from './snapshot.ts'
import { getSubmission } from './submissions.ts'

type Submission = Awaited<ReturnType<typeof getSubmission>>

/**
 * The batch that lets out the bytes of this hash, or nothing. The release copies the stored text inside the batch, and
 * only while the submission waits, carries the hash that the approver saw, has a report of the gate on these bytes, and the
 * approver is one still.
 */
export async function approvalOf(
  db: ExchangeDb,
  viewer: Viewer,
  found: Submission,
  shown: string,
  releaseId: string = crypto.randomUUID(),
) {
  const { submission, team, report } = found
  if (!canDecide(viewer, team, submission.submittedBy)) throw new Problem('forbidden')
  if (submission.sha256 !== shown || (await hashOf(submission.snapshot)) !== shown) throw new Problem('conflict')

  if (report?.sha256 !== shown) throw new Problem('unchecked')

  const at = new Date()
  const mine = eq(submissions.id, submission.id)
  const statements = [
    guard(db, waits(db, viewer, found, sql`${eq(submissions.sha256, shown)} and ${passed(db, submission.id, shown)}`)),
    db.update(submissions).set({ state: 'approved', decidedBy: viewer.id, decidedAt: at }).where(mine),
    db.insert(releases).select(
      db
        .select({
          id: sql<string>`${releaseId}`.as('id'),
          teamId: submissions.teamId,
          number: nextNumber(team.id).as('number'),
          submissionId: sql<string>`${submissions.id}`.as('submissionId'),
          snapshot: submissions.snapshot,
          sha256: submissions.sha256,
          submittedBy: submissions.submittedBy,
          approvedBy: sql<string>`${viewer.id}`.as('approvedBy'),
          approvedAt: sql<Date>`${at.getTime()}`.as('approvedAt'),
        })
        .from(submissions)
        .where(mine),
    ),
    itemsFiled(db, releaseId, submission.snapshot, readThemes(found.themes)),
    event(db, viewer, 'release.approved', team.id, releaseId, at),
  ]
  return { releaseId, statements }
}

/** Gives a submission back to the team with the reason. */
export function returnOf(db: ExchangeDb, viewer: Viewer, found: Submission, reason: string) {
  const { submission, team } = found
  if (!canDecide(viewer, team, submission.submittedBy)) throw new Problem('forbidden')

  const at = new Date()
  return [
    guard(db, waits(db, viewer, found)),
    db
      .update(submissions)
      .set({ state: 'returned', decidedBy: viewer.id, decidedAt: at, reason })
      .where(eq(submissions.id, submission.id)),
    event(db, viewer, 'submission.returned', team.id, submission.id, at),
  ]
}

/** The team itself takes its submission back. */
export function takingBackOf(db: ExchangeDb, viewer: Viewer, { submission, team }: Submission) {
  if (!canUseDraft(viewer, team.id)) throw new Problem('forbidden')

  return [
    guard(db, exists(pending(db, submission.id))),
    db
      .update(submissions)
      .set({ state: 'void', decidedBy: viewer.id, decidedAt: new Date() })
      .where(eq(submissions.id, submission.id)),
  ]
}

// The gate searched these very bytes and found nothing.
function passed(db: ExchangeDb, submissionId: string, sha256: string) {
  const ofThese = and(eq(gateReports.submissionId, submissionId), eq(gateReports.sha256, sha256))
  return exists(
    db
      .select({ one: sql`1` })
      .from(gateReports)
      .where(ofThese),
  )
}

function waits(db: ExchangeDb, viewer: Viewer, { submission, team }: Submission, more = sql`1`) {
  const approver = stillIs(db, viewer, 'approver', { municipalityCode: team.municipalityCode })
  return sql`${exists(pending(db, submission.id, sql`${submissions.submittedBy} <> ${viewer.id} and ${more}`))} and ${approver}`
}

function pending(db: ExchangeDb, id: string, more = sql`1`) {
  return db
    .select({ one: sql`1` })
    .from(submissions)
    .where(and(eq(submissions.id, id), eq(submissions.state, 'pending'), more))
}

function nextNumber(teamId: string) {
  return sql<number>`(select coalesce(max(${releases.number}), 0) + 1 from ${releases} where ${releases.teamId} = ${teamId})`
}

function event(db: ExchangeDb, viewer: Viewer, kind: string, teamId: string, subjectId: string, at: Date) {
  return db.insert(events).values({ kind, teamId, subjectId, actorId: viewer.id, at })
}
