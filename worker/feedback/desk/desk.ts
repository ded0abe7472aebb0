import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { has, type Viewer } from '../../auth/viewer.ts'
import { Problem } from '../../problem.ts'
import { isShown, nextSession, pageSize, queueOf } from './queue.ts'
import { deskRows, deskSessions, readTeam } from './rows.ts'
import { shows, type DeskQuery } from './schema.ts'

/** An advisor's teams and what waits there: for everybody else there is no desk. */
export async function getDesk(db: ExchangeDb, viewer: Viewer, query: DeskQuery, today: string) {
  const { queue, sessions } = await loadQueue(db, viewer, query, today)
  const { group } = query
  const counts = Object.fromEntries(
    shows.map((show) => [show, queue.filter((team) => isShown(team, { show, group })).length]),
  ) as Record<(typeof shows)[number], number>
  const shown = queue.filter((team) => isShown(team, query))
  // Those to whom nothing was said in the session come first.
  const ordered = query.session ? shown.toSorted((a, b) => Math.sign(a.inSession) - Math.sign(b.inSession)) : shown
  const from = (query.page - 1) * pageSize
  return {
    teams: ordered.slice(from, from + pageSize),
    counts,
    sessions: sessions.map(({ fiscalYear, number, label }) => ({ key: `${fiscalYear}-${number}`, label, fiscalYear })),
    next: nextSession(sessions, today) ?? null,
    groups: [...new Map(queue.flatMap(({ groups }) => groups).map((one) => [one.id, one])).values()],
    hasNext: ordered.length > from + pageSize,
  }
}

export type Desk = Awaited<ReturnType<typeof getDesk>>

export async function loadQueue(
  db: ExchangeDb,
  viewer: Viewer,
  { session }: Pick<DeskQuery, 'session'>,
  today: string,
) {
  if (!has(viewer, 'advisor')) throw new Problem('missing')
  const [fiscalYear, number] = (session ?? '').split('-').map(Number)
  const asked = session && fiscalYear && number ? { fiscalYear, number } : undefined
  const [rows, sessions] = await db.batch([deskRows(db, viewer, asked), deskSessions(db, viewer)])
  return { queue: queueOf(rows.map(readTeam), sessions, today), sessions }
}
