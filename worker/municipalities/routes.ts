import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { commit, onceInExchange } from '../http/once.ts'
import { canRunYear } from '../policy.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { advisorNamesSet } from './advisor-names.ts'
import { ensureRight } from './line-sentences.ts'
import { findYear, listMunicipalities } from './queries.ts'
import { AdvisorNames, NewTeams, NewThemes, NewYear } from './schema.ts'
import { findWanted, findYearToJoin, teamsAdded, yearClosed, yearSetUp } from './set-up.ts'
import { themesSet } from './themes-set.ts'
import { matchTeams, readSessions, readTeams } from './year-csv.ts'

const year = '/:fiscalYear{20[0-9][0-9]}'

const secretariatOnly = createMiddleware<SignedInEnv>(async (c, next) => {
  if (!canRunYear(c.var.viewer)) throw new Problem('forbidden')
  await next()
})

/** Under /api/years: the secretariat sets up a year, adds teams, closes it. */
export const yearRoutes = new Hono<SignedInEnv>()
  .use(signedIn, secretariatOnly, onceInExchange)
  .get('/municipalities', async (c) => c.json({ municipalities: await listMunicipalities(c.var.replica) }))
  .post('/', validate('json', NewYear), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const typed = readTeams(asked.teams)
    const teams = matchTeams(typed, await findWanted(db, typed))
    const sessions = readSessions(asked.sessions, asked.fiscalYear)
    ensureRight({ teams, sessions })
    const { fiscalYear } = asked
    return commit(c, yearSetUp(db, viewer, asked, { sessions, teams }), { fiscalYear, teams: teams.length }, 201)
  })
  .post(`${year}/teams`, validate('json', NewTeams), async (c) => {
    const { db, viewer } = c.var
    const fiscalYear = Number(c.req.param('fiscalYear'))
    const asked = c.req.valid('json')
    const typed = readTeams(asked.teams)
    const [[found], known] = await db.batch([findYearToJoin(db, fiscalYear), findWanted(db, typed)])
    if (!found) throw new Problem('missing')
    if (found.closedAt) throw new Problem('closed')
    const teams = matchTeams(typed, known)
    ensureRight({ teams, there: JSON.parse(found.teams) as [string, string][] })
    return commit(c, teamsAdded(db, viewer, fiscalYear, asked, teams), { fiscalYear, teams: teams.length }, 201)
  })
  .put(`${year}/themes`, validate('json', NewThemes), async (c) => {
    const { db, viewer } = c.var
    const { statements, answer } = await themesSet(db, viewer, Number(c.req.param('fiscalYear')), c.req.valid('json'))
    return commit(c, statements, answer)
  })
  .put(`${year}/advisor-names`, validate('json', AdvisorNames), async (c) => {
    const { db, viewer } = c.var
    const { advisorNames } = c.req.valid('json')
    const statements = advisorNamesSet(db, viewer, Number(c.req.param('fiscalYear')), advisorNames)
    return commit(c, statements, { advisorNames })
  })
  .post(`${year}/closure`, async (c) => {
    const { db, viewer } = c.var
    const fiscalYear = Number(c.req.param('fiscalYear'))
    const [found] = await findYear(db, fiscalYear)
    if (!found) throw new Problem('missing')
    if (found.closedAt) throw new Problem('closed')
    return commit(c, yearClosed(db, viewer, fiscalYear), { fiscalYear, closed: true as const }, 201)
  })

export type YearRoutes = typeof yearRoutes
