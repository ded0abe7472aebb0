import { Hono, type Context } from 'hono'
import { dayInJapan } from '../../web/dates.ts'
import AlikePage from '../../web/overview/alike-page.tsx'
import OverviewPage from '../../web/overview/overview-page.tsx'
import PairsPage from '../../web/overview/pairs-page.tsx'
import { alikeTexts } from '../../web/overview/alike-texts.ts'
import { overviewTexts } from '../../web/overview/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { findYear } from '../municipalities/queries.ts'
import { canRunYear } from '../policy.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { alikeOf } from './alike.ts'
import { candidatesOf, readCandidate } from './candidates.ts'
import { withForces } from './keep-forces.ts'
import { matrixOf } from './matrix.ts'
import { inOrder } from './order.ts'
import { pairLines } from './pair-lines.ts'
import { getYear, most } from './queries.ts'
import { AlikeQuery, OverviewQuery, PairsQuery } from './schema.ts'

/** Numbers and names of themes and notions, not a word of any plan: nothing here is noted in the read ledger. */
export const overviewPages = new Hono<SignedInEnv>()
  .use('/overview/*', signedIn)
  .get('/overview', signedIn, validate('query', OverviewQuery), async (c) => {
    const { db, viewer, language } = c.var
    const { year: asked, by, order, like, paper } = c.req.valid('query')
    const { year, more, ...found } = await getYear(db, viewer, asked)
    const { glances } = order === 'likeness' ? await withForces(db, viewer, found.glances, laterOf(c)) : found
    const us = glances.find(({ id }) => id === like) ?? glances.find(({ release }) => release.own)
    return page(c, {
      name: 'overview/overview-page',
      title: overviewTexts[language].title,
      Page: OverviewPage,
      props: {
        fiscalYear: year?.fiscalYear,
        years: year?.all ?? [],
        by,
        order: order === 'likeness' && !us ? 'prefecture' : order,
        like: us && { id: us.id, name: us.release.municipality.name, own: us.release.own },
        paper,
        today: dayInJapan(Date.now()),
        matrix: matrixOf(inOrder(glances, order, us), by, year?.themes ?? []),
        more,
        runsYear: canRunYear(viewer),
      },
    })
  })
  .get('/overview/alike', validate('query', AlikeQuery), async (c) => {
    const { db, viewer, language } = c.var
    const { year: asked, like } = c.req.valid('query')
    const found = await getYear(db, viewer, asked)
    const { glances, complete } = await withForces(db, viewer, found.glances, laterOf(c))
    const us = glances.find(({ id }) => id === like) ?? glances.find(({ release }) => release.own)
    if (like !== undefined && us?.id !== like) throw new Problem('missing')
    return page(c, {
      name: 'overview/alike-page',
      title: alikeTexts[language].title,
      Page: AlikePage,
      props: {
        fiscalYear: found.year?.fiscalYear,
        themes: found.year?.themes ?? [],
        ...alikeOf(glances, us),
        complete,
        runsYear: canRunYear(viewer),
      },
    })
  })
  .get('/overview/pairs', validate('query', PairsQuery), async (c) => {
    const { db, viewer, language } = c.var
    if (!canRunYear(viewer)) throw new Problem('missing')
    const { year } = c.req.valid('query')
    const [years, rows] = await db.batch([findYear(db, year), candidatesOf(db, year)])
    if (!years[0]) throw new Problem('missing')
    return page(c, {
      name: 'overview/pairs-page',
      title: alikeTexts[language].pairsTitle,
      Page: PairsPage,
      props: {
        fiscalYear: year,
        isClosed: years[0].closedAt !== null,
        ...pairLines(rows.slice(0, most).map(readCandidate)),
        more: rows.length > most,
      },
    })
  })

function laterOf(c: Context<SignedInEnv>) {
  return (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
}
