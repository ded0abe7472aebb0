import { Hono } from 'hono'
import GatheringsPage from '../../../web/boards/gatherings-page.tsx'
import { gatheringTexts } from '../../../web/boards/gatherings/texts.ts'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import { Problem } from '../../problem.ts'
import { writeCalendar } from './calendar.ts'
import { listGatherings, listSignedUp } from './queries.ts'

export const gatheringPages = new Hono<SignedInEnv>()
  .get('/boards/gatherings', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const props = { gatherings: await listGatherings(db, viewer) }
    const { title } = gatheringTexts[language]
    return page(c, { name: 'boards/gatherings-page', title, Page: GatheringsPage, props })
  })
  .get('/topics/:id/calendar.ics', signedIn, async (c) => {
    const { db, viewer } = c.var
    const entries = await listSignedUp(db, viewer)
    const entry = entries.find(({ id }) => id === c.req.param('id'))
    if (!entry) throw new Problem('missing')
    return c.body(writeCalendar([entry], c.env.ORIGIN), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="gathering.ics"',
    })
  })
