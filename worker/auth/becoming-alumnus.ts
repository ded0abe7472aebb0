import { and, eq, sql } from 'drizzle-orm'
import { memberships } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { guard } from '../../db/guard.ts'
import { Problem } from '../problem.ts'
import type { Viewer } from './viewer.ts'

/**
 * A closed year makes alumni of its researchers, each by the own word: the rights of the team, its draft among them, end at once,
 * and what alumni may read and where they talk begins.
 */
export function alumnusOf(db: ExchangeDb, viewer: Viewer, teamId: string) {
  const role = viewer.roles.find((one) => one.name === 'researcher' && one.teamId === teamId)
  if (!role) throw new Problem('missing')
  if (!role.closed) throw new Problem('forbidden')
  const now = new Date()
  const mine = and(
    eq(memberships.userId, viewer.id),
    eq(memberships.teamId, teamId),
    eq(memberships.role, 'researcher'),
    sql`(${memberships.until} is null or ${memberships.until} > ${now.getTime()})`,
  )
  const { id: userId } = viewer
  const { municipalityCode } = role
  return [
    guard(
      db,
      sql`exists (select 1 from ${memberships} where ${mine}) and exists (select 1 from teams t join years y
        on y.fiscalYear = t.fiscalYear where t.id = ${teamId} and y.closedAt is not null)`,
    ),
    // The database asks in whole seconds.
    db
      .update(memberships)
      .set({ until: new Date(Math.floor(now.getTime() / 1000) * 1000) })
      .where(mine),
    db
      .insert(memberships)
      .values({ id: crypto.randomUUID(), userId, role: 'alumnus', teamId, municipalityCode, since: now }),
  ] as const
}
