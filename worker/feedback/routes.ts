import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { commit, onceInExchange } from '../http/once.ts'
import { ensureNamesDecided, recordKept } from '../names/decided.ts'
import { validate } from '../validate.ts'
import { answerOf, deletionOf, editOf, getRemarkToWrite, messageOf } from './answering.ts'
import { hearingOf } from './heard/hearing.ts'
import { placingOf } from './heard/placing.ts'
import { Hearing, Placement } from './heard/schema.ts'
import { told } from './live/rooms.ts'
import { getRemark } from './queries.ts'
import { EditedRemark, NewAnswer, NewMessage, NewRemark } from './schema.ts'
import { remarkOf } from './writing.ts'

/** Under /api/remarks. */
export const remarkRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/', validate('json', NewRemark), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const { ids, batchId, statements } = await remarkOf(db, viewer, asked)
    const decided = await ensureNamesDecided(c, { field: 'text', text: asked.text, kept: asked.kept })
    const record = recordKept(db, viewer, { kind: 'remark.made', id: batchId }, decided)
    return told(c, ids, await commit(c, [...statements, ...record], { ids, batchId }, 201))
  })
  .post('/heard', validate('json', Hearing), async (c) => {
    const { db, viewer } = c.var
    const { releaseId } = c.req.valid('json')
    return commit(c, await hearingOf(db, viewer, releaseId), { releaseId }, 201)
  })
  .get('/:id', async (c) => c.json(await getRemark(c.var.db, c.var.viewer, c.req.param('id'))))
  .put('/:id', validate('json', EditedRemark), async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    const asked = c.req.valid('json')
    const statements = editOf(db, viewer, await getRemarkToWrite(db, viewer, id), asked)
    const decided = await ensureNamesDecided(c, { field: 'text', text: asked.text, kept: asked.kept })
    const record = recordKept(db, viewer, { kind: 'remark.edited', id }, decided)
    return told(c, [id], await commit(c, [...statements, ...record], { id }))
  })
  .put('/:id/place', validate('json', Placement), async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    return told(c, [id], await commit(c, await placingOf(db, viewer, id, c.req.valid('json')), { id }))
  })
  .delete('/:id', async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    return told(c, [id], await commit(c, deletionOf(db, viewer, await getRemarkToWrite(db, viewer, id)), { id }))
  })
  .post('/:id/answers', validate('json', NewAnswer), async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    const asked = c.req.valid('json')
    const statements = answerOf(db, viewer, await getRemarkToWrite(db, viewer, id), asked)
    const decided = await ensureNamesDecided(c, { field: 'reason', text: asked.reason, kept: asked.kept })
    const record = recordKept(db, viewer, { kind: 'remark.answered', id }, decided)
    const answer = { state: asked.state, answers: asked.base + 1 }
    return told(c, [id], await commit(c, [...statements, ...record], answer, 201))
  })
  .post('/:id/messages', validate('json', NewMessage), async (c) => {
    const { db, viewer } = c.var
    const { text, kept } = c.req.valid('json')
    const remark = await getRemarkToWrite(db, viewer, c.req.param('id'))
    const { id, statements } = messageOf(db, viewer, remark, text)
    const decided = await ensureNamesDecided(c, { field: 'text', text, kept })
    const record = recordKept(db, viewer, { kind: 'remark.talked', id }, decided)
    return told(c, [remark.id], await commit(c, [...statements, ...record], { id }, 201))
  })
