import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { VaultEnv } from '../../env.ts'
import { validate } from '../../validate.ts'
import { erase, finishErasure } from './erase.ts'
import { findPlaces } from './places.ts'
import { getEverything, listHandedOver } from './queries.ts'
import { ErasureSearch, NewErasure } from './schema.ts'

/**
 * Under /api/drafts. Every request is safe to repeat: an erasure has an id of its own. Its answers are not kept, unlike those of
 * other writes, and a search is a POST so that no address and no log holds what was looked for.
 */
export const draftErasureRoutes = new Hono<VaultEnv>()
  .use('/:planId/erasures/*', signedIn)
  .post('/:planId/erasures/search', validate('json', ErasureSearch), async (c) => {
    const { db, vault, viewer } = c.var
    const everything = await getEverything(vault, viewer, c.req.param('planId'))
    const handedOver = await listHandedOver(db, everything.plan.teamId)
    const places = findPlaces(c.req.valid('json'), everything, handedOver)
    return c.json({ seq: everything.plan.seq, lookedUpTo: handedOver.at(-1)?.number ?? 0, ...places })
  })
  .post('/:planId/erasures', validate('json', NewErasure), async (c) => {
    const { db, vault, viewer } = c.var
    return c.json(await erase(db, vault, viewer, c.req.param('planId'), c.req.valid('json')), 201)
  })
  .post('/:planId/erasures/:id/rest', async (c) => {
    const { db, vault, viewer } = c.var
    const { planId, id } = c.req.param()
    return c.json(await finishErasure(db, vault, viewer, planId, id), 201)
  })
