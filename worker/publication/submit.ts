import { and, eq, gt, lt, notExists, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { erasures } from '../../db/exchange/erasures.ts'
import { events } from '../../db/exchange/notifications.ts'
import { gateReports, submissions } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { GateReport } from '../surface.ts'
import { keepPosts, type KeptPost } from './kept-posts.ts'
import { hashOf, writeSnapshot, type Snapshot } from './snapshot.ts'

export type { KeptPost }

interface NewSubmission {
  /** Chosen by the caller: sending the same submission again has one effect. */
  id: string
  teamId: string
  /** `seq` of the plan from which the snapshot was made. */
  draftSeq: number
  snapshot: Snapshot
  /** The gate's, of these bytes. */
  report: GateReport
  /** Posts that the snapshot holds as they were written. */
  kept?: KeptPost[]
}

/** Hands hidden text over to the approver. A submission that still waits is voided: one waits at a time. */
export async function submit(
  db: ExchangeDb,
  viewer: Viewer,
  { id, teamId, draftSeq, snapshot, report, kept = [] }: NewSubmission,
) {
  const text = writeSnapshot(snapshot)
  const sha256 = await hashOf(text)
  if (report.sha256 !== sha256) throw new Problem('unchecked')
  const earlier = await db.select().from(submissions).where(eq(submissions.id, id)).get()
  if (earlier) {
    if (earlier.teamId !== teamId || earlier.submittedBy !== viewer.id) throw new Problem('conflict')
    return { id, number: earlier.number, sha256: earlier.sha256 }
  }

  const at = new Date()
  const submission = { id, teamId, snapshot: text, sha256, draftSeq, submittedBy: viewer.id, submittedAt: at }
  const number = sql<number>`(select coalesce(max(${submissions.number}), 0) + 1 from ${submissions} where ${submissions.teamId} = ${teamId})`
  const [, , inserted] = await db.batch([
    guard(db, sql`${stillIs(db, viewer, 'researcher', { teamId })} and ${noErasureSince(db, teamId, draftSeq)}`),
    voided(db, viewer, teamId),
    db
      .insert(submissions)
      .values({ ...submission, number, state: 'pending' })
      .returning({ number: submissions.number }),
    db.insert(gateReports).values({ ...report, submissionId: id, checkedAt: at }),
    keepPosts(db, id, kept),
    db.insert(events).values({ kind: 'submission.made', teamId, subjectId: id, actorId: viewer.id, at }),
  ])
  return { id, number: inserted[0]!.number, sha256 }
}

// A text made before words were erased from the draft arrives too late.
function noErasureSince(db: ExchangeDb, teamId: string, draftSeq: number) {
  const since = and(eq(erasures.teamId, teamId), gt(erasures.draftSeq, draftSeq))
  return notExists(
    db
      .select({ one: sql`1` })
      .from(erasures)
      .where(since),
  )
}

/**
 * Takes back what waits, because the draft or a decision on it changes; nothing happens where nothing waits.
 *
 * VAULT and EXCHANGE share no transaction. So an edit voids before it writes: should it die in between, at worst a
 * submission was voided for nothing. And it voids again after writing, with its own `seq`: a submission made from the
 * text before the edit, that arrived between the two, goes as well. What is approved in the moment between is still
 * exactly the text that a researcher released and the approver saw, as both are bound to its hash.
 */
export async function voidPending(db: ExchangeDb, viewer: Viewer, teamId: string, olderThan?: number) {
  await voided(db, viewer, teamId, olderThan)
}

export function voided(db: ExchangeDb, viewer: Viewer, teamId: string, olderThan?: number) {
  return db
    .update(submissions)
    .set({ state: 'void', decidedBy: viewer.id, decidedAt: new Date() })
    .where(
      and(
        eq(submissions.teamId, teamId),
        eq(submissions.state, 'pending'),
        olderThan === undefined ? undefined : lt(submissions.draftSeq, olderThan),
      ),
    )
}
