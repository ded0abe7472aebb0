import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { VaultEnv } from '../../env.ts'
import { commit, onceInVault } from '../../http/once.ts'
import { getPlan } from '../../plans/queries.ts'
import { voidPending } from '../../publication/submit.ts'
import { validate } from '../../validate.ts'
import { deleteOwnWord, hide, saveOwnWord, showAgain } from './queries.ts'
import { NewOwnWord, OwnWordId } from './schema.ts'

/** Whether the municipality is hidden, and its own words. Whatever changes takes back what waits: it was made from another state. */
export const hiddenMunicipalityRoutes = new Hono<VaultEnv>()
  .use('/:planId/hidden-municipality', signedIn, onceInVault)
  .use('/:planId/own-words/*', signedIn, onceInVault)
  .put('/:planId/hidden-municipality', async (c) => {
    const { db, vault, viewer } = c.var
    const plan = await getPlan(vault, viewer, c.req.param('planId'))
    await voidPending(db, viewer, plan.teamId)
    return commit(c, [hide(vault, viewer, plan.id)], { isHidden: true })
  })
  .delete('/:planId/hidden-municipality', async (c) => {
    const { db, vault, viewer } = c.var
    const plan = await getPlan(vault, viewer, c.req.param('planId'))
    await voidPending(db, viewer, plan.teamId)
    return commit(c, [showAgain(vault, plan.id)], { isHidden: false })
  })
  .put('/:planId/own-words/:id', validate('param', OwnWordId), validate('json', NewOwnWord), async (c) => {
    const { db, vault, viewer } = c.var
    const { planId, id } = c.req.valid('param')
    const plan = await getPlan(vault, viewer, planId)
    await voidPending(db, viewer, plan.teamId)
    const word = { id, ...c.req.valid('json') }
    return commit(c, [saveOwnWord(vault, plan.id, word)], word)
  })
  .delete('/:planId/own-words/:id', validate('param', OwnWordId), async (c) => {
    const { db, vault, viewer } = c.var
    const { planId, id } = c.req.valid('param')
    const plan = await getPlan(vault, viewer, planId)
    await voidPending(db, viewer, plan.teamId)
    return commit(c, [deleteOwnWord(vault, plan.id, id)], { id })
  })
