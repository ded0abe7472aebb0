import { and, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { memberships } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'

/** The teams outside that read what this team releases, and how. */
export function partnersOf(db: ExchangeDb, teamId: string) {
  const own = alias(groupMembers, 'own')
  return db
    .select({
      municipality: municipalities.name,
      group: sql<string>`${groups.name}`.as('groupName'),
      visibility: groups.visibility,
    })
    .from(own)
    .innerJoin(groups, eq(groups.id, own.groupId))
    .innerJoin(
      groupMembers,
      and(
        eq(groupMembers.groupId, own.groupId),
        ne(groupMembers.teamId, own.teamId),
        eq(groupMembers.state, 'accepted'),
      ),
    )
    .innerJoin(teams, eq(teams.id, groupMembers.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(and(eq(own.teamId, teamId), eq(own.state, 'accepted')))
    .orderBy(municipalities.code)
    .limit(50)
}

/** How many advisors are assigned to the team. */
export function advisorsOf(db: ExchangeDb, teamId: string) {
  const inForce = or(isNull(memberships.until), gt(memberships.until, sql`(unixepoch() * 1000)`))
  return db
    .select({ n: sql<number>`count(distinct ${memberships.userId})` })
    .from(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.role, 'advisor'), inForce))
}
