import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams, yearCounts, years } from '../../db/exchange/municipalities.ts'
import { notices } from '../../db/exchange/notifications.ts'
import { submissions } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { openReports } from '../boards/moderation/queries.ts'
import { erasuresToConfirm } from '../publication/erasures.ts'
import { noticesToConfirm, type Notice } from '../publication/disposals.ts'
import { plansToTell } from '../outcomes/asking.ts'
import { researchedTeams, teamsOfSubmissions } from '../policy.ts'
import { sinceLastVisit } from './visits.ts'

/** When the viewer's visit before this one ended, and what others ask of the viewer, in one row. */
export function askedOfMe(db: ExchangeDb, viewer: Viewer, now: number) {
  const withdrawn = noticesToConfirm(db, viewer)
  const wishes = erasuresToConfirm(db, viewer)
  const plans = plansToTell(db, viewer, now)
  return db
    .select({
      lastAt: sinceLastVisit(db, viewer, now),
      disposals: sql<string>`(select json_group_array(json_object('id', id, 'number', number, 'fiscalYear', fiscalYear,
        'municipality', municipality, 'askedAt', askedAt)) from (${withdrawn}))`,
      erasures: sql<string>`(select json_group_array(json_object('id', id, 'municipality', municipality, 'askedAt', askedAt))
        from (${wishes}))`,
      plansToTell: sql<string>`(select json_group_array(json_object('id', id, 'municipality', municipality,
        'fiscalYear', fiscalYear)) from (${plans}))`,
      openReports: openReports(db, viewer),
      // Beyond a hundred nobody counts.
      unread: sql<number>`(select count(*) from (select 1 from ${notices} where ${notices.userId} = ${viewer.id}
        and ${notices.readAt} is null limit 100))`,
    })
    .from(sql`(select 1)`)
}

type Wish = Pick<Notice, 'municipality' | 'askedAt'> & { id: string }

export function readAsked({
  lastAt,
  disposals,
  erasures,
  plansToTell: plans,
  unread,
  openReports: reports,
}: Awaited<ReturnType<typeof askedOfMe>>[number]) {
  return {
    lastAt,
    unread,
    reports,
    disposals: JSON.parse(disposals) as Notice[],
    erasures: JSON.parse(erasures) as Wish[],
    plansToTell: JSON.parse(plans) as { id: string; municipality: string; fiscalYear: number }[],
  }
}

/** The newest submission of each team that the viewer submits or approves for. */
export function newestSubmissions(db: ExchangeDb, viewer: Viewer) {
  const newer = alias(submissions, 'newer')
  const newest = sql`(select max(${newer.number}) from ${submissions} as newer where ${newer.teamId} = ${submissions.teamId})`
  return db
    .select({
      id: submissions.id,
      teamId: submissions.teamId,
      state: submissions.state,
      submittedAt: submissions.submittedAt,
      submittedBy: submissions.submittedBy,
      reason: submissions.reason,
      municipality: municipalities.name,
      municipalityCode: municipalities.code,
      fiscalYear: teams.fiscalYear,
    })
    .from(submissions)
    .innerJoin(teams, eq(teams.id, submissions.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(and(inArray(submissions.teamId, teamsOfSubmissions(db, viewer)), eq(submissions.number, newest)))
    .orderBy(desc(submissions.submittedAt))
    .limit(20)
}

/** The viewer's own teams of this year, for which there is a draft to write. */
export function ownTeamsOfYear(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({
      id: teams.id,
      fiscalYear: teams.fiscalYear,
      municipality: municipalities.name,
      openRemarks: openRemarks.as('openRemarks'),
    })
    .from(teams)
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(inArray(teams.id, researchedTeams(db, viewer)))
    .orderBy(desc(teams.fiscalYear))
    .limit(5)
}

/** Remarks that the team has not answered; beyond a hundred nobody counts. */
const openRemarks = sql<number>`(select count(*) from (select 1 from ${remarks} as r
  where r.teamId = ${teams.id} and r.state = 'open' and r.deletedAt is null limit 100))`

/** Groups to which the viewer's teams belong or are asked to belong, with the others in them. */
export function groupsOfMine(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({
      id: groups.id,
      groupName: sql<string>`${groups.name}`.as('groupName'),
      visibility: groups.visibility,
      state: groupMembers.state,
      others: others(groupMembers.teamId),
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        inArray(groupMembers.teamId, researchedTeams(db, viewer)),
        or(eq(groupMembers.state, 'proposed'), eq(groupMembers.state, 'accepted')),
      ),
    )
    .orderBy(desc(groups.proposedAt))
    .limit(20)
}

/** For the secretariat: the latest year, how many of its teams have shared, which groups wait for an answer. */
export function latestYear(db: ExchangeDb) {
  // Written out, not bound, and the year with a plus: only so does SQLite start from the few who are asked, by their index.
  const asked = db
    .select({ id: groupMembers.groupId })
    .from(groupMembers)
    .where(sql`${groupMembers.state} = 'proposed'`)
  const undecided = db
    .select({ id: groups.id, groupName: sql<string>`${groups.name}`.as('groupName'), others: others() })
    .from(groups)
    .where(and(sql`+${groups.fiscalYear} = ${years.fiscalYear}`, inArray(groups.id, asked)))
    .orderBy(asc(groups.proposedAt))
    .limit(20)
  return db
    .select({
      fiscalYear: years.fiscalYear,
      program: years.program,
      all: sql<number>`coalesce(${yearCounts.teams}, 0)`,
      shared: sql<number>`coalesce(${yearCounts.shared}, 0)`,
      undecided: sql<string>`(select json_group_array(json_object('id', id, 'groupName', groupName, 'others', others)) from ${undecided})`,
    })
    .from(years)
    .leftJoin(yearCounts, eq(yearCounts.fiscalYear, years.fiscalYear))
    .orderBy(desc(years.fiscalYear))
    .limit(1)
}

type UndecidedGroup = { id: string; groupName: string; others: string }

export function readYear({ undecided, ...year }: Awaited<ReturnType<typeof latestYear>>[number]) {
  return { ...year, undecided: JSON.parse(undecided) as UndecidedGroup[] }
}

// Names of the municipalities in the group, but for one team.
function others(besides?: typeof groupMembers.teamId) {
  const member = alias(groupMembers, 'member')
  const names = sql`select group_concat(${municipalities.name}, '、') from ${groupMembers} as member
    join ${teams} on ${teams.id} = ${member.teamId} join ${municipalities} on ${municipalities.code} = ${teams.municipalityCode}
    where ${member.groupId} = ${groups.id} and ${member.state} in ('proposed', 'accepted')
      ${besides ? sql`and ${member.teamId} <> ${besides}` : sql``}`
  // One level deeper, or drizzle leaves the tables' names out where there is one table only.
  return sql<string>`(${names})`.as('others')
}
