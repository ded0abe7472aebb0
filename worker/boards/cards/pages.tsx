import TopicPage from '../../../web/boards/topic-page.tsx'
import { sheetWords } from '../../../web/plans/sheet-words.ts'
import { sentPage } from '../../http/page.tsx'
import type { Surface } from '../../surface.ts'
import type { ShownMessage, ShownTopic } from '../topic.ts'
import { cardOf } from './cards.ts'

/** A topic whose one message links to every item. */
export const boardsSurface: Surface = {
  name: 'boards',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /topics/:id'],
  render({ snapshot, ...release }) {
    const cards = snapshot.items.map(({ id, ...item }) => cardOf({ ...release, ...item, itemId: id }, sections))
    const props = {
      board,
      topic,
      draft: undefined,
      messages: [{ ...message, cards }],
      gathering: undefined,
      isFirst: true,
      next: undefined,
    }
    return [sentPage({ name: 'boards/topic-page', Page: TopicPage, props })]
  },
}

const { sections } = sheetWords.ja

const board: ShownTopic['board'] = {
  id: 'board',
  kind: 'theme',
  name: '',
  purpose: '',
  allowsAnonymous: false,
  canWrite: false,
  canModerate: false,
  mutedUntil: undefined,
  isNewAccount: false,
  isFollowed: false,
}

const topic: ShownTopic['topic'] = {
  id: 'topic',
  kind: 'talk',
  title: '',
  tags: [],
  isFollowed: false,
  isAnonymous: false,
  isPinned: false,
  isClosed: true,
  solvedBy: undefined,
  canAnswer: false,
  canSolve: false,
  count: 1,
  reportOf: undefined,
  canTag: false,
  canCall: false,
}

const message: ShownMessage = {
  id: 'message',
  number: 1,
  threadNumber: 1,
  author: { role: 'alumnus' },
  mine: false,
  blocks: [],
  hiddenFor: undefined,
  isAnonymous: false,
  text: '',
  draft: undefined,
  at: 0,
  editedAt: undefined,
  canEdit: false,
  reactions: {},
  reacted: [],
  versions: [],
  isReported: false,
  mentions: [],
}
