import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { createMiddleware } from 'hono/factory'
import { memberships } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { Env } from '../env.ts'
import type { Role } from './viewer.ts'

/** Finds out who asks; nobody is a possible answer. */
export const visitor = createMiddleware<Env>(async (c, next) => {
  c.set('visitor', undefined)
  await next()
})

/** The roles in force now: a membership that has ended gives nothing from the next request on. */
export async function listRoles(db: ExchangeDb, userId: string): Promise<Role[]> {
  const { role, teamId, municipalityCode, until } = memberships
  const inForce = or(isNull(until), gt(until, sql`(unixepoch() * 1000)`))
  return db
    .select({ name: role, teamId, municipalityCode })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), inForce))
}
