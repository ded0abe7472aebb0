import { and, eq, inArray, notExists, or, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { teams } from '../../db/exchange/municipalities.ts'
import { events } from '../../db/exchange/notifications.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { canWithdraw, isVisible, ownTeams, stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'

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
