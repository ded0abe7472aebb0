import { eq } from 'drizzle-orm'
import { memberships } from '../../db/exchange/auth.ts'
import type { Role, Viewer } from '../../worker/auth/viewer.ts'
import type { Scenario, Who } from '../support/scenario.ts'

/** Who asks, as the app reads it from the session. */
export async function viewerOf({ db, ids }: Scenario, who: Exclude<Who, 'nobody'>): Promise<Viewer> {
  const rows = await db.select().from(memberships).where(eq(memberships.userId, ids[who]))
  const roles = rows.map(({ role, teamId, municipalityCode }): Role => ({ name: role, teamId, municipalityCode }))
  return { id: ids[who], name: who, email: '', sessionId: '', roles }
}
