import { and, eq, gt, isNull, not, or, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { memberships, session, user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { teams, years } from '../../db/exchange/municipalities.ts'
import type { Env } from '../env.ts'
import { setSessionCookie } from './session-cookie.ts'
import { hashToken, newToken } from './tokens.ts'
import type { Viewer } from './viewer.ts'

const minute = 60_000

/** A session ends when it has not been used for `idle`, and after `absolute` in any case. */
export const limits = { idle: 60 * minute, absolute: 12 * 60 * minute }

/** Opens a session and returns the token that only the cookie keeps. */
export async function openSession(db: ExchangeDb, userId: string, userAgent = '') {
  const token = newToken()
  const now = new Date()
  await db.insert(session).values({
    id: crypto.randomUUID(),
    token: await hashToken(token),
    userId,
    expiresAt: new Date(now.getTime() + limits.absolute),
    userAgent: userAgent.slice(0, 300),
    createdAt: now,
    updatedAt: now,
  })
  return token
}

export interface Found {
  viewer: Viewer
  usedAt: Date
}

/** Hands the new session to the browser; the one it had, and the person's dead ones, end. */
export async function beginSession(c: Context<Env>, token: string, userId: string) {
  const { db, visitor } = c.var
  const dead = and(eq(session.userId, userId), not(isAlive()!))
  await db.delete(session).where(visitor ? or(dead, eq(session.id, visitor.sessionId)) : dead)
  await setSessionCookie(c, token)
}

/** Who holds the token, with the roles in force now: an ended session or membership gives nothing from the next request on. */
export async function findVisitor(db: ExchangeDb, token: string): Promise<Found | undefined> {
  const alive = and(eq(session.token, await hashToken(token)), isAlive())
  const { role, teamId, municipalityCode } = memberships
  const [[found], roles] = await db.batch([
    db
      // In a batch D1 answers by column name, so two columns called `id` would become one.
      .select({
        id: user.id,
        name: user.name,
        email: user.email,
        sessionId: sql<string>`${session.id}`.as('sessionId'),
        usedAt: session.updatedAt,
      })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(alive),
    db
      .select({
        name: role,
        teamId,
        municipalityCode,
        closed: sql`${years.closedAt} is not null`.mapWith(Boolean).as('closed'),
      })
      .from(session)
      .innerJoin(memberships, eq(memberships.userId, session.userId))
      .leftJoin(teams, eq(teams.id, teamId))
      .leftJoin(years, eq(years.fiscalYear, teams.fiscalYear))
      .where(and(alive, isInForce())),
  ])
  if (!found) return undefined
  const { usedAt, ...person } = found
  return { viewer: { ...person, roles }, usedAt }
}

/** Notes the use, at most once a minute: a read should not cost a write each time. */
export async function noteUse(db: ExchangeDb, { viewer, usedAt }: Found) {
  const now = Date.now()
  if (now - usedAt.getTime() < minute) return
  await db
    .update(session)
    .set({ updatedAt: new Date(now) })
    .where(eq(session.id, viewer.sessionId))
}

/** Ends sessions of the person: this one, or all the others. */
export async function endSessions(db: ExchangeDb, viewer: Viewer, which: { id: string } | 'others') {
  const chosen = which === 'others' ? sql`${session.id} <> ${viewer.sessionId}` : eq(session.id, which.id)
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, viewer.id), chosen))
    .returning({ id: session.id })
  return ended.length
}

export function isAlive(now = Date.now()) {
  return and(gt(session.expiresAt, new Date(now)), gt(session.updatedAt, new Date(now - limits.idle)))
}

/** A membership that has ended gives nothing. */
export function isInForce() {
  return or(isNull(memberships.until), gt(memberships.until, new Date()))
}
