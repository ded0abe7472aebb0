import { Hono } from 'hono'
import HomePage from '../../web/home/home-page.tsx'
import { homeTexts } from '../../web/home/texts.ts'
import ProtectionPage from '../../web/home/protection-page.tsx'
import { protectionTexts } from '../../web/home/protection-texts.ts'
import WelcomePage from '../../web/home/welcome-page.tsx'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { has, type Viewer } from '../auth/viewer.ts'
import type { Env } from '../env.ts'
import { page } from '../http/page.tsx'
import { canDecide, canRunYear } from '../policy.ts'
import { readHead } from '../publication/release-head.ts'
import { releaseHeads } from '../publication/releases.ts'
import { countTodo } from '../feedback/desk/queue.ts'
import { deskRows, readTeam } from '../feedback/desk/rows.ts'
import { changes } from './changes.ts'
import {
  askedOfMe,
  groupsOfMine,
  latestYear,
  newestSubmissions,
  ownTeamsOfYear,
  readAsked,
  readYear,
} from './queries.ts'
import { noteVisit } from './visits.ts'

export const home = new Hono<Env>()
  .get('/', async (c) => {
    const { db, visitor, language } = c.var
    const title = homeTexts[language].title
    if (!visitor) return page(c, { name: 'home/welcome-page', title, Page: WelcomePage, props: {} })
    return page(c, { name: 'home/home-page', title, Page: HomePage, props: await loadHome(db, visitor) })
  })
  // Read before anybody has an account.
  .get('/data-protection', (c) => {
    const { title } = protectionTexts[c.var.language]
    return page(c, { name: 'home/protection-page', title, Page: ProtectionPage, props: {}, immutable: true })
  })

async function loadHome(db: ExchangeDb, viewer: Viewer) {
  const now = Date.now()
  const advises = has(viewer, 'advisor')
  const [asked, submissions, teams, groups, releases, events] = await db.batch([
    askedOfMe(db, viewer, now),
    newestSubmissions(db, viewer),
    ownTeamsOfYear(db, viewer),
    groupsOfMine(db, viewer),
    releaseHeads(db, viewer, { limit: 20 }),
    changes(db, viewer, now),
    noteVisit(db, viewer, now),
  ])
  const desk = advises ? await deskRows(db, viewer) : []
  const { lastAt, ...waiting } = readAsked(asked[0]!)
  return {
    lastAt,
    roles: [...new Set(viewer.roles.map(({ name }) => name))],
    teams: teams.map((team) => ({
      ...team,
      draft: has(viewer, 'researcher', { teamId: team.id }),
      isOver: viewer.roles.some(({ name, teamId, closed }) => name === 'researcher' && teamId === team.id && closed),
    })),
    submissions: submissions.map(({ submittedAt, submittedBy, municipalityCode, ...submission }) => ({
      ...submission,
      submittedAt: submittedAt.getTime(),
      isMine: submittedBy === viewer.id,
      ofMyTeam: has(viewer, 'researcher', { teamId: submission.teamId }),
      mayDecide: canDecide(viewer, { id: submission.teamId, municipalityCode }, submittedBy),
    })),
    groups,
    releases: releases.map(readHead).map((release) => ({
      ...release,
      isNew: release.approvedAt > lastAt,
    })),
    ...waiting,
    changes: events.map(({ at, ...event }) => ({ ...event, at: at.getTime() })),
    desk: advises ? countTodo(desk.map(readTeam)) : undefined,
    year: canRunYear(viewer) ? await loadYear(db) : undefined,
  }
}

async function loadYear(db: ExchangeDb) {
  const year = await latestYear(db).get()
  return year && readYear(year)
}

export type Home = Awaited<ReturnType<typeof loadHome>>
