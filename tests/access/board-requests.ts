import type { Asked } from './asked.ts'
import type { AccessWorld } from './world.ts'

/** Of the group's board: it is closed to everybody else. */
export const boardRequests: Record<string, (world: AccessWorld) => Asked> = {
  'GET /boards': () => ({ path: '/boards' }),
  'GET /boards/me': () => ({ path: '/boards/me' }),
  'GET /boards/search': () => ({ path: '/boards/search' }),
  'POST /api/boards/searches': () => ({ path: '/api/boards/searches', body: { words: '続ける' } }),
  'GET /boards/:id': (world) => ({ path: `/boards/${world.boardId}` }),
  'GET /boards/:id/new': (world) => ({ path: `/boards/${world.boardId}/new` }),
  'GET /boards/gatherings': () => ({ path: '/boards/gatherings' }),
  'GET /topics/:id/calendar.ics': (world) => ({ path: `/topics/${world.eventId}/calendar.ics` }),
  'PUT /api/gatherings/:id': (world) => ({
    path: `/api/gatherings/${world.eventId}`,
    body: { day: '2099-05-13', from: '18:30', to: '19:30', place: '会議室', address: '', capacity: 20 },
  }),
  'DELETE /api/gatherings/:id': (world) => ({ path: `/api/gatherings/${world.eventId}` }),
  'PUT /api/gatherings/:id/guest': (world) => ({ path: `/api/gatherings/${world.eventId}/guest` }),
  'DELETE /api/gatherings/:id/guest': (world) => ({ path: `/api/gatherings/${world.eventId}/guest` }),
  'GET /boards/following': () => ({ path: '/boards/following' }),
  'GET /boards/tags/:tag': () => ({ path: '/boards/tags/会議' }),
  'PUT /api/follows/:kind/:target': (world) => ({ path: `/api/follows/topic/${world.topicId}` }),
  'DELETE /api/follows/:kind/:target': (world) => ({ path: `/api/follows/topic/${world.topicId}` }),
  'PUT /api/board-drafts/:kind/:target/:replyTo': (world) => ({
    path: `/api/board-drafts/topic/${world.topicId}/0`,
    body: { text: '書きかけ' },
  }),
  'DELETE /api/board-drafts/:kind/:target/:replyTo': (world) => ({
    path: `/api/board-drafts/topic/${world.topicId}/0`,
  }),
  'GET /boards/directory': () => ({ path: '/boards/directory' }),
  'GET /boards/directory/me': () => ({ path: '/boards/directory/me' }),
  'GET /boards/directory/contacts': () => ({ path: '/boards/directory/contacts' }),
  'PUT /api/directory/me': () => ({
    path: '/api/directory/me',
    body: { name: '', helps: ['会議'], about: '', takesRequests: true, takesFollowers: false },
  }),
  'DELETE /api/directory/me': () => ({ path: '/api/directory/me' }),
  'POST /api/directory/people/:id/requests': () => ({
    path: '/api/directory/people/none/requests',
    body: { text: 'お話を聞かせてください' },
  }),
  'PUT /api/directory/requests/:id/answer': () => ({
    path: '/api/directory/requests/none/answer',
    body: { text: 'ぜひ' },
  }),
  'GET /boards/keeping': () => ({ path: '/boards/keeping' }),
  'GET /boards/:id/members': (world) => ({ path: `/boards/${world.boardId}/members` }),
  'POST /api/board-keeping': () => ({
    path: '/api/board-keeping',
    body: { kind: 'theme', name: '続ける', purpose: '続ける工夫', allowsAnonymous: false },
  }),
  // A group's board is kept by the group.
  'PUT /api/board-keeping/:id': (world) => ({
    path: `/api/board-keeping/${world.boardId}`,
    body: { name: '続ける', purpose: '続ける工夫', allowsAnonymous: false },
  }),
  'PUT /api/board-keeping/:id/archive': (world) => ({
    path: `/api/board-keeping/${world.boardId}/archive`,
    body: { isArchived: true },
  }),
  'POST /api/board-keeping/:id/members': (world) => ({
    path: `/api/board-keeping/${world.boardId}/members`,
    body: { email: 'nobody@example.jp' },
  }),
  'DELETE /api/board-keeping/:id/members/:userId': (world) => ({
    path: `/api/board-keeping/${world.boardId}/members/none`,
  }),
  'POST /api/board-keeping/groups/:groupId': (world) => ({ path: `/api/board-keeping/groups/${world.group.id}` }),
  'PUT /api/boards/topics/:id/tags': (world) => ({
    path: `/api/boards/topics/${world.topicId}/tags`,
    body: { tags: ['会議'] },
  }),
  'GET /api/moving/topics/:id/places': (world) => ({ path: `/api/moving/topics/${world.topicId}/places` }),
  // No board is read by the same people as a group's, and a topic is not merged into itself: the moderator hears so.
  'PUT /api/moving/topics/:id/board': (world) => ({
    path: `/api/moving/topics/${world.topicId}/board`,
    body: { boardId: world.boardId },
  }),
  'PUT /api/moving/topics/:id/merging': (world) => ({
    path: `/api/moving/topics/${world.topicId}/merging`,
    body: { into: world.topicId },
  }),
  'GET /topics/:id': (world) => ({ path: `/topics/${world.topicId}` }),
  'POST /api/boards/preview': () => ({ path: '/api/boards/preview', body: { text: '**歩いて**暮らせるまち' } }),
  'PUT /api/boards/persona': () => ({
    path: '/api/boards/persona',
    body: { displayName: '', showsMunicipality: true, showsYear: false },
  }),
  'POST /api/boards/:id/topics': (world) => ({
    path: `/api/boards/${world.boardId}/topics`,
    body: { kind: 'question', title: '続けるには', text: '異動のあとはどうしていますか' },
  }),
  'POST /api/boards/topics/:id/messages': (world) => ({
    path: `/api/boards/topics/${world.topicId}/messages`,
    body: { text: '月に一度集まっています', replyTo: 1 },
  }),
  'PUT /api/boards/topics/:id/solution': (world) => ({
    path: `/api/boards/topics/${world.topicId}/solution`,
    body: { messageId: world.messageId },
  }),
  'PUT /api/boards/topics/:id/state': (world) => ({
    path: `/api/boards/topics/${world.topicId}/state`,
    body: { isPinned: true, isClosed: false },
  }),
  'PUT /api/boards/messages/:id': (world) => ({
    path: `/api/boards/messages/${world.messageId}`,
    body: { text: '書き直した文' },
  }),
  'DELETE /api/boards/messages/:id': (world) => ({ path: `/api/boards/messages/${world.messageId}` }),
  'PUT /api/boards/messages/:id/reactions/:kind': (world) => ({
    path: `/api/boards/messages/${world.messageId}/reactions/thanks`,
  }),
  'GET /boards/reports': () => ({ path: '/boards/reports' }),
  'GET /boards/:id/record': (world) => ({ path: `/boards/${world.boardId}/record` }),
  'POST /api/moderation/messages/:id/reports': (world) => ({
    path: `/api/moderation/messages/${world.messageId}/reports`,
    body: { reason: 'advert', text: '' },
  }),
  'PUT /api/moderation/messages/:id/hiding': (world) => ({
    path: `/api/moderation/messages/${world.messageId}/hiding`,
    body: { isHidden: true, reason: 'advert' },
  }),
  'POST /api/moderation/messages/:id/warnings': (world) => ({
    path: `/api/moderation/messages/${world.messageId}/warnings`,
    body: { reason: 'advert', text: '宣伝は控えてください' },
  }),
  'PUT /api/moderation/messages/:id/mute': (world) => ({
    path: `/api/moderation/messages/${world.messageId}/mute`,
    body: { reason: 'advert', days: 1 },
  }),
  'POST /api/moderation/messages/:id/settlement': (world) => ({
    path: `/api/moderation/messages/${world.messageId}/settlement`,
  }),
  'POST /api/moderation/messages/:id/looks': (world) => ({ path: `/api/moderation/messages/${world.messageId}/looks` }),
  'POST /api/moderation/warnings/:id/reading': () => ({ path: '/api/moderation/warnings/none/reading' }),
  'POST /api/moderation/boards/:id/moderators': (world) => ({
    path: `/api/moderation/boards/${world.boardId}/moderators`,
    body: { email: 'nobody@example.jp' },
  }),
  'DELETE /api/moderation/boards/:id/moderators/:userId': (world) => ({
    path: `/api/moderation/boards/${world.boardId}/moderators/${world.ids.colleague}`,
  }),
  'DELETE /api/boards/messages/:id/reactions/:kind': (world) => ({
    path: `/api/boards/messages/${world.messageId}/reactions/thanks`,
  }),
}
