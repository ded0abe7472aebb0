import { Hono } from 'hono'
import { dayInJapan } from '../../../web/dates.ts'
import ConflictsPage from '../../../web/feedback/conflicts-page.tsx'
import DeskPage from '../../../web/feedback/desk-page.tsx'
import { deskTexts } from '../../../web/feedback/desk/texts.ts'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import { canRunYear } from '../../policy.ts'
import { Problem } from '../../problem.ts'
import { validate } from '../../validate.ts'
import { conflictsOfYear } from './conflicts.ts'
import { getDesk, loadQueue } from './desk.ts'
import { nextAfter } from './queue.ts'
import { DeskQuery, NextQuery } from './schema.ts'

export const deskPages = new Hono<SignedInEnv>()
  .get('/desk', signedIn, validate('query', DeskQuery), async (c) => {
    const { db, viewer, language } = c.var
    const query = c.req.valid('query')
    const desk = await getDesk(db, viewer, query, dayInJapan(Date.now()))
    return page(c, {
      name: 'feedback/desk-page',
      title: deskTexts[language].title,
      Page: DeskPage,
      props: { ...desk, query },
    })
  })
  .get('/years/:fiscalYear{20[0-9][0-9]}/conflicts', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    if (!canRunYear(viewer)) throw new Problem('missing')
    const fiscalYear = Number(c.req.param('fiscalYear'))
    return page(c, {
      name: 'feedback/conflicts-page',
      title: deskTexts[language].conflicts,
      Page: ConflictsPage,
      props: { fiscalYear, conflicts: await conflictsOfYear(db, fiscalYear) },
    })
  })
  // Asked when somebody goes on, not when a page is opened: what was visited meanwhile counts.
  .get('/desk/next', signedIn, validate('query', NextQuery), async (c) => {
    const { db, viewer } = c.var
    const { after, ...query } = c.req.valid('query')
    const { queue } = await loadQueue(db, viewer, query, dayInJapan(Date.now()))
    const next = nextAfter(queue, query, after)
    const { show, group, session } = query
    const filter = new URLSearchParams({ show, ...(group && { group }), ...(session && { session }) })
    return c.redirect(next?.release ? `/releases/${next.release.id}/remarks?${filter}` : `/desk?${filter}`)
  })
