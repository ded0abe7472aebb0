import type { Context } from 'hono'
import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { ensureNamesDecided, recordKept } from '../../names/decided.ts'
import { validate } from '../../validate.ts'
import { archiveOf, boardOf, groupBoardOf, wordsOf } from './keeping.ts'
import { admissionOf, departureOf } from './members.ts'
import { Archive, BoardWords, MemberParam, NewBoard, NewMember } from './schema.ts'

/** Under /api/board-keeping. */
export const keepingRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/', validate('json', NewBoard), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const { id, statements } = await boardOf(db, viewer, asked)
    const record = recordKept(db, viewer, { kind: 'board.made', id }, await wordsDecided(c, asked))
    return commit(c, [...statements, ...record], { id }, 201)
  })
  .put('/:id', validate('json', BoardWords), async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    const asked = c.req.valid('json')
    const statements = wordsOf(db, viewer, id, asked)
    const record = recordKept(db, viewer, { kind: 'board.changed', id }, await wordsDecided(c, asked))
    return commit(c, [...statements, ...record], {})
  })
  .put('/:id/archive', validate('json', Archive), (c) => {
    const { db, viewer } = c.var
    return commit(c, archiveOf(db, viewer, c.req.param('id'), c.req.valid('json').isArchived), {})
  })
  .post('/:id/members', validate('json', NewMember), async (c) => {
    const { db, viewer } = c.var
    return commit(c, await admissionOf(db, viewer, c.req.param('id'), c.req.valid('json').email), {}, 201)
  })
  .delete('/:id/members/:userId', validate('param', MemberParam), async (c) => {
    const { id, userId } = c.req.valid('param')
    return commit(c, await departureOf(c.var.db, c.var.viewer, id, userId), {})
  })
  .post('/groups/:groupId', (c) => {
    const { db, viewer } = c.var
    const purpose = '対話グループのチームだけの話し合いの場です。'
    const { id, statements } = groupBoardOf(db, viewer, c.req.param('groupId'), purpose)
    return commit(c, statements, { id }, 201)
  })

async function wordsDecided(c: Context<SignedInEnv>, { name, purpose, kept }: BoardWords) {
  return [
    ...(await ensureNamesDecided(c, { field: 'name', text: name, kept })),
    ...(await ensureNamesDecided(c, { field: 'purpose', text: purpose, kept })),
  ]
}
