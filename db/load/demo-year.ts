import type { BatchItem } from 'drizzle-orm/batch'
import { templateWords } from '../../worker/municipalities/template-words.ts'
import { accounts, teams as demoTeams, type DemoAccount } from '../demo/people.ts'
import { year } from '../demo/year.ts'
import { memberships, user } from '../exchange/auth.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import { groupMembers, groups } from '../exchange/groups.ts'
import { teams, years, yearSessions } from '../exchange/municipalities.ts'
import { inserts } from './insert.ts'

const since = new Date('2021-04-01T00:00:00+09:00')
const pairedAt = new Date('2021-06-01T10:00:00+09:00')

/** People, years, teams and the one accepted group; all but what the plans say. */
export function demoYear(db: ExchangeDb): BatchItem<'sqlite'>[] {
  const people = accounts.map(({ id, name, email }) => {
    return { id, name, email, emailVerified: true, createdAt: since, updatedAt: since }
  })
  return [
    ...inserts(db, user, people),
    ...inserts(db, years, [...formerYears(), thisYear()]),
    ...inserts(db, yearSessions, sessionsOfYear()),
    ...inserts(db, teams, [
      ...demoTeams.map(({ id, municipalityCode }) => ({ id, municipalityCode, fiscalYear: year.fiscalYear })),
      ...alumni().map(({ municipalityCode, fiscalYear, teamId }) => ({ id: teamId, municipalityCode, fiscalYear })),
    ]),
    ...inserts(db, memberships, accounts.flatMap(membershipsOf)),
    ...inserts(db, groups, [
      {
        id: 'koriyama-toyohashi',
        fiscalYear: year.fiscalYear,
        name: '郡山市・豊橋市',
        visibility: 'at_once',
        proposedBy: 'secretariat',
        proposedAt: pairedAt,
      },
    ]),
    ...inserts(db, groupMembers, [accepted('koriyama', 'koriyama-ayaka'), accepted('toyohashi', 'toyohashi-naoki')]),
  ]
}

function thisYear() {
  const { fiscalYear, termNo, program, theme } = year
  return { fiscalYear, program: program.ja, termNo, theme: theme.ja, words: templateWords }
}

function formerYears() {
  return alumni().map(({ fiscalYear }) => {
    const termNo = fiscalYear - 2005
    return {
      ...thisYear(),
      fiscalYear,
      termNo,
      theme: '',
      closedAt: new Date(`${fiscalYear + 1}-03-31T17:00:00+09:00`),
    }
  })
}

function sessionsOfYear() {
  return year.sessions.map(({ number, name, date, ...more }) => {
    const dateTo = 'dateTo' in more ? more.dateTo : undefined
    return { fiscalYear: year.fiscalYear, number, label: name.ja, dateFrom: date, dateTo: dateTo ?? date }
  })
}

function alumni() {
  return accounts.flatMap(({ id, alumnusYear, municipalityCode }) => {
    if (!alumnusYear || !municipalityCode) return []
    return [{ id, municipalityCode, fiscalYear: alumnusYear, teamId: `${municipalityCode}-${alumnusYear}` }]
  })
}

function membershipsOf({ id, role, municipalityCode }: DemoAccount) {
  const teamIds = demoTeams
    .filter((team) => team.researcherIds.includes(id) || team.advisorIds.includes(id))
    .map((team) => team.id)
  const former = alumni().find((alumnus) => alumnus.id === id)
  const of: (string | null)[] = former ? [former.teamId] : teamIds.length > 0 ? teamIds : [null]
  return of.map((teamId) => ({ id: `${id}-${teamId ?? role}`, userId: id, role, teamId, municipalityCode, since }))
}

function accepted(teamId: string, decidedBy: string) {
  return { groupId: 'koriyama-toyohashi', teamId, state: 'accepted' as const, decidedBy, decidedAt: pairedAt }
}
