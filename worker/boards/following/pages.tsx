import { Hono } from 'hono'
import * as v from 'valibot'
import FollowingPage from '../../../web/boards/following-page.tsx'
import { followTexts } from '../../../web/boards/following/texts.ts'
import TagPage from '../../../web/boards/tag-page.tsx'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import { Problem } from '../../problem.ts'
import { tag } from '../tags.ts'
import { listFollowed, listTagged } from './following.ts'

export const followPages = new Hono<SignedInEnv>()
  .get('/boards/following', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const props = { all: await listFollowed(db, viewer) }
    const { title } = followTexts[language]
    return page(c, { name: 'boards/following-page', title, Page: FollowingPage, props })
  })
  .get('/boards/tags/:tag', signedIn, async (c) => {
    const word = v.safeParse(tag, c.req.param('tag'))
    if (!word.success) throw new Problem('missing')
    const props = await listTagged(c.var.db, c.var.viewer, word.output)
    return page(c, { name: 'boards/tag-page', title: `#${word.output}`, Page: TagPage, props })
  })
