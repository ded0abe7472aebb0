import { and, eq, sql } from 'drizzle-orm'
import { memberships, user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { teams, years } from '../../db/exchange/municipalities.ts'
import { inForce } from '../policy.ts'
import type { Viewer } from './viewer.ts'

/** A person with the roles in force now, without a session: for mails and for feeds with a private address. */
export async function findPerson(db: ExchangeDb, userId: string): Promise<Viewer | undefined> {
  const [[person], roles] = await db.batch([
    db.select({ id: user.id, name: user.name, email: user.email }).from(user).where(eq(user.id, userId)),
    db
      .select({
        name: memberships.role,
        teamId: memberships.teamId,
        municipalityCode: memberships.municipalityCode,
        closed: sql`${years.closedAt} is not null`.mapWith(Boolean).as('closed'),
      })
      .from(memberships)
      .leftJoin(teams, eq(teams.id, memberships.teamId))
      .leftJoin(years, eq(years.fiscalYear, teams.fiscalYear))
      .where(and(eq(memberships.userId, userId), inForce)),
  ])
  return person && { ...person, sessionId: '', roles }
}
