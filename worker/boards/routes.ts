import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { commit, onceInExchange } from '../http/once.ts'
import { ensureNamesDecided, recordKept } from '../names/decided.ts'
import { validate } from '../validate.ts'
import { readMarkdown } from './markdown.ts'
import { ensureMayWrite } from './moderation/limits.ts'
import { getWritableBoard } from './queries.ts'
import { BoardSearch, searchBoards } from './search/search.ts'
import {
  EditedMessage,
  NewMessage,
  NewTopic,
  Persona,
  Previewed,
  Reaction,
  Solution,
  TopicState,
  TopicTags,
} from './schema.ts'
import {
  deletionOf,
  editOf,
  getMessageToWrite,
  getTopicToWrite,
  messageOf,
  personaOf,
  reactionOf,
  solutionOf,
  tagsOf,
  topicOf,
  topicStateOf,
  withoutReaction,
} from './writing.ts'

/** Under /api/boards. */
export const boardRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/preview', validate('json', Previewed), (c) => c.json({ blocks: readMarkdown(c.req.valid('json').text) }))
  .post('/searches', validate('json', BoardSearch), async (c) => {
    return c.json(await searchBoards(c.var.db, c.var.viewer, c.req.valid('json')))
  })
  .put('/persona', validate('json', Persona), (c) => {
    return commit(c, personaOf(c.var.db, c.var.viewer, c.req.valid('json')), {})
  })
  .post('/:id/topics', validate('json', NewTopic), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const board = await getWritableBoard(db, viewer, c.req.param('id'))
    await ensureMayWrite(db, viewer, { boardId: board.id, text: `${asked.title}\n${asked.text}`, isNew: true })
    const { kept } = asked
    const decided = [
      ...(await ensureNamesDecided(c, { field: 'title', text: asked.title, kept })),
      ...(await ensureNamesDecided(c, { field: 'tags', text: asked.tags.join(' '), kept })),
      ...(await ensureNamesDecided(c, { field: 'text', text: asked.text, kept })),
    ]
    const { id, statements } = topicOf(db, viewer, board.id, asked)
    return commit(c, [...statements, ...recordKept(db, viewer, { kind: 'topic.made', id }, decided)], { id }, 201)
  })
  .post('/topics/:id/messages', validate('json', NewMessage), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const topic = await getTopicToWrite(db, viewer, c.req.param('id'))
    await ensureMayWrite(db, viewer, { boardId: topic.boardId, text: asked.text, isNew: true })
    const decided = await ensureNamesDecided(c, { field: 'text', text: asked.text, kept: asked.kept })
    const { id, statements } = messageOf(db, viewer, topic.topicId, asked)
    return commit(c, [...statements, ...recordKept(db, viewer, { kind: 'message.made', id }, decided)], { id }, 201)
  })
  .put('/topics/:id/solution', validate('json', Solution), async (c) => {
    const { db, viewer } = c.var
    const topic = await getTopicToWrite(db, viewer, c.req.param('id'))
    return commit(c, solutionOf(db, viewer, topic, c.req.valid('json').messageId), {})
  })
  .put('/topics/:id/tags', validate('json', TopicTags), async (c) => {
    const { db, viewer } = c.var
    const { tags, kept } = c.req.valid('json')
    const topic = await getTopicToWrite(db, viewer, c.req.param('id'))
    const statements = tagsOf(db, viewer, topic, tags)
    await ensureMayWrite(db, viewer, { boardId: topic.boardId, text: tags.join(' '), isNew: false })
    const decided = await ensureNamesDecided(c, { field: 'tags', text: tags.join(' '), kept })
    const record = recordKept(db, viewer, { kind: 'topic.tagged', id: topic.topicId }, decided)
    return commit(c, [...statements, ...record], {})
  })
  .put('/topics/:id/state', validate('json', TopicState), async (c) => {
    const { db, viewer } = c.var
    const topic = await getTopicToWrite(db, viewer, c.req.param('id'))
    return commit(c, topicStateOf(db, viewer, topic, c.req.valid('json')), {})
  })
  .put('/messages/:id', validate('json', EditedMessage), async (c) => {
    const { db, viewer } = c.var
    const { text, kept } = c.req.valid('json')
    const message = await getMessageToWrite(db, viewer, c.req.param('id'))
    const statements = editOf(db, viewer, message, text)
    await ensureMayWrite(db, viewer, { boardId: message.boardId, text, isNew: false })
    const decided = await ensureNamesDecided(c, { field: 'text', text, kept })
    const record = recordKept(db, viewer, { kind: 'message.edited', id: message.id }, decided)
    return commit(c, [...statements, ...record], {})
  })
  .delete('/messages/:id', async (c) => {
    const { db, viewer } = c.var
    return commit(c, deletionOf(db, viewer, await getMessageToWrite(db, viewer, c.req.param('id'))), {})
  })
  .put('/messages/:id/reactions/:kind', validate('param', Reaction), async (c) => {
    const { db, viewer } = c.var
    const { id, kind } = c.req.valid('param')
    return commit(c, reactionOf(db, viewer, await getMessageToWrite(db, viewer, id), kind), {})
  })
  .delete('/messages/:id/reactions/:kind', validate('param', Reaction), async (c) => {
    const { db, viewer } = c.var
    const { id, kind } = c.req.valid('param')
    return commit(c, withoutReaction(db, viewer, await getMessageToWrite(db, viewer, id), kind), {})
  })
