import { Hono } from 'hono'
import { eq } from 'drizzle-orm'
import { teams } from '../../db/exchange/municipalities.ts'
import { plans } from '../../db/vault/plans.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { commit, onceInVault } from '../http/once.ts'
import { canRevise, canUseDraft } from '../policy.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { answerStep, changedSince } from './answer-step.ts'
import { changesToRestore, changesToUndo } from './history-queries.ts'
import { listChanges } from './queries.ts'
import { ChangesQuery, NewDraft, NewStep, Restoration } from './schema.ts'
import { createPlan } from './writes.ts'

export const planRoutes = new Hono<VaultEnv>()
  .use('/', signedIn, onceInVault)
  .use('/:planId/changes', signedIn)
  .use('/:planId/steps/*', signedIn, onceInVault)
  .use('/:planId/restorations', signedIn, onceInVault)
  .post('/', validate('json', NewDraft), async (c) => {
    const { db, vault, viewer } = c.var
    const { teamId } = c.req.valid('json')
    if (!canUseDraft(viewer, teamId)) throw new Problem('missing')
    if (!canRevise(viewer, teamId)) throw new Problem('closed')
    const team = await db.select().from(teams).where(eq(teams.id, teamId)).get()
    if (!team) throw new Problem('missing')
    const existing = await vault.select({ id: plans.id }).from(plans).where(eq(plans.teamId, teamId)).get()
    if (existing) return c.json({ id: existing.id }, 200)

    const { id, statements } = createPlan(vault, team)
    return commit(c, statements, { id }, 201)
  })
  .get('/:planId/changes', validate('query', ChangesQuery), async (c) => {
    const { vault, viewer } = c.var
    return c.json(await listChanges(vault, viewer, c.req.param('planId'), c.req.valid('query').since))
  })
  .post('/:planId/steps', validate('json', NewStep), async (c) => {
    return answerStep(c, c.req.param('planId'), { kind: 'edit', ...c.req.valid('json') })
  })
  .post('/:planId/steps/:stepId/undo', async (c) => {
    const { planId, stepId } = c.req.param()
    const { seq, changes, left } = await changesToUndo(c.var.vault, c.var.viewer, planId, stepId)
    if (changes.length === 0 && left.length > 0) throw await changedSince(c, planId, left)
    return answerStep(c, planId, { kind: 'undo', refersTo: seq, changes }, { left })
  })
  .post('/:planId/restorations', validate('json', Restoration), async (c) => {
    const planId = c.req.param('planId')
    const { seq, base } = c.req.valid('json')
    const changes = await changesToRestore(c.var.vault, c.var.viewer, planId, seq)
    return answerStep(c, planId, { kind: 'restore', refersTo: seq, afterSeq: base, changes })
  })
