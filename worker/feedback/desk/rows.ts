import { and, asc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { memberships } from '../../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { deskNotes } from '../../../db/exchange/desk.ts'
import { remarkMessages, remarkReads, remarks } from '../../../db/exchange/feedback.ts'
import { municipalities, teams, years, yearSessions } from '../../../db/exchange/municipalities.ts'
import { hiddenMunicipalities, releases } from '../../../db/exchange/publication.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { hasNoConflict } from '../../policy-of-conflicts.ts'
import { inForce } from '../../policy.ts'
import type { DeskTeam } from './queue.ts'

/** More than anybody is assigned in a year. */
const most = 500

/** The teams of a running year to which the viewer is assigned, and what stands between them; its rows go through `readTeam`. */
export function deskRows(db: ExchangeDb, viewer: Viewer, session?: { fiscalYear: number; number: number }) {
  const mine = sql`r.authorId = ${viewer.id} and r.teamId = ${teams.id} and r.deletedAt is null`
  const last = sql<string | null>`(select json_object('at', r.createdAt, 'releaseId', r.releaseId, 'number', l.number,
      'stands', not exists (select 1 from withdrawals w where w.releaseId = l.id))
    from ${remarks} as r join releases l on l.id = r.releaseId where ${mine} order by r.createdAt desc limit 1)`
  const readNumber = sql<number | null>`(select max(l.number) from releases l where l.teamId = ${teams.id}
    and exists (select 1 from readers d where d.releaseId = l.id and d.userId = ${viewer.id}))`
  const spokeLast = sql`${mine} and r.teamSpokeAt > r.authorSpokeAt`
  const waiting = sql<number>`(select count(*) from ${remarks} as r where ${spokeLast} and exists (select 1
    from ${remarkMessages} as m where m.remarkId = r.id and m.side = 'team' and m.deletedAt is null
      and m.at > max(r.authorSpokeAt, coalesce(${deskNotes.settledAt}, 0))))`
  const answered = sql<number>`(select count(*) from ${remarks} as r where ${spokeLast}
    and r.teamSpokeAt > coalesce((select d.lastAt from ${remarkReads} as d
      where d.remarkId = r.id and d.side = 'author'), 0))`
  const inSession = session
    ? sql<number>`(select count(*) from ${remarks} as r where ${mine} and r.sessionNumber = ${session.number})`
    : sql<number>`0`
  return db
    .select({
      teamId: sql<string>`${teams.id}`.as('deskTeam'),
      teamName: sql<string>`${teams.name}`.as('deskTeamName'),
      fiscalYear: sql<number>`${teams.fiscalYear}`.as('deskYear'),
      code: municipalities.code,
      municipality: sql<string>`${municipalities.name}`.as('deskMunicipality'),
      hiddenAs: sql<string | null>`${hiddenMunicipalities.name}`.as('deskHiddenAs'),
      releaseId: sql<string | null>`${releases.id}`.as('deskRelease'),
      number: releases.number,
      approvedAt: releases.approvedAt,
      last: last.as('deskLast'),
      readNumber: readNumber.as('deskRead'),
      waiting: waiting.as('deskWaiting'),
      answered: answered.as('deskAnswered'),
      inSession: inSession.as('deskInSession'),
      note: sql<string | null>`${deskNotes.text}`.as('deskNote'),
      settledAt: deskNotes.settledAt,
      groups: sql<string>`(select json_group_array(json_object('id', g.id, 'name', g.name)) from groups g
        join groupMembers gm on gm.groupId = g.id where gm.teamId = ${teams.id} and gm.state = 'accepted')`.as(
        'deskGroups',
      ),
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .leftJoin(releases, eq(releases.id, newestOf(teams.id)))
    .leftJoin(hiddenMunicipalities, eq(hiddenMunicipalities.releaseId, releases.id))
    .leftJoin(deskNotes, and(eq(deskNotes.userId, viewer.id), eq(deskNotes.teamId, teams.id)))
    .where(and(isAssigned(db, viewer), isNull(years.closedAt), session && eq(teams.fiscalYear, session.fiscalYear)))
    .groupBy(teams.id)
    .orderBy(asc(teams.municipalityCode), asc(teams.id))
    .limit(most)
}

export function readTeam(row: Awaited<ReturnType<typeof deskRows>>[number]): DeskTeam {
  const isHidden = row.hiddenAs !== null
  return {
    // The team's id, its group and its place in an order by municipality would tell whose a hidden release is.
    key: isHidden ? `${row.releaseId}` : row.teamId,
    order: isHidden ? `~${row.releaseId}` : `${row.code} ${row.teamId}`,
    name: row.hiddenAs ?? [row.municipality, row.teamName].filter(Boolean).join(' '),
    fiscalYear: row.fiscalYear,
    release:
      row.releaseId !== null && row.number !== null && row.approvedAt
        ? { id: row.releaseId, number: row.number, approvedAt: row.approvedAt.getTime() }
        : null,
    last: row.last === null ? null : (JSON.parse(row.last) as DeskTeam['last']),
    readNumber: row.readNumber,
    waiting: row.waiting,
    answered: row.answered,
    inSession: row.inSession,
    note: row.note ?? '',
    settledAt: row.settledAt?.getTime() ?? 0,
    groups: isHidden ? [] : (JSON.parse(row.groups) as DeskTeam['groups']),
  }
}

/** Sessions of the years in which the viewer is assigned. */
export function deskSessions(db: ExchangeDb, viewer: Viewer) {
  const ofMine = db
    .select({ fiscalYear: teams.fiscalYear })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(isAssigned(db, viewer))
  return db
    .select()
    .from(yearSessions)
    .where(inArray(yearSessions.fiscalYear, ofMine))
    .orderBy(asc(yearSessions.dateFrom), asc(yearSessions.number))
    .limit(100)
}

/** Of a row of `memberships`. */
export function isAssigned(db: ExchangeDb, viewer: Viewer) {
  return and(eq(memberships.userId, viewer.id), eq(memberships.role, 'advisor'), inForce, hasNoConflict(db))
}

/** The id of a team's newest release that stands. */
function newestOf(teamId: typeof teams.id): SQL<string> {
  return sql`(select n.id from releases n where n.teamId = ${teamId}
    and not exists (select 1 from withdrawals w where w.releaseId = n.id) order by n.number desc limit 1)`
}
