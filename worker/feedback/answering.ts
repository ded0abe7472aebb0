import { and, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarkAnswers, remarkMessages, remarks } from '../../db/exchange/feedback.ts'
import { events } from '../../db/exchange/notifications.ts'
import { releases } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableRemark } from '../policy-of-remarks.ts'
import { stands } from '../policy-by-row.ts'
import { stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import { remarksFiled } from './advice/filing.ts'
import type { EditedRemark, NewAnswer } from './schema.ts'

interface Found {
  id: string
  teamId: string
  authorId: string
  answers: number
  deletedAt: Date | null
  teamSpokeAt: Date | null
}

/** A remark as far as writing to it asks; missing for who may not read it. */
export async function getRemarkToWrite(db: ExchangeDb, viewer: Viewer, id: string): Promise<Found> {
  const { teamId, authorId, answers, deletedAt, teamSpokeAt } = remarks
  const row = await db
    .select({ id: remarks.id, teamId, authorId, answers, deletedAt, teamSpokeAt })
    .from(remarks)
    .innerJoin(releases, eq(releases.id, remarks.releaseId))
    .where(and(eq(remarks.id, id), isReadableRemark(db, viewer)))
    .get()
  if (!row) throw new Problem('missing')
  return row
}

/** The team's answer; of two at once the later one is a conflict. */
export function answerOf(db: ExchangeDb, viewer: Viewer, remark: Found, { state, reason, releaseId, base }: NewAnswer) {
  ensureTeam(viewer, remark)
  if (remark.deletedAt || base !== remark.answers) throw new Problem('conflict')
  const answeredAt = new Date()
  const standing = db
    .select({ one: sql`1` })
    .from(releases)
    .where(and(eq(releases.id, releaseId ?? ''), eq(releases.teamId, remark.teamId), stands(db)))
  const isOut = releaseId === null ? sql`1` : sql`exists ${standing}`
  const number = base + 1
  return [
    guard(
      db,
      sql`${stillIs(db, viewer, 'researcher', { teamId: remark.teamId })} and ${isOut} and ${isThere(db, remark)}`,
    ),
    db
      .insert(remarkAnswers)
      .values({ remarkId: remark.id, number, state, reason, releaseId, answeredBy: viewer.id, answeredAt }),
    told(db, viewer, remark, 'remark.answered', answeredAt),
  ]
}

/** A message in the talk, by the team or by the author. */
export function messageOf(db: ExchangeDb, viewer: Viewer, remark: Found, text: string) {
  const side = sideOf(viewer, remark)
  if (remark.deletedAt) throw new Problem('conflict')
  const [id, at] = [crypto.randomUUID(), new Date()]
  const statements = [
    guard(db, sql`${isThere(db, remark)} and ${stillReads(db, viewer, remark)}`),
    db.insert(remarkMessages).values({ id, remarkId: remark.id, side, authorId: viewer.id, text, at }),
    told(db, viewer, remark, 'remark.talked', at),
  ]
  return { id, statements }
}

/** The author rewords it while nobody has answered. */
export function editOf(db: ExchangeDb, viewer: Viewer, remark: Found, edited: EditedRemark) {
  ensureAuthor(viewer, remark)
  if (remark.deletedAt || remark.answers > 0 || remark.teamSpokeAt) throw new Problem('conflict')
  const { kind, text } = edited
  const unanswered = sql`exists (select 1 from ${remarks} where ${remarks.id} = ${remark.id}
    and ${remarks.answers} = 0 and ${remarks.teamSpokeAt} is null)`
  const editedAt = new Date()
  return [
    guard(db, sql`${isThere(db, remark)} and ${unanswered} and ${stillReads(db, viewer, remark)}`),
    db.update(remarks).set({ kind, text, editedAt }).where(eq(remarks.id, remark.id)),
    remarksFiled(db, [remark.id], text),
    told(db, viewer, remark, 'remark.edited', editedAt),
  ]
}

/** What is left says who and when, not what. */
export function deletionOf(db: ExchangeDb, viewer: Viewer, remark: Found) {
  ensureAuthor(viewer, remark)
  if (remark.deletedAt) throw new Problem('conflict')
  const deletedAt = new Date()
  return [
    guard(db, sql`${isThere(db, remark)} and ${stillReads(db, viewer, remark)}`),
    db
      .update(remarks)
      .set({ text: '', exact: null, prefix: null, suffix: null, deletedAt, deletedBy: viewer.id })
      .where(eq(remarks.id, remark.id)),
    told(db, viewer, remark, 'remark.deleted', deletedAt),
  ]
}

function ensureTeam(viewer: Viewer, remark: Found) {
  if (!isOfTeam(viewer, remark)) throw new Problem('forbidden')
}

function ensureAuthor(viewer: Viewer, remark: Found) {
  if (remark.authorId !== viewer.id) throw new Problem('forbidden')
}

function sideOf(viewer: Viewer, remark: Found) {
  if (isOfTeam(viewer, remark)) return 'team'
  ensureAuthor(viewer, remark)
  return 'author'
}

function isOfTeam(viewer: Viewer, { teamId }: Found) {
  return viewer.roles.some((role) => role.name === 'researcher' && role.teamId === teamId)
}

function isThere(db: ExchangeDb, { id }: Found) {
  const standing = db
    .select({ one: sql`1` })
    .from(remarks)
    .where(and(eq(remarks.id, id), sql`${remarks.deletedAt} is null`))
  return sql`exists ${standing}`
}

function stillReads(db: ExchangeDb, viewer: Viewer, { id }: Found) {
  const readable = db
    .select({ one: sql`1` })
    .from(remarks)
    .innerJoin(releases, eq(releases.id, remarks.releaseId))
    .where(and(eq(remarks.id, id), isReadableRemark(db, viewer)))
  return sql`exists ${readable}`
}

function told(db: ExchangeDb, viewer: Viewer, { id, teamId }: Found, kind: string, at: Date) {
  return db.insert(events).values({ kind, teamId, subjectId: id, actorId: viewer.id, at })
}
