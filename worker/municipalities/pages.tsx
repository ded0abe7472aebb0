import { Hono } from 'hono'
import NewYearPage from '../../web/municipalities/new-year-page.tsx'
import ThemesPage from '../../web/municipalities/themes-page.tsx'
import { themesTexts } from '../../web/municipalities/themes-texts.ts'
import YearPage from '../../web/municipalities/year-page.tsx'
import YearsPage from '../../web/municipalities/years-page.tsx'
import { yearTexts } from '../../web/municipalities/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { canRunYear } from '../policy.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { countTeams, findLatestYear, findYear, listTeams, listYears, pageSize, readTeam } from './queries.ts'
import { YearListing } from './schema.ts'
import { templateWords } from './template-words.ts'
import { usualThemes } from './themes.ts'
import { getThemes } from './themes-set.ts'

/** For the secretariat alone; for everybody else these pages do not exist. */
export const yearPages = new Hono<SignedInEnv>()
  .use('/years/*', signedIn)
  .get('/years', signedIn, async (c) => {
    if (!canRunYear(c.var.viewer)) throw new Problem('missing')
    const props = { years: await listYears(c.var.db) }
    const title = yearTexts[c.var.language].years
    return page(c, { name: 'municipalities/years-page', title, Page: YearsPage, props })
  })
  .get('/years/new', async (c) => {
    if (!canRunYear(c.var.viewer)) throw new Problem('missing')
    const latest = await findLatestYear(c.var.db)
    const { advisor, alumnus, group } = latest?.words ?? templateWords
    return page(c, {
      name: 'municipalities/new-year-page',
      title: yearTexts[c.var.language].newYear,
      Page: NewYearPage,
      props: {
        fiscalYear: latest ? latest.fiscalYear + 1 : undefined,
        program: latest?.program ?? '',
        words: { advisor, alumnus, group },
      },
    })
  })
  .get('/years/:fiscalYear{20[0-9][0-9]}/themes', async (c) => {
    if (!canRunYear(c.var.viewer)) throw new Problem('missing')
    const fiscalYear = Number(c.req.param('fiscalYear'))
    const { themes, stale } = await getThemes(c.var.db, fiscalYear)
    return page(c, {
      name: 'municipalities/themes-page',
      title: themesTexts[c.var.language].title,
      Page: ThemesPage,
      props: { fiscalYear, themes, stale, usual: usualThemes },
    })
  })
  .get('/years/:fiscalYear{20[0-9][0-9]}', validate('query', YearListing), async (c) => {
    const { db, viewer, language } = c.var
    if (!canRunYear(viewer)) throw new Problem('missing')
    const fiscalYear = Number(c.req.param('fiscalYear'))
    const { only, after } = c.req.valid('query')
    const [municipalityCode, teamId] = after?.split(':') ?? []
    const [years, counts, rows] = await db.batch([
      findYear(db, fiscalYear),
      countTeams(db, fiscalYear),
      listTeams(db, { fiscalYear, only, after: municipalityCode && teamId ? { municipalityCode, teamId } : undefined }),
    ])
    const year = years[0]
    if (!year) throw new Problem('missing')

    const teams = rows.slice(0, pageSize).map(readTeam)
    const last = teams.at(-1)
    return page(c, {
      name: 'municipalities/year-page',
      title: yearTexts[language].title(fiscalYear),
      Page: YearPage,
      props: {
        fiscalYear,
        program: year.program,
        theme: year.theme,
        advisor: year.words.advisor,
        advisorNames: year.advisorNames,
        closedAt: year.closedAt?.getTime(),
        counts: counts[0] ?? { all: 0, shared: 0 },
        only,
        isFirst: after === undefined,
        next: rows.length > pageSize && last ? `${last.code}:${last.id}` : undefined,
        teams,
      },
    })
  })
