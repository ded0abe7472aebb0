import { Hono } from 'hono'
import QueuePage from '../../../web/boards/queue-page.tsx'
import RecordPage from '../../../web/boards/record-page.tsx'
import { hiddenTexts } from '../../../web/boards/moderation/hidden-texts.ts'
import { moderationTexts } from '../../../web/boards/moderation/texts.ts'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import { validate } from '../../validate.ts'
import { getRecord, listReported, reportedOnPage } from './queries.ts'
import { QueueQuery } from './schema.ts'

export const moderationPages = new Hono<SignedInEnv>()
  .get('/boards/reports', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const props = { messages: await listReported(db, viewer), most: reportedOnPage }
    return page(c, { name: 'boards/queue-page', title: moderationTexts[language].queue, Page: QueuePage, props })
  })
  .get('/boards/:id/record', signedIn, validate('query', QueueQuery), async (c) => {
    const { db, viewer, language } = c.var
    const { before } = c.req.valid('query')
    const found = await getRecord(db, viewer, c.req.param('id'), before)
    const props = { ...found, isFirst: before === undefined }
    return page(c, { name: 'boards/record-page', title: hiddenTexts[language].record, Page: RecordPage, props })
  })
