import { and, eq, exists, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias, union } from 'drizzle-orm/sqlite-core'
import { memberships } from '../db/exchange/auth.ts'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { groupMembers } from '../db/exchange/groups.ts'
import { teams } from '../db/exchange/municipalities.ts'
import { has, type Viewer } from './auth/viewer.ts'

// Who may do what, in one place. What may not be seen is answered as missing, never as forbidden: that it exists is private too.

interface Team {
  id: string
  municipalityCode: string
}

/** Raw text: the team's own researchers and nobody else, not even the approver. */
export function canUseDraft(viewer: Viewer, teamId: string) {
  return has(viewer, 'researcher', { teamId })
}

/** What waits for approval and what was returned: inside the municipality only. */
export function canReadSubmissions(viewer: Viewer, team: Team) {
  return canUseDraft(viewer, team.id) || has(viewer, 'approver', { municipalityCode: team.municipalityCode })
}

/** The second person is never the one who submitted. */
export function canDecide(viewer: Viewer, team: Team, submittedBy: string) {
  return has(viewer, 'approver', { municipalityCode: team.municipalityCode }) && viewer.id !== submittedBy
}

export function canWithdraw(viewer: Viewer, team: Team) {
  return has(viewer, 'approver', { municipalityCode: team.municipalityCode })
}

/** Accept, decline or leave a group in the name of a team. */
export function canSpeakFor(viewer: Viewer, teamId: string) {
  return has(viewer, 'researcher', { teamId })
}

export function canRunYear(viewer: Viewer) {
  return has(viewer, 'secretariat')
}

const inForce = or(isNull(memberships.until), gt(memberships.until, sql`(unixepoch() * 1000)`))

/** Ids of the teams whose releases belong to the viewer's own house: own municipality, own team of former years. */
export function ownTeams(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({ id: teams.id })
    .from(teams)
    .innerJoin(
      memberships,
      or(
        and(eq(memberships.teamId, teams.id), inArray(memberships.role, ['researcher', 'alumnus'])),
        and(
          eq(memberships.municipalityCode, teams.municipalityCode),
          inArray(memberships.role, ['researcher', 'approver']),
        ),
      ),
    )
    .where(and(eq(memberships.userId, viewer.id), inForce))
}

/** Ids of the teams to which the viewer is an assigned advisor. */
export function advisedTeams(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({ id: sql<string>`${memberships.teamId}`.as('id') })
    .from(memberships)
    .where(and(eq(memberships.userId, viewer.id), eq(memberships.role, 'advisor'), inForce))
}

/** Ids of the teams that are in a group with a team of which the viewer is a researcher; both must have accepted. */
export function partnerTeams(db: ExchangeDb, viewer: Viewer) {
  const mine = alias(groupMembers, 'mine')
  return db
    .select({ id: groupMembers.teamId })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.state, 'accepted'),
        exists(
          db
            .select({ one: sql`1` })
            .from(mine)
            .innerJoin(memberships, and(eq(memberships.teamId, mine.teamId), eq(memberships.role, 'researcher')))
            .where(
              and(
                eq(mine.groupId, groupMembers.groupId),
                eq(mine.state, 'accepted'),
                sql`${mine.teamId} <> ${groupMembers.teamId}`,
                eq(memberships.userId, viewer.id),
                inForce,
              ),
            ),
        ),
      ),
    )
}

/** Ids of all teams of whose releases the viewer may read something; which sheets, `openSheets` says. */
export function readableTeams(db: ExchangeDb, viewer: Viewer) {
  return union(ownTeams(db, viewer), advisedTeams(db, viewer), partnerTeams(db, viewer))
}
