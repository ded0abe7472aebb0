import { Hono } from 'hono'
import OutcomesPage from '../../web/outcomes/outcomes-page.tsx'
import { outcomeTexts } from '../../web/outcomes/texts.ts'
import YearOutcomesPage from '../../web/outcomes/year-outcomes-page.tsx'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page, sentPage } from '../http/page.tsx'
import type { Surface } from '../surface.ts'
import { validate } from '../validate.ts'
import { getOutcomes, listOutcomes, outcomesOf, type Outcomes } from './queries.ts'
import { OutcomesQuery } from './schema.ts'

export const outcomePages = new Hono<SignedInEnv>()
  .get('/releases/:id/outcomes', signedIn, async (c) => {
    const found = await getOutcomes(c.var.db, c.var.viewer, c.req.param('id'))
    const title = outcomeTexts[c.var.language].title(found.release.municipality.name)
    return page(c, { ...outcomesPage(found), title })
  })
  .get('/outcomes', signedIn, validate('query', OutcomesQuery), async (c) => {
    const props = await listOutcomes(c.var.db, c.var.viewer, c.req.valid('query'))
    const title = outcomeTexts[c.var.language].yearTitle
    return page(c, { name: 'outcomes/year-outcomes-page', title, Page: YearOutcomesPage, props })
  })

export const outcomesSurface: Surface = {
  name: 'outcomes',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /releases/:id/outcomes'],
  sheets: ['roadmap'],
  render: (release) => [sentPage(outcomesPage(outcomesOf(release, [], true, release.fiscalYear)))],
}

function outcomesPage(props: Outcomes) {
  return { name: 'outcomes/outcomes-page' as const, Page: OutcomesPage, props }
}
