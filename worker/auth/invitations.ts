import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { invitations, memberships, user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { events } from '../../db/exchange/notifications.ts'
import { guard } from '../../db/guard.ts'
import { has, type RoleName, type Viewer } from './viewer.ts'

const day = 24 * 60 * 60 * 1000
export const invitationDays = 7

export interface NewInvitation {
  codeHash: string
  role: RoleName
  teamId: string | null
  municipalityCode: string | null
  invitee: string
}

export async function insertInvitation(db: ExchangeDb, createdBy: string, invitation: NewInvitation) {
  const now = Date.now()
  const expiresAt = new Date(now + invitationDays * day)
  const row = { ...invitation, id: crypto.randomUUID(), createdBy, createdAt: new Date(now), expiresAt }
  // The same request again has the same code: it finds its own row.
  const [, [stored]] = await db.batch([
    db.insert(invitations).values(row).onConflictDoNothing(),
    db
      .select({ id: invitations.id, expiresAt: invitations.expiresAt })
      .from(invitations)
      .where(eq(invitations.codeHash, row.codeHash)),
  ])
  return stored!
}

export function findUsableInvitation(db: ExchangeDb, codeHash: string) {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.codeHash, codeHash), isUsable(Date.now())))
    .get()
}

interface Person {
  id: string
  email: string
  /** Given for somebody who has no account yet. */
  name?: string
}

/** Gives the person what the invitation promises, once: of two at the same time the second fails as a whole. */
export async function redeem(
  db: ExchangeDb,
  { codeHash, role, teamId, municipalityCode }: Omit<NewInvitation, 'invitee'>,
  { id, email, name }: Person,
) {
  const now = new Date()
  const isOpen = sql`exists (select 1 from ${invitations} where ${invitations.codeHash} = ${codeHash} and ${isUsable(now.getTime())})`
  const account = { id, email, emailVerified: true, createdAt: now, updatedAt: now }
  await db.batch([
    guard(db, isOpen),
    ...(name === undefined ? [] : [db.insert(user).values({ ...account, name })]),
    db.insert(memberships).values({ id: crypto.randomUUID(), userId: id, role, teamId, municipalityCode, since: now }),
    db.update(invitations).set({ usedBy: id, usedAt: now }).where(eq(invitations.codeHash, codeHash)),
    db.insert(events).values({ kind: 'member.joined', teamId, subjectId: id, actorId: id, at: now }),
  ])
}

/** Ends an open invitation that the viewer made; the secretariat may end anybody's. */
export async function revokeInvitation(db: ExchangeDb, viewer: Viewer, id: string) {
  const now = Date.now()
  const ended = await db
    .update(invitations)
    .set({ revokedAt: new Date(now) })
    .where(and(eq(invitations.id, id), madeBy(viewer), isUsable(now)))
    .returning({ id: invitations.id })
  return ended.length > 0
}

export const invitationsOnPage = 50

/** The newest first; `before` is the time of the last one on the page before. */
export function listInvitations(db: ExchangeDb, viewer: Viewer, before = Number.MAX_SAFE_INTEGER) {
  return db
    .select({
      id: invitations.id,
      role: invitations.role,
      invitee: invitations.invitee,
      municipality: municipalities.name,
      fiscalYear: teams.fiscalYear,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      usedAt: invitations.usedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .leftJoin(municipalities, eq(municipalities.code, invitations.municipalityCode))
    .leftJoin(teams, eq(teams.id, invitations.teamId))
    .where(and(madeBy(viewer), sql`${invitations.createdAt} < ${before}`))
    .orderBy(desc(invitations.createdAt))
    .limit(invitationsOnPage + 1)
}

function madeBy(viewer: Viewer) {
  return has(viewer, 'secretariat') ? undefined : eq(invitations.createdBy, viewer.id)
}

function isUsable(now: number) {
  return and(isNull(invitations.usedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, new Date(now)))
}

/** Teams that the viewer may invite for: the secretariat's of one year, an approver's own municipality's. */
export function listInvitingTeams(db: ExchangeDb, viewer: Viewer, fiscalYear: number | undefined) {
  const codes = viewer.roles
    .filter(({ name }) => name === 'approver')
    .map(({ municipalityCode }) => municipalityCode)
    .filter((code) => code !== null)
  const reach = has(viewer, 'secretariat')
    ? eq(teams.fiscalYear, fiscalYear ?? sql`(select max(${teams.fiscalYear}) from ${teams})`)
    : inArray(teams.municipalityCode, codes)
  return db
    .select({
      id: teams.id,
      municipality: municipalities.name,
      fiscalYear: teams.fiscalYear,
      team: sql<string>`${teams.name}`.as('team'),
    })
    .from(teams)
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(reach)
    .orderBy(desc(teams.fiscalYear), asc(municipalities.code))
    .limit(300)
}
