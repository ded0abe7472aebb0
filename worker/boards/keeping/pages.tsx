import { Hono } from 'hono'
import KeepingPage from '../../../web/boards/keeping-page.tsx'
import { keepingTexts } from '../../../web/boards/keeping/texts.ts'
import MembersPage from '../../../web/boards/members-page.tsx'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import { listKept } from './keeping.ts'
import { getMembers } from './members.ts'

export const keepingPages = new Hono<SignedInEnv>()
  .get('/boards/keeping', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const props = await listKept(db, viewer)
    return page(c, { name: 'boards/keeping-page', title: keepingTexts[language].title, Page: KeepingPage, props })
  })
  .get('/boards/:id/members', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const props = await getMembers(db, viewer, c.req.param('id'))
    return page(c, { name: 'boards/members-page', title: keepingTexts[language].members, Page: MembersPage, props })
  })
