import { Hono } from 'hono'
import AdvicePage from '../../../web/feedback/advice-page.tsx'
import SessionAdvicePage from '../../../web/feedback/session-advice-page.tsx'
import { adviceTexts } from '../../../web/feedback/advice/texts.ts'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import { validate } from '../../validate.ts'
import { SessionQuery } from './schema.ts'
import { getSessionAdvice, listAdviceChoices } from './search.ts'

export const advicePages = new Hono<SignedInEnv>()
  // The form alone, as in the library: what is looked for stands behind the # of the address.
  .get('/advice', signedIn, async (c) =>
    page(c, {
      name: 'feedback/advice-page',
      title: adviceTexts[c.var.language].title,
      Page: AdvicePage,
      props: await listAdviceChoices(c.var.db, c.var.viewer),
    }),
  )
  .get(
    '/advice/sessions/:fiscalYear{20[0-9][0-9]}/:number{[0-9]+}',
    signedIn,
    validate('query', SessionQuery),
    async (c) => {
      const { db, viewer, language } = c.var
      const { after } = c.req.valid('query')
      const [fiscalYear, number] = [Number(c.req.param('fiscalYear')), Number(c.req.param('number'))]
      const found = await getSessionAdvice(db, viewer, { fiscalYear, number, after })
      return page(c, {
        name: 'feedback/session-advice-page',
        title: adviceTexts[language].sessionTitle(found.session.label),
        Page: SessionAdvicePage,
        props: { ...found, isFirst: after === undefined },
      })
    },
  )
