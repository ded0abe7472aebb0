import { Hono } from 'hono'
import TeamRemarksPage from '../../web/feedback/team-remarks-page.tsx'
import { feedbackTexts } from '../../web/feedback/texts.ts'
import { sheetWords } from '../../web/plans/sheet-words.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { validate } from '../validate.ts'
import { remarksCsv, remarksJsonLd } from './exports.ts'
import { RemarkQuery } from './schema.ts'
import { getTeamRemarks } from './team-remarks.ts'

/** Remarks of one file: more than any team gets in a year. */
const whole = { state: undefined, before: undefined, limit: 5000 }

export const feedbackPages = new Hono<SignedInEnv>()
  .get('/teams/:id/remarks', signedIn, validate('query', RemarkQuery), async (c) => {
    const { db, viewer, language } = c.var
    const query = c.req.valid('query')
    const { more, ...found } = await getTeamRemarks(db, viewer, c.req.param('id'), query)
    const { state } = query
    return page(c, {
      name: 'feedback/team-remarks-page',
      title: feedbackTexts[language].title(found.team.municipality),
      Page: TeamRemarksPage,
      props: {
        ...found,
        state,
        isFirst: query.before === undefined,
        next: more && `?${new URLSearchParams({ ...(state && { state }), before: more })}`,
      },
    })
  })
  .get('/teams/:id/remarks.csv', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const found = await getTeamRemarks(db, viewer, c.req.param('id'), whole)
    return c.body(remarksCsv(found, sheetWords[language], language), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="remarks-${found.team.fiscalYear}.csv"`,
    })
  })
  .get('/teams/:id/remarks.jsonld', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const found = await getTeamRemarks(db, viewer, c.req.param('id'), whole)
    return c.body(JSON.stringify(remarksJsonLd(found, c.env.ORIGIN, language)), 200, {
      'Content-Type': 'application/ld+json; charset=utf-8',
      'Content-Disposition': `attachment; filename="remarks-${found.team.fiscalYear}.jsonld"`,
    })
  })
