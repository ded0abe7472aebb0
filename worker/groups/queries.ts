import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { events } from '../../db/exchange/notifications.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { canReadGroup, canRunYear, canSpeakFor, stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { NewGroup } from './schema.ts'

export type MemberState = (typeof groupMembers.state.enumValues)[number]

/** A group with its members; missing for everybody but those concerned. */
export async function getGroup(db: ExchangeDb, viewer: Viewer, id: string) {
  const rows = await db
    .select({
      group: groups,
      state: groupMembers.state,
      decidedAt: groupMembers.decidedAt,
      decidedByName: user.name,
      team: teams,
      municipality: { code: municipalities.code, name: municipalities.name },
    })
    .from(groups)
    .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
    .innerJoin(teams, eq(teams.id, groupMembers.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .leftJoin(user, eq(user.id, groupMembers.decidedBy))
    .where(eq(groups.id, id))
    .orderBy(asc(municipalities.code), asc(teams.id))
  const teamsConcerned = rows.filter(({ state }) => state !== 'declined' && state !== 'left').map(({ team }) => team)
  if (!rows[0] || !canReadGroup(viewer, teamsConcerned)) throw new Problem('missing')
  const members = rows.map(({ state, decidedAt, decidedByName, team, municipality }) => {
    return { state, decidedAt, decidedByName, team, municipality }
  })
  return { ...rows[0].group, members }
}

export type Group = Awaited<ReturnType<typeof getGroup>>

/** The statements by which the secretariat brings teams of one year together; each team still has to accept. */
export function proposalOf(
  db: ExchangeDb,
  viewer: Viewer,
  { fiscalYear, name, visibility, teamIds }: Omit<NewGroup, 'kept'>,
) {
  if (!canRunYear(viewer)) throw new Problem('forbidden')

  const [id, proposedAt] = [crypto.randomUUID(), new Date()]
  const ofYear = db
    .select({ n: count() })
    .from(teams)
    .where(and(inArray(teams.id, teamIds), eq(teams.fiscalYear, fiscalYear)))
  const statements = [
    guard(db, sql`(${ofYear}) = ${teamIds.length} and ${stillIs(db, viewer, 'secretariat')}`),
    db.insert(groups).values({ id, fiscalYear, name, visibility, proposedBy: viewer.id, proposedAt }),
    db.insert(groupMembers).values(teamIds.map((teamId) => ({ groupId: id, teamId, state: 'proposed' as const }))),
    db.insert(events).values(teamIds.map((teamId) => ({ ...by(viewer, 'group.proposed', id, proposedAt), teamId }))),
  ]
  return { id, statements }
}

const steps = {
  accepted: { from: 'proposed', event: 'group.accepted' },
  declined: { from: 'proposed', event: 'group.declined' },
  left: { from: 'accepted', event: 'group.left' },
} as const

/** The statements by which a researcher speaks for the team. From the next request on the others read, or read no more. */
export function decisionOf(db: ExchangeDb, viewer: Viewer, group: Group, teamId: string, to: keyof typeof steps) {
  if (!group.members.some(({ team }) => team.id === teamId)) throw new Problem('missing')
  if (!canSpeakFor(viewer, teamId)) throw new Problem('forbidden')

  const { from, event } = steps[to]
  const decidedAt = new Date()
  const mine = and(eq(groupMembers.groupId, group.id), eq(groupMembers.teamId, teamId))
  const state = db.select({ state: groupMembers.state }).from(groupMembers).where(mine)
  return [
    guard(db, sql`(${state}) = ${from} and ${stillIs(db, viewer, 'researcher', { teamId })}`),
    db.update(groupMembers).set({ state: to, decidedBy: viewer.id, decidedAt }).where(mine),
    db.insert(events).values({ ...by(viewer, event, group.id, decidedAt), teamId }),
  ]
}

function by(viewer: Viewer, kind: string, subjectId: string, at: Date) {
  return { kind, subjectId, actorId: viewer.id, at }
}
