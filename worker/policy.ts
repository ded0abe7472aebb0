import {
  and,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  ne,
  notExists,
  or,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm'
import { alias, union } from 'drizzle-orm/sqlite-core'
import { memberships } from '../db/exchange/auth.ts'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { groupMembers, groups } from '../db/exchange/groups.ts'
import { teams } from '../db/exchange/municipalities.ts'
import { releases, releaseSheets, withdrawals } from '../db/exchange/publication.ts'
import { has, type RoleName, type Viewer } from './auth/viewer.ts'
import { hasNoConflict } from './policy-of-conflicts.ts'

// Who may do what, in one place. What may not be seen is answered as missing, never as forbidden: that it exists is private too.

interface Team {
  id: string
  municipalityCode: string
}

/** Raw text: the team's own researchers and nobody else, not even the approver. */
export function canUseDraft(viewer: Viewer, teamId: string) {
  return has(viewer, 'researcher', { teamId })
}

/** A draft is written while its year runs; afterwards it is read. */
export function canRevise(viewer: Viewer, teamId: string) {
  return viewer.roles.some((role) => role.name === 'researcher' && role.teamId === teamId && !role.closed)
}

/** Copy an item of somebody else's release into a draft of one's own. */
export function canBorrow(viewer: Viewer) {
  return draftTeams(viewer).some((teamId) => canRevise(viewer, teamId))
}

/** Ids of the teams whose drafts the viewer may use. */
export function draftTeams(viewer: Viewer) {
  const teamIds = viewer.roles.map(({ teamId }) => teamId).filter((teamId) => teamId !== null)
  return [...new Set(teamIds)].filter((teamId) => canUseDraft(viewer, teamId))
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

/** Say of items of two releases that they say the same: a researcher of the municipality of one of them. */
export function canCorrect(viewer: Viewer, { municipalityCode }: Pick<Team, 'municipalityCode'>) {
  return has(viewer, 'researcher', { municipalityCode })
}

/** A group is known to its teams, to those who approve for them, and to the secretariat. */
export function canReadGroup(viewer: Viewer, members: Team[]) {
  return canRunYear(viewer) || members.some((team) => canReadSubmissions(viewer, team))
}

export function canRunYear(viewer: Viewer) {
  return has(viewer, 'secretariat')
}

/** The secretariat invites everybody; an approver invites the researchers of the own municipality. */
export function canInvite(viewer: Viewer, role: RoleName, team?: Team) {
  if (has(viewer, 'secretariat')) return true
  const { municipalityCode } = team ?? {}
  return role === 'researcher' && municipalityCode !== undefined && has(viewer, 'approver', { municipalityCode })
}

export function invitableRoles(viewer: Viewer): RoleName[] {
  if (has(viewer, 'secretariat')) return ['researcher', 'approver', 'advisor', 'alumnus', 'secretariat']
  return has(viewer, 'approver') ? ['researcher'] : []
}

/** Of a row of `memberships`. */
export const inForce = or(isNull(memberships.until), gt(memberships.until, sql`(unixepoch() * 1000)`))

/** For the guard of a batch: the role is still in force when the batch is carried out. */
export function stillIs(
  db: ExchangeDb,
  viewer: Viewer,
  role: 'researcher' | 'approver' | 'secretariat',
  of: { teamId?: string; municipalityCode?: string } = {},
) {
  const { teamId, municipalityCode } = of
  return exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(
        and(
          eq(memberships.userId, viewer.id),
          eq(memberships.role, role),
          teamId === undefined ? undefined : eq(memberships.teamId, teamId),
          municipalityCode === undefined ? undefined : eq(memberships.municipalityCode, municipalityCode),
          inForce,
        ),
      ),
  )
}

/** Ids of the teams whose submissions the viewer may read: as `canReadSubmissions`. */
export function teamsOfSubmissions(db: ExchangeDb, viewer: Viewer) {
  return union(researchedTeams(db, viewer), approvedTeams(db, viewer))
}

/** Ids of the teams for which the viewer is the second person: as `canDecide`. */
export function approvedTeams(db: ExchangeDb, viewer: Viewer) {
  return teamsOfMunicipality(db, viewer, ['approver'])
}

/** Ids of the teams in whose name the viewer speaks: as `canSpeakFor`. */
export function researchedTeams(db: ExchangeDb, viewer: Viewer) {
  return teamsByMembership(db, viewer, ['researcher'])
}

/** Ids of the teams whose releases belong to the viewer's own house: own municipality, and for alumni their own year and later. */
export function ownTeams(db: ExchangeDb, viewer: Viewer) {
  const former = alias(teams, 'former')
  const later = db
    .select({ id: teams.id })
    .from(memberships)
    .innerJoin(former, eq(former.id, memberships.teamId))
    .innerJoin(
      teams,
      and(eq(teams.municipalityCode, former.municipalityCode), gte(teams.fiscalYear, former.fiscalYear)),
    )
    .where(and(eq(memberships.userId, viewer.id), eq(memberships.role, 'alumnus'), inForce))
  return union(
    teamsByMembership(db, viewer, ['researcher', 'alumnus']),
    teamsOfMunicipality(db, viewer, ['researcher', 'approver']),
    later,
  )
}

/** Ids of the teams to which the viewer is an assigned advisor, without an interest in their municipality. */
export function advisedTeams(db: ExchangeDb, viewer: Viewer) {
  return teamsByMembership(db, viewer, ['advisor'], hasNoConflict(db))
}

/**
 * Ids of the teams that are in a group with a team of which the viewer is a researcher; both must have accepted. With
 * `only`, of this team alone, if it is one of them.
 */
export function partnerTeams(db: ExchangeDb, viewer: Viewer, visibility?: 'at_once' | 'mutual', only?: SQLWrapper) {
  return partners(db, viewer, and(visibility && eq(groups.visibility, visibility), only && eq(theirs.teamId, only)))
}

/** Ids of the groups in which the viewer's teams are, or are asked to be. */
export function sharedGroups(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({ id: groupMembers.groupId })
    .from(groupMembers)
    .where(
      and(
        inArray(groupMembers.teamId, teamsOfSubmissions(db, viewer)),
        inArray(groupMembers.state, ['proposed', 'accepted']),
      ),
    )
}

/** Of a row of `releases`: the municipality in whose name the viewer reads it through a group, if it is so. */
export function partnerHome(db: ExchangeDb, viewer: Viewer) {
  const condition = eq(theirs.teamId, releases.teamId)
  return partners(db, viewer, condition, memberships.municipalityCode).orderBy(memberships.since).limit(1)
}

/** Ids of all teams of whose releases the viewer may read something; which of it, `isVisible` and `openSheets` say. */
export function readableTeams(db: ExchangeDb, viewer: Viewer) {
  return union(ownTeams(db, viewer), advisedTeams(db, viewer), partnerTeams(db, viewer))
}

/** Ids of the teams whose releases the viewer reads whole. */
export function whollyReadableTeams(db: ExchangeDb, viewer: Viewer) {
  return union(ownTeams(db, viewer), advisedTeams(db, viewer), partnerTeams(db, viewer, 'at_once'))
}

/** Of a row of `releases`: not withdrawn, and the viewer may read all of it or at least one sheet. */
export function isVisible(db: ExchangeDb, viewer: Viewer) {
  return and(
    inArray(releases.teamId, readableTeams(db, viewer)),
    notExists(
      db
        .select({ one: sql`1` })
        .from(withdrawals)
        .where(eq(withdrawals.releaseId, releases.id)),
    ),
    or(inArray(releases.teamId, whollyReadableTeams(db, viewer)), exists(openSheets(db, viewer))),
  )
}

/**
 * Of a row of `releases`: the sheets that mutual groups open to the viewer. A sheet opens when each side that accepted
 * has it in a release that is not withdrawn.
 */
export function openSheets(db: ExchangeDb, viewer: Viewer) {
  const side = alias(groupMembers, 'side')
  const sidesWithout = db
    .select({ one: sql`1` })
    .from(side)
    .where(
      and(
        eq(side.groupId, theirs.groupId),
        eq(side.state, 'accepted'),
        notExists(releasesWith(db, side.teamId, releaseSheets.sheet)),
      ),
    )
  const group = partners(
    db,
    viewer,
    and(eq(groups.visibility, 'mutual'), eq(theirs.teamId, releases.teamId), notExists(sidesWithout)),
  )
  return db
    .select({ sheet: releaseSheets.sheet })
    .from(releaseSheets)
    .where(and(eq(releaseSheets.releaseId, releases.id), exists(group)))
}

function releasesWith(db: ExchangeDb, teamId: SQLWrapper, sheet: SQLWrapper) {
  const shown = alias(releases, 'shown')
  const shownSheets = alias(releaseSheets, 'shownSheets')
  return db
    .select({ one: sql`1` })
    .from(shown)
    .innerJoin(shownSheets, and(eq(shownSheets.releaseId, shown.id), eq(shownSheets.sheet, sheet)))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, shown.id))
    .where(and(eq(shown.teamId, teamId), isNull(withdrawals.releaseId)))
}

const theirs = alias(groupMembers, 'theirs')

// From the viewer's memberships outwards, so that each step goes through an index however many groups there are.
function partners(db: ExchangeDb, viewer: Viewer, condition?: SQL, column: SQLWrapper = theirs.teamId) {
  const mine = alias(groupMembers, 'mine')
  return db
    .select({ id: sql<string>`${column}`.as('id') })
    .from(memberships)
    .innerJoin(mine, and(eq(mine.teamId, memberships.teamId), eq(mine.state, 'accepted')))
    .innerJoin(groups, eq(groups.id, mine.groupId))
    .innerJoin(theirs, and(eq(theirs.groupId, mine.groupId), ne(theirs.teamId, mine.teamId)))
    .where(
      and(
        eq(memberships.userId, viewer.id),
        eq(memberships.role, 'researcher'),
        inForce,
        eq(theirs.state, 'accepted'),
        condition,
      ),
    )
}

function teamsByMembership(
  db: ExchangeDb,
  viewer: Viewer,
  roles: ('researcher' | 'alumnus' | 'advisor')[],
  condition?: SQL,
) {
  return db
    .select({ id: teams.id })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, viewer.id), inArray(memberships.role, roles), inForce, condition))
}

function teamsOfMunicipality(db: ExchangeDb, viewer: Viewer, roles: ('researcher' | 'approver')[]) {
  return db
    .select({ id: teams.id })
    .from(memberships)
    .innerJoin(teams, eq(teams.municipalityCode, memberships.municipalityCode))
    .where(and(eq(memberships.userId, viewer.id), inArray(memberships.role, roles), inForce))
}
