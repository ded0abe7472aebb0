import { and, eq, exists, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { memberships } from '../db/exchange/auth.ts'
import { boardMembers, boards } from '../db/exchange/boards.ts'
import type { ExchangeDb } from '../db/exchange/database.ts'
import { groupMembers } from '../db/exchange/groups.ts'
import { municipalities, teams } from '../db/exchange/municipalities.ts'
import type { Viewer } from './auth/viewer.ts'
import { inForce } from './policy.ts'

/**
 * Of a row of `boards`: the viewer may read it. Themes are open to everybody of a team of any year, the others to those of the
 * year, the prefecture or the group; the secretariat reads what is open to more than one group. A closed board is for its
 * members alone. The moderators of a board read it whatever they are; that of a group only while they are in the group.
 */
export function isReadableBoard(db: ExchangeDb, viewer: Viewer) {
  return or(isMember(db, viewer), exists(teamsHere(db, viewer)), exists(secretariatHere(db, viewer)))!
}

/** Of a row of `boards`: the viewer may write in it, as whoever reads a board does until it is archived. */
export function isWritableBoard(db: ExchangeDb, viewer: Viewer) {
  return and(isNull(boards.archivedAt), isReadableBoard(db, viewer))!
}

/** Of a row of `boards`: the viewer may pin, close and move topics, and see who wrote what was reported. */
export function isModeratedBoard(db: ExchangeDb, viewer: Viewer) {
  const isOfGroup = or(sql`${boards.kind} <> 'group'`, exists(teamsHere(db, viewer)))
  return and(isMember(db, viewer, eq(boardMembers.isModerator, true)), isOfGroup)!
}

function isMember(db: ExchangeDb, viewer: Viewer, condition: SQL = closedOrModerator) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(boardMembers)
      .where(and(eq(boardMembers.boardId, boards.id), eq(boardMembers.userId, viewer.id), condition)),
  )
}

const closedOrModerator = sql`(${boards.kind} = 'closed' or (${boards.kind} <> 'group' and ${boardMembers.isModerator}))`

function teamsHere(db: ExchangeDb, viewer: Viewer) {
  const inGroup = db
    .select({ one: sql`1` })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.groupId, boards.groupId),
        eq(groupMembers.teamId, memberships.teamId),
        eq(groupMembers.state, 'accepted'),
      ),
    )
  return db
    .select({ one: sql`1` })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(
      and(
        eq(memberships.userId, viewer.id),
        inArray(memberships.role, ['researcher', 'alumnus']),
        inForce,
        or(
          eq(boards.kind, 'theme'),
          and(eq(boards.kind, 'year'), eq(boards.fiscalYear, teams.fiscalYear)),
          and(eq(boards.kind, 'prefecture'), eq(boards.prefecture, municipalities.prefecture)),
          and(eq(boards.kind, 'group'), exists(inGroup)),
        ),
      ),
    )
}

function secretariatHere(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, viewer.id),
        eq(memberships.role, 'secretariat'),
        inForce,
        ne(boards.kind, 'group'),
        ne(boards.kind, 'closed'),
      ),
    )
}

/** Those for whom boards and directory are: people of a team, or who were in one. */
export function isTalker({ roles }: Viewer) {
  return roles.some(({ name }) => name === 'researcher' || name === 'alumnus')
}
