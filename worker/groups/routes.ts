import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { commit, onceInExchange } from '../http/once.ts'
import { ensureNamesDecided, recordKept } from '../names/decided.ts'
import { validate } from '../validate.ts'
import { decisionOf, getGroup, proposalOf } from './queries.ts'
import { NewGroup } from './schema.ts'

/** Under /api/groups. A team joins by its acceptance and leaves by taking it back. */
export const groupRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/', validate('json', NewGroup), async (c) => {
    const { db, viewer } = c.var
    const { kept, ...group } = c.req.valid('json')
    const { id, statements } = proposalOf(db, viewer, group)
    const decided = await ensureNamesDecided(c, { field: 'name', text: group.name, kept })
    return commit(c, [...statements, ...recordKept(db, viewer, { kind: 'group.proposed', id }, decided)], { id }, 201)
  })
  .post('/:id/teams/:teamId/acceptance', async (c) => {
    const { db, viewer } = c.var
    const group = await getGroup(db, viewer, c.req.param('id'))
    return commit(
      c,
      decisionOf(db, viewer, group, c.req.param('teamId'), 'accepted'),
      { state: 'accepted' as const },
      201,
    )
  })
  .post('/:id/teams/:teamId/refusal', async (c) => {
    const { db, viewer } = c.var
    const group = await getGroup(db, viewer, c.req.param('id'))
    return commit(
      c,
      decisionOf(db, viewer, group, c.req.param('teamId'), 'declined'),
      { state: 'declined' as const },
      201,
    )
  })
  .delete('/:id/teams/:teamId/acceptance', async (c) => {
    const { db, viewer } = c.var
    const group = await getGroup(db, viewer, c.req.param('id'))
    return commit(c, decisionOf(db, viewer, group, c.req.param('teamId'), 'left'), { state: 'left' as const })
  })

export type GroupRoutes = typeof groupRoutes
