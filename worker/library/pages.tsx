import { Hono } from 'hono'
import AlikePage from '../../web/library/alike-page.tsx'
import BorrowPage from '../../web/plans/borrow-page.tsx'
import LibraryPage from '../../web/library/library-page.tsx'
import { libraryTexts } from '../../web/library/texts.ts'
import { sheetWords } from '../../web/plans/sheet-words.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page, sentPage } from '../http/page.tsx'
import { isBorrowable } from '../plans/sheets.ts'
import { canBorrow } from '../policy.ts'
import type { Surface } from '../surface.ts'
import { findAlike } from './alike.ts'
import { listChoices } from './choices.ts'
import { hitsOf } from './hits-of-release.ts'

export const libraryPages = new Hono<SignedInEnv>()
  // The form alone: what is looked for stands behind the # of the address, which no browser sends and no log keeps.
  .get('/library', signedIn, async (c) =>
    page(c, {
      name: 'library/library-page',
      title: libraryTexts[c.var.language].title,
      Page: LibraryPage,
      props: { ...(await listChoices(c.var.db, c.var.viewer)), mayBorrow: canBorrow(c.var.viewer) },
    }),
  )
  .get('/library/alike/:releaseId/:itemId', signedIn, async (c) => {
    const { releaseId, itemId } = c.req.param()
    const found = await findAlike(c.var.db, c.var.viewer, releaseId, itemId)
    const props = { ...found, mayBorrow: canBorrow(c.var.viewer) }
    const section = sheetWords[c.var.language].sections[props.item.item.section]
    return page(c, {
      name: 'library/alike-page',
      title: libraryTexts[c.var.language].alikeTitle(section),
      Page: AlikePage,
      props,
    })
  })

/** Every item as a hit, and as one that is alike. What is searched in is the same text, folded as the gate folds it. */
export const librarySurface: Surface = {
  name: 'library',
  audiences: ['house', 'partners', 'advisors'],
  routes: [
    'POST /api/library/searches',
    'GET /library/alike/:releaseId/:itemId',
    'GET /drafts/borrow/:releaseId/:itemId',
  ],
  render(release) {
    const hits = hitsOf(release)
    const alike = hits.map((hit) => ({ hit, strength: 1, notions: [], words: [] }))
    const [item] = hits
    return [
      { format: 'json', body: JSON.stringify({ hits, more: false }) },
      ...(item
        ? [sentPage({ name: 'library/alike-page', Page: AlikePage, props: { item, alike, mayBorrow: true } })]
        : []),
      ...hits
        .filter(({ item: one }) => isBorrowable(one))
        .map(({ item: one, release: source }) =>
          sentPage({
            name: 'plans/borrow-page',
            Page: BorrowPage,
            props: { item: one, source, teams: [], copied: [] },
          }),
        ),
    ]
  },
}
