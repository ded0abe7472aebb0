import { and, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { borrowings } from '../../db/vault/borrowings.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { commit, onceInVault } from '../http/once.ts'
import { Problem } from '../problem.ts'
import { takeItem } from '../publication/take-item.ts'
import { takeBackThanks, thank } from '../publication/thanks.ts'
import { validate } from '../validate.ts'
import { answerStep, changedSince } from './answer-step.ts'
import { borrowedItem } from './borrowing.ts'
import { changesToUndo } from './history-queries.ts'
import { getPlan } from './queries.ts'
import { isBorrowable } from './sheets.ts'
import { NewBorrowing } from './schema.ts'

/** Under /api/drafts: copies an item of a release into the draft, and takes the copy back. */
export const borrowingRoutes = new Hono<VaultEnv>()
  .use('/:planId/borrowings/*', signedIn, onceInVault)
  .post('/:planId/borrowings', validate('json', NewBorrowing), async (c) => {
    const { db, vault, viewer } = c.var
    const planId = c.req.param('planId')
    const { id, releaseId, itemId } = c.req.valid('json')
    const plan = await getPlan(vault, viewer, planId)
    const { item, source } = await takeItem(db, viewer, releaseId, itemId)
    if (!isBorrowable(item)) {
      throw new Problem('invalid', [{ pointer: '#/itemId', detail: 'この欄の項目は写せません' }])
    }
    const change = await borrowedItem(vault, planId, id, item, source)
    let stepId = ''
    const answer = await answerStep(
      c,
      planId,
      { kind: 'edit', changes: [change] },
      {
        also: ({ step }) => {
          stepId = step
          const row = { planId, itemId: id, stepId, sourceReleaseId: releaseId, sourceItemId: itemId }
          return [vault.insert(borrowings).values(row)]
        },
      },
    )
    // The other database: should it fail now, a thank-you is missing, and no word.
    await thank(db, { id: stepId, releaseId, itemId, municipalityCode: plan.municipalityCode })
    return answer
  })
  .delete('/:planId/borrowings/:itemId', async (c) => {
    const { db, vault, viewer } = c.var
    const { planId, itemId } = c.req.param()
    await getPlan(vault, viewer, planId)
    const mine = and(eq(borrowings.planId, planId), eq(borrowings.itemId, itemId))
    const found = await vault.select().from(borrowings).where(mine).get()
    if (!found) throw new Problem('missing')
    const { seq, changes, left } = await changesToUndo(vault, viewer, planId, found.stepId)
    // Somebody has worked on it since: it is the team's own by now.
    if (left.length > 0) throw await changedSince(c, planId, left)
    const forgotten = vault.delete(borrowings).where(mine)
    // Nothing is left to take back where the history was used, or the item deleted.
    const answer =
      changes.length === 0
        ? await commit(c, [forgotten], { left: [] })
        : await answerStep(c, planId, { kind: 'undo', refersTo: seq, changes }, { also: () => [forgotten] })
    await takeBackThanks(db, found.stepId)
    return answer
  })

export type BorrowingRoutes = typeof borrowingRoutes
