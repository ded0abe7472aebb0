import { Hono } from 'hono'
import * as v from 'valibot'
import RemarkToManyPage from '../../web/feedback/remark-to-many-page.tsx'
import ReleaseRemarksPage, { type ReleaseRemarksProps } from '../../web/feedback/release-remarks-page.tsx'
import SentRemarkPage from '../../web/feedback/sent-remark-page.tsx'
import TeamRemarksPage from '../../web/feedback/team-remarks-page.tsx'
import { manyTexts } from '../../web/feedback/many-texts.ts'
import { remarkTexts } from '../../web/feedback/remark-texts.ts'
import { feedbackTexts } from '../../web/feedback/texts.ts'
import { sheetWords } from '../../web/plans/sheet-words.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { entriesOf } from '../publication/differences.ts'
import { validate } from '../validate.ts'
import { remarksCsv, remarksJsonLd } from './exports.ts'
import { DeskQuery } from './desk/schema.ts'
import { getReleaseRemarks, type ReleaseRemarks } from './release-remarks.ts'
import { RemarkQuery, ToManyQuery } from './schema.ts'
import { getSentRemark } from './sent-remark.ts'
import { getTeamRemarks } from './team-remarks.ts'
import { getToMany } from './to-many.ts'

/** Of the desk, to go on by, and which page of the remarks. */
const ReleaseRemarksQuery = v.object({ ...DeskQuery.entries, before: RemarkQuery.entries.before })

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
  .get('/releases/:id/remarks', signedIn, validate('query', ReleaseRemarksQuery), async (c) => {
    const { db, viewer, language } = c.var
    const { before, ...desk } = c.req.valid('query')
    const found = await getReleaseRemarks(db, viewer, c.req.param('id'), before)
    const { municipality, number } = found.release
    const { props, ...shown } = releaseRemarksPage(found)
    const title = remarkTexts[language].pageTitle(municipality.name, number)
    return page(c, { ...shown, title, props: { ...props, desk } })
  })
  .get('/remarks/new', signedIn, validate('query', ToManyQuery), async (c) => {
    const { db, viewer, language } = c.var
    const props = await getToMany(db, viewer, c.req.valid('query').year)
    const { title } = manyTexts[language]
    return page(c, { name: 'feedback/remark-to-many-page', title, Page: RemarkToManyPage, props })
  })
  .get('/remarks/sent/:id', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const props = await getSentRemark(db, viewer, c.req.param('id'))
    const title = manyTexts[language].sentTitle
    return page(c, { name: 'feedback/sent-remark-page', title, Page: SentRemarkPage, props })
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

/** The page of a release and its remarks, for its route and for the gate. */
export function releaseRemarksPage({ release: { snapshot, ...release }, ...found }: ReleaseRemarks) {
  const props: ReleaseRemarksProps = { ...found, release, entries: entriesOf(snapshot) }
  return { name: 'feedback/release-remarks-page' as const, Page: ReleaseRemarksPage, props }
}
