import { Hono } from 'hono'
import * as v from 'valibot'
import NoticesPage from '../../web/notifications/notices-page.tsx'
import { noticeTexts } from '../../web/notifications/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { validate } from '../validate.ts'
import { feedKeySince } from './feed-keys.ts'
import { listNotices, noticesOnPage } from './listing.ts'
import { getMailTimes } from './settings.ts'

const NoticeQuery = v.object({
  before: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))), undefined),
})

export const noticePages = new Hono<SignedInEnv>().get(
  '/notices',
  signedIn,
  validate('query', NoticeQuery),
  async (c) => {
    const { db, viewer, language } = c.var
    const { before } = c.req.valid('query')
    const [rows, mail, feedSince] = await Promise.all([
      listNotices(db, viewer, { before, limit: noticesOnPage + 1 }),
      getMailTimes(db, viewer),
      feedKeySince(db, viewer),
    ])
    const notices = rows.slice(0, noticesOnPage)
    const next = rows.length > noticesOnPage ? notices.at(-1)?.id : undefined
    const props = { notices, mail, feedSince, next, isFirst: before === undefined }
    return page(c, { name: 'notifications/notices-page', title: noticeTexts[language].title, Page: NoticesPage, props })
  },
)
