import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { memberships, passkey, session } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import { isAlive, isInForce } from './sessions.ts'
import type { Viewer } from './viewer.ts'

/** The viewer's living sessions, the last used first, passkeys and roles. */
export function readAccount(db: ExchangeDb, viewer: Viewer) {
  const { id, userAgent, createdAt, updatedAt } = session
  return db.batch([
    db
      .select({ id, userAgent, createdAt, updatedAt })
      .from(session)
      .where(and(eq(session.userId, viewer.id), isAlive()))
      .orderBy(desc(updatedAt))
      .limit(50),
    db
      .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt })
      .from(passkey)
      .where(eq(passkey.userId, viewer.id))
      .orderBy(asc(passkey.createdAt)),
    db
      .select({
        role: memberships.role,
        teamId: memberships.teamId,
        municipality: municipalities.name,
        fiscalYear: teams.fiscalYear,
        isClosed: sql`${years.closedAt} is not null`.mapWith(Boolean).as('isClosed'),
      })
      .from(memberships)
      .leftJoin(teams, eq(teams.id, memberships.teamId))
      .leftJoin(years, eq(years.fiscalYear, teams.fiscalYear))
      .leftJoin(municipalities, eq(municipalities.code, memberships.municipalityCode))
      .where(and(eq(memberships.userId, viewer.id), isInForce()))
      .orderBy(desc(memberships.since)),
  ])
}
