import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { commit, onceInVault } from '../http/once.ts'
import { getPlan } from '../plans/queries.ts'
import { voidPending } from '../publication/submit.ts'
import { validate } from '../validate.ts'
import { ensureOfficial } from './ensure-official.ts'
import { deleteRosterEntry, getHiding, saveRosterEntry, saveStep } from './queries.ts'
import { NewDecisions, NewRosterEntry, RosterId } from './schema.ts'

/** Decisions and the roster. Whatever changes them takes back what waits for approval: it was made from other decisions. */
export const hidingRoutes = new Hono<VaultEnv>()
  .use('/:planId/decisions/*', signedIn, onceInVault)
  .use('/:planId/roster/*', signedIn, onceInVault)
  .get('/:planId/decisions', async (c) => {
    const { vault, viewer } = c.var
    const { plan, roster, decisions, dropped, isHidden } = await getHiding(vault, viewer, c.req.param('planId'))
    return c.json({ seq: plan.seq, roster, decisions, dropped, isHidden })
  })
  .post('/:planId/decisions', validate('json', NewDecisions), async (c) => {
    const { db, vault, viewer } = c.var
    const plan = await getPlan(vault, viewer, c.req.param('planId'))
    const step = c.req.valid('json')
    await ensureOfficial(vault, plan.id, step.decisions)
    await voidPending(db, viewer, plan.teamId)
    return commit(c, saveStep(vault, viewer, plan.id, step), {})
  })
  .put('/:planId/roster/:id', validate('param', RosterId), validate('json', NewRosterEntry), async (c) => {
    const { db, vault, viewer } = c.var
    const { planId, id } = c.req.valid('param')
    const plan = await getPlan(vault, viewer, planId)
    await voidPending(db, viewer, plan.teamId)
    const entry = { id, ...c.req.valid('json') }
    return commit(c, [saveRosterEntry(vault, plan.id, entry)], entry)
  })
  .delete('/:planId/roster/:id', validate('param', RosterId), async (c) => {
    const { db, vault, viewer } = c.var
    const { planId, id } = c.req.valid('param')
    const plan = await getPlan(vault, viewer, planId)
    await voidPending(db, viewer, plan.teamId)
    return commit(c, [deleteRosterEntry(vault, plan.id, id)], { id })
  })
