import { and, eq, exists, sql } from 'drizzle-orm'
import { memberships } from '../../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { deskNotes } from '../../../db/exchange/desk.ts'
import { releases } from '../../../db/exchange/publication.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { Problem } from '../../problem.ts'
import { isOfAdvisedTeam, stands } from '../../policy-by-row.ts'
import { isAssigned } from './rows.ts'
import type { NewNote } from './schema.ts'

/** The note of the viewer's own about a team, named by one of its releases. */
export async function getNote(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const [row] = await db
    .select({ teamId: releases.teamId, text: deskNotes.text, notedAt: deskNotes.notedAt })
    .from(releases)
    .leftJoin(deskNotes, and(eq(deskNotes.teamId, releases.teamId), eq(deskNotes.userId, viewer.id)))
    .where(and(eq(releases.id, releaseId), isOfAdvisedTeam(db, viewer), stands(db)))
  if (!row) throw new Problem('missing')
  return { teamId: row.teamId, text: row.text ?? '', notedAt: row.notedAt?.getTime() ?? 0 }
}

/** Replaces the note that the viewer has seen; of two windows the later one is a conflict, so that neither text is lost. */
export function noteOf(db: ExchangeDb, viewer: Viewer, teamId: string, { text, seen }: NewNote) {
  const notedAt = new Date()
  const there = sql`coalesce((select notedAt from deskNotes where userId = ${viewer.id} and teamId = ${teamId}), 0)`
  const statements = [
    guard(db, sql`${there} = ${seen} and ${stillAssigned(db, viewer, teamId)}`),
    db
      .insert(deskNotes)
      .values({ userId: viewer.id, teamId, text, notedAt })
      .onConflictDoUpdate({ target: [deskNotes.userId, deskNotes.teamId], set: { text, notedAt } }),
  ]
  return { statements, notedAt: notedAt.getTime() }
}

/** What happened until now is settled. */
export function settledNow(db: ExchangeDb, viewer: Viewer, teamId: string) {
  const settledAt = new Date()
  return [
    guard(db, stillAssigned(db, viewer, teamId)),
    db
      .insert(deskNotes)
      .values({ userId: viewer.id, teamId, settledAt })
      .onConflictDoUpdate({ target: [deskNotes.userId, deskNotes.teamId], set: { settledAt } }),
  ]
}

function stillAssigned(db: ExchangeDb, viewer: Viewer, teamId: string) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(and(isAssigned(db, viewer), eq(memberships.teamId, teamId))),
  )
}
