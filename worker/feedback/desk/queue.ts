import type { yearSessions } from '../../../db/exchange/municipalities.ts'
import type { DeskQuery } from './schema.ts'

export type Session = typeof yearSessions.$inferSelect

/** An assigned team, and what there is between it and the advisor. */
export interface DeskTeam {
  key: string
  /** Its place among teams of one session. */
  order: string
  name: string
  fiscalYear: number
  /** The newest that stands. */
  release: { id: string; number: number; approvedAt: number } | null
  /** The advisor's last remark: to which release, and whether that still stands. */
  last: { at: number; releaseId: string; number: number; stands: number } | null
  /** The highest number of a release that the advisor has opened. */
  readNumber: number | null
  /** Talks in which the team has spoken last. */
  waiting: number
  /** Remarks to which the team has answered what the advisor has not seen. */
  answered: number
  /** The advisor's remarks of the session that is asked for. */
  inSession: number
  note: string
  settledAt: number
  groups: { id: string; name: string }[]
}

export type Flag = 'waiting' | 'changed' | 'new'

export interface QueuedTeam extends Omit<DeskTeam, 'last' | 'order'> {
  flags: Flag[]
  /** Of the changes since the last remark, where both texts can be read. */
  changedFrom: { id: string; number: number } | null
  lastAt: number | null
}

export const pageSize = 50

/** The assigned teams in the order in which to visit them: those of the next session first. Which are asked for, `isShown` says. */
export function queueOf(teams: DeskTeam[], sessions: Session[], today: string): QueuedTeam[] {
  const dayOf = (year: number) =>
    nextSession(
      sessions.filter(({ fiscalYear }) => fiscalYear === year),
      today,
    )?.dateFrom
  const placeOf = ({ fiscalYear, order }: DeskTeam) => `${dayOf(fiscalYear) ?? '~'} ${9999 - fiscalYear} ${order}`
  return teams
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((team) => {
      const { last, order: _, ...shown } = team
      return { ...shown, ...seenBy(team), lastAt: last?.at ?? null }
    })
}

/** The first that is not over. */
export function nextSession(sessions: Session[], today: string) {
  return sessions.toSorted((a, b) => (a.dateFrom < b.dateFrom ? -1 : 1)).find(({ dateTo }) => dateTo >= today)
}

function seenBy(team: DeskTeam): Pick<QueuedTeam, 'flags' | 'changedFrom'> {
  const { release, last, readNumber, waiting, answered, settledAt } = team
  const known = last?.number ?? readNumber
  const isUnsettled = release !== null && release.approvedAt > settledAt
  const isChanged = isUnsettled && known !== null && release.number > known
  const flags: Flag[] = [
    ...(waiting + answered > 0 ? (['waiting'] as const) : []),
    ...(isChanged ? (['changed'] as const) : []),
    ...(isUnsettled && readNumber === null && last === null ? (['new'] as const) : []),
  ]
  const changedFrom = isChanged && last?.stands ? { id: last.releaseId, number: last.number } : null
  return { flags, changedFrom }
}

/** With how many teams there is something to do. */
export function countTodo(teams: DeskTeam[]) {
  return teams.filter((team) => seenBy(team).flags.length > 0).length
}

/** Whether a team is one of those that are asked for. */
export function isShown({ flags, groups }: QueuedTeam, { show, group }: Pick<DeskQuery, 'show' | 'group'>) {
  if (group !== undefined && !groups.some(({ id }) => id === group)) return false
  if (show === 'all') return true
  return show === 'todo' ? flags.length > 0 : flags.includes(show)
}

/** Where to go on from a team, round to the first; a place and not a team that is shown, because what was visited is shown no more. */
export function nextAfter(queue: QueuedTeam[], query: Pick<DeskQuery, 'show' | 'group'>, releaseId?: string) {
  const at = queue.findIndex(({ release }) => release !== null && release.id === releaseId)
  const onwards = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))]
  return onwards.find((team) => team.release !== null && isShown(team, query))
}
