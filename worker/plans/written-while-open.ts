import { createMiddleware } from 'hono/factory'
import type { VaultEnv } from '../env.ts'
import { canRevise, canUseDraft } from '../policy.ts'
import { Problem } from '../problem.ts'
import { selectPlan } from './queries.ts'

/**
 * Refuses every write to the draft of a year that is closed, whatever route it takes. Whoever is in no closed year is let
 * pass unasked; who may not use the draft at all is told so by the route. A respondent may ask at any time that words go.
 */
export const writtenWhileOpen = createMiddleware<VaultEnv>(async (c, next) => {
  const { visitor, vault } = c.var
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  const isErasure = c.req.path.startsWith(`/api/drafts/${c.req.param('planId')}/erasures`)
  if (!isRead && !isErasure && visitor?.roles.some(({ name, closed }) => name === 'researcher' && closed)) {
    const plan = await selectPlan(vault, c.req.param('planId') ?? '').get()
    if (plan && canUseDraft(visitor, plan.teamId) && !canRevise(visitor, plan.teamId)) throw new Problem('closed')
  }
  await next()
})
