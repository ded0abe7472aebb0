import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import { has } from '../../auth/viewer.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { Problem } from '../../problem.ts'
import { validate } from '../../validate.ts'
import { conflictDeclared, conflictTakenBack, ownConflicts } from './conflicts.ts'
import { getNote, noteOf, settledNow } from './notes.ts'
import { NewConflict, NewNote } from './schema.ts'

/** Under /api/desk: what an advisor keeps for nobody else. A team is named by its release, whose id tells nothing of it. */
export const deskRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .get('/conflicts', async (c) => {
    const { db, viewer } = c.var
    if (!has(viewer, 'advisor')) throw new Problem('missing')
    return c.json({ municipalities: (await ownConflicts(db, viewer)).map(({ municipality }) => municipality) })
  })
  .post('/conflicts', validate('json', NewConflict), async (c) => {
    const { db, viewer } = c.var
    const { name, statements } = await conflictDeclared(db, viewer, c.req.valid('json').municipality)
    return commit(c, statements, { municipality: name }, 201)
  })
  .delete('/conflicts/:userId/:code', async (c) => {
    const { userId, code } = c.req.param()
    return commit(c, conflictTakenBack(c.var.db, c.var.viewer, userId, code), { code })
  })
  .get('/:releaseId/note', async (c) => {
    const { text, notedAt } = await getNote(c.var.db, c.var.viewer, c.req.param('releaseId'))
    return c.json({ text, notedAt })
  })
  .put('/:releaseId/note', validate('json', NewNote), async (c) => {
    const { db, viewer } = c.var
    const { teamId } = await getNote(db, viewer, c.req.param('releaseId'))
    const { statements, notedAt } = noteOf(db, viewer, teamId, c.req.valid('json'))
    return commit(c, statements, { notedAt })
  })
  .post('/:releaseId/settlement', async (c) => {
    const { db, viewer } = c.var
    const { teamId } = await getNote(db, viewer, c.req.param('releaseId'))
    return commit(c, settledNow(db, viewer, teamId), { settled: true }, 201)
  })
