import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { commit, onceInExchange } from '../../http/once.ts'
import { ensureNamesDecided, recordKept } from '../../names/decided.ts'
import { isTalker } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { validate } from '../../validate.ts'
import { answerOf, ensureMayAsk, requestOf } from './contacts.ts'
import { entryGone, entryKept } from './entries.ts'
import { Contact, Entry } from './schema.ts'

/** Under /api/directory. */
export const directoryRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .put('/me', validate('json', Entry), async (c) => {
    const { db, viewer } = c.var
    if (!isTalker(viewer)) throw new Problem('forbidden')
    const entry = c.req.valid('json')
    const { kept } = entry
    const decided = [
      ...(await ensureNamesDecided(c, { field: 'helps', text: entry.helps.join(' '), kept })),
      ...(await ensureNamesDecided(c, { field: 'about', text: entry.about, kept })),
    ]
    const record = recordKept(db, viewer, { kind: 'directory.entered', id: viewer.id }, decided)
    return commit(c, [...entryKept(db, viewer, entry), ...record], {})
  })
  .delete('/me', (c) => commit(c, entryGone(c.var.db, c.var.viewer), {}))
  .post('/people/:id/requests', validate('json', Contact), async (c) => {
    const { db, viewer } = c.var
    const { text, kept } = c.req.valid('json')
    const toId = c.req.param('id')
    await ensureMayAsk(db, viewer, toId)
    const decided = await ensureNamesDecided(c, { field: 'text', text, kept })
    const { id, statements } = requestOf(db, viewer, toId, text)
    return commit(c, [...statements, ...recordKept(db, viewer, { kind: 'contact.asked', id }, decided)], {}, 201)
  })
  .put('/requests/:id/answer', validate('json', Contact), async (c) => {
    const { db, viewer } = c.var
    const { text, kept } = c.req.valid('json')
    const id = c.req.param('id')
    const decided = await ensureNamesDecided(c, { field: 'text', text, kept })
    const record = recordKept(db, viewer, { kind: 'contact.answered', id }, decided)
    return commit(c, [...answerOf(db, viewer, id, text), ...record], {})
  })
