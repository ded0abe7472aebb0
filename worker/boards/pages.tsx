import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import BoardPage from '../../web/boards/board-page.tsx'
import BoardsPage from '../../web/boards/boards-page.tsx'
import NewTopicPage from '../../web/boards/new-topic-page.tsx'
import PersonaPage from '../../web/boards/persona-page.tsx'
import SearchPage from '../../web/boards/search-page.tsx'
import { boardSearchTexts } from '../../web/boards/search/texts.ts'
import { boardTexts } from '../../web/boards/texts.ts'
import { sheetWords } from '../../web/plans/sheet-words.ts'
import TopicPage from '../../web/boards/topic-page.tsx'
import { boardPersonas } from '../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { canRunYear } from '../policy.ts'
import { validate } from '../validate.ts'
import { ownAuthor } from './authors.ts'
import { withCards } from './cards/cards.ts'
import { getDraft, listDrafts } from './drafts/drafts.ts'
import { getGathering } from './gatherings/queries.ts'
import { listWithoutBoard } from './keeping/keeping.ts'
import { listWarnings } from './moderation/queries.ts'
import { getBoard, getWritableBoard, listBoards } from './queries.ts'
import { MessagesQuery, NewTopicQuery, TopicsQuery } from './schema.ts'
import { getTopic } from './topic.ts'

async function listAll(db: ExchangeDb, viewer: Viewer) {
  const [boards, warnings, drafts, groups] = await Promise.all([
    listBoards(db, viewer),
    listWarnings(db, viewer),
    listDrafts(db, viewer),
    listWithoutBoard(db, viewer),
  ])
  return { boards, warnings, drafts, groups, keeps: canRunYear(viewer) }
}

export const boardPages = new Hono<SignedInEnv>()
  .get('/boards', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    return page(c, {
      name: 'boards/boards-page',
      title: boardTexts[language].boards,
      Page: BoardsPage,
      props: await listAll(db, viewer),
    })
  })
  .get('/boards/me', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const persona = await db.select().from(boardPersonas).where(eq(boardPersonas.userId, viewer.id)).get()
    return page(c, {
      name: 'boards/persona-page',
      title: boardTexts[language].persona.title,
      Page: PersonaPage,
      props: {
        author: await ownAuthor(db, viewer),
        persona: {
          displayName: persona?.displayName ?? '',
          showsMunicipality: persona?.showsMunicipality ?? true,
          showsYear: persona?.showsYear ?? true,
        },
      },
    })
  })
  .get('/boards/search', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const boards = (await listBoards(db, viewer)).map(({ id, name }) => ({ id, name }))
    const { title } = boardSearchTexts[language]
    return page(c, { name: 'boards/search-page', title, Page: SearchPage, props: { boards } })
  })
  .get('/boards/:id', signedIn, validate('query', TopicsQuery), async (c) => {
    const { db, viewer } = c.var
    const { before } = c.req.valid('query')
    const { more, ...found } = await getBoard(db, viewer, c.req.param('id'), before)
    return page(c, {
      name: 'boards/board-page',
      title: found.board.name,
      Page: BoardPage,
      props: { ...found, isFirst: before === undefined, next: more ? `?before=${more}` : undefined },
    })
  })
  .get('/boards/:id/new', signedIn, validate('query', NewTopicQuery), async (c) => {
    const { db, viewer, language } = c.var
    const { report } = c.req.valid('query')
    const board = await getWritableBoard(db, viewer, c.req.param('id'))
    const [author, draft] = await Promise.all([
      ownAuthor(db, viewer),
      getDraft(db, viewer, { kind: 'board', target: board.id, replyTo: 0 }),
    ])
    return page(c, {
      name: 'boards/new-topic-page',
      title: boardTexts[language].newTopic,
      Page: NewTopicPage,
      props: { board, author, reportOf: report, draft },
    })
  })
  .get('/topics/:id', signedIn, validate('query', MessagesQuery), async (c) => {
    const { db, viewer } = c.var
    const { after } = c.req.valid('query')
    const shown = await getTopic(db, viewer, c.req.param('id'), after)
    if (shown.mergedInto !== undefined) return c.redirect(`/topics/${shown.mergedInto}`)
    const { more, author, mergedInto: _, messages: said, ...found } = shown
    const messages = await withCards(db, viewer, said, {
      origin: c.env.ORIGIN,
      sections: sheetWords[c.var.language].sections,
    })
    const { id, kind } = found.topic
    const { canModerate } = found.board
    const called = { id, authorId: author.id, isAnonymous: author.isAnonymous, canModerate, isHidden: author.isHidden }
    const gathering = kind === 'event' ? await getGathering(db, viewer, called) : undefined
    return page(c, {
      name: 'boards/topic-page',
      title: found.topic.title,
      Page: TopicPage,
      props: { ...found, messages, gathering, isFirst: after === undefined, next: more ? `?after=${more}` : undefined },
    })
  })
