import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { validate } from '../../validate.ts'
import { getNote, noteOf, settledNow } from './notes.ts'
import { NewNote } from './schema.ts'

/** Under /api/desk: what an advisor keeps for nobody else. A team is named by its release, whose id tells nothing of it. */
export const deskRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
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
