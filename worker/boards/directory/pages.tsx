import { Hono } from 'hono'
import ContactsPage from '../../../web/boards/contacts-page.tsx'
import { directoryTexts } from '../../../web/boards/directory/texts.ts'
import DirectoryEntryPage from '../../../web/boards/directory-entry-page.tsx'
import DirectoryPage from '../../../web/boards/directory-page.tsx'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import { isTalker } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { validate } from '../../validate.ts'
import { listContacts } from './contacts.ts'
import { ensureReadsDirectory, getOwnEntry, listEntries } from './entries.ts'
import { DirectoryQuery } from './schema.ts'

export const directoryPages = new Hono<SignedInEnv>()
  .get('/boards/directory', signedIn, validate('query', DirectoryQuery), async (c) => {
    const { db, viewer, language } = c.var
    ensureReadsDirectory(viewer)
    const { words } = c.req.valid('query')
    const [found, own] = await Promise.all([listEntries(db, viewer, words), getOwnEntry(db, viewer)])
    const props = { ...found, words, isListed: own !== undefined, canJoin: isTalker(viewer) }
    return page(c, {
      name: 'boards/directory-page',
      title: directoryTexts[language].title,
      Page: DirectoryPage,
      props,
    })
  })
  .get('/boards/directory/me', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    if (!isTalker(viewer)) throw new Problem('missing')
    return page(c, {
      name: 'boards/directory-entry-page',
      title: directoryTexts[language].own,
      Page: DirectoryEntryPage,
      props: { entry: await getOwnEntry(db, viewer) },
    })
  })
  .get('/boards/directory/contacts', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    return page(c, {
      name: 'boards/contacts-page',
      title: directoryTexts[language].contacts,
      Page: ContactsPage,
      props: await listContacts(db, viewer),
    })
  })
