import { Hono } from 'hono'
import LibraryPage from '../../web/library/library-page.tsx'
import { libraryTexts } from '../../web/library/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { listChoices } from './choices.ts'

/** The form alone: what is looked for stands behind the # of the address, which no browser sends and no log keeps. */
export const libraryPages = new Hono<SignedInEnv>().get('/library', signedIn, async (c) =>
  page(c, {
    name: 'library/library-page',
    title: libraryTexts[c.var.language].title,
    Page: LibraryPage,
    props: await listChoices(c.var.db, c.var.viewer),
  }),
)
