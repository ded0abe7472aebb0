import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { commit, onceInExchange } from '../http/once.ts'
import { ensureNamesDecided, recordKept } from '../names/decided.ts'
import { canRunYear } from '../policy.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { approvalOf, returnOf, takingBackOf } from './approval.ts'
import { confirmationOf } from './disposals.ts'
import { erasureConfirmation, getErasure } from './erasures.ts'
import { correctionOf } from './item-themes.ts'
import { Approval, Reason, ThemeCorrection } from './schema.ts'
import { themesFiled } from './theme-filing.ts'
import { getSubmission } from './submissions.ts'
import { withdrawalOf } from './withdrawal.ts'

/** Under /api/submissions. */
export const submissionRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/:id/approval', validate('json', Approval), async (c) => {
    const { db, viewer } = c.var
    const submission = await getSubmission(db, viewer, c.req.param('id'))
    const { releaseId, statements } = await approvalOf(db, viewer, submission, c.req.valid('json').sha256)
    return commit(c, statements, { releaseId }, 201)
  })
  .post('/:id/return', validate('json', Reason), async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    const { reason, kept } = c.req.valid('json')
    const statements = returnOf(db, viewer, await getSubmission(db, viewer, id), reason)
    const decided = await ensureNamesDecided(c, { field: 'reason', text: reason, kept })
    const record = recordKept(db, viewer, { kind: 'submission.returned', id }, decided)
    return commit(c, [...statements, ...record], { state: 'returned' as const }, 201)
  })
  .delete('/:id', async (c) => {
    const { db, viewer } = c.var
    const submission = await getSubmission(db, viewer, c.req.param('id'))
    return commit(c, takingBackOf(db, viewer, submission), { state: 'void' as const })
  })

/** Under /api/releases. */
export const releaseRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/:id/withdrawal', validate('json', Reason), async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    const { reason, kept } = c.req.valid('json')
    const statements = await withdrawalOf(db, viewer, id, reason)
    const decided = await ensureNamesDecided(c, { field: 'reason', text: reason, kept })
    const record = recordKept(db, viewer, { kind: 'release.withdrawn', id }, decided)
    return commit(c, [...statements, ...record], { withdrawn: true as const }, 201)
  })
  .put('/:id/items/:itemId/themes', validate('json', ThemeCorrection), async (c) => {
    const { db, viewer } = c.var
    const { id, itemId } = c.req.param()
    const { statements, answer } = await correctionOf(db, viewer, id, itemId, c.req.valid('json'))
    return commit(c, statements, answer)
  })
  .post('/:id/disposal', async (c) => {
    const { db, viewer } = c.var
    return commit(c, await confirmationOf(db, viewer, c.req.param('id')), { confirmed: true as const })
  })

/** Under /api/years: after its themes changed, a year's releases are filed anew, some with each request. */
export const themeFilingRoutes = new Hono<SignedInEnv>()
  // Not by `use`: that would run for all other routes under /api/years as well, before their own.
  .post('/:fiscalYear{20[0-9][0-9]}/filing', signedIn, onceInExchange, async (c) => {
    if (!canRunYear(c.var.viewer)) throw new Problem('forbidden')
    const { statements, answer } = await themesFiled(c.var.db, Number(c.req.param('fiscalYear')))
    return commit(c, [...statements], answer)
  })

/** Under /api/erasures. */
export const erasureRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .post('/:id/confirmation', async (c) => {
    const { db, viewer } = c.var
    const erasure = await getErasure(db, viewer, c.req.param('id'))
    return commit(c, erasureConfirmation(db, viewer, erasure), { erased: true as const }, 201)
  })

export type ThemeFilingRoutes = typeof themeFilingRoutes
export type ErasureRoutes = typeof erasureRoutes
export type SubmissionRoutes = typeof submissionRoutes
export type ReleaseRoutes = typeof releaseRoutes
