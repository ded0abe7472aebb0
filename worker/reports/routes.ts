import { Hono, type Context } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { commit, onceInVault } from '../http/once.ts'
import { changesToUndo } from '../plans/history-queries.ts'
import { saveStep } from '../plans/writes.ts'
import { problemOf } from '../problem.ts'
import { voidPending } from '../publication/submit.ts'
import { validate } from '../validate.ts'
import { getImport, getWholeDraft, saveHeading, undoHeading } from './queries.ts'
import { changesToImport, ensureRespondents } from './rules.ts'
import { NewImport } from './schema.ts'

export const reportRoutes = new Hono<VaultEnv>()
  .basePath('/:planId/report')
  .use(signedIn, onceInVault)
  .post('/', validate('json', NewImport), async (c) => {
    const accepted = c.req.valid('json')
    try {
      return await accept(c, c.req.param('planId'), accepted)
    } catch (error) {
      // Somebody wrote between reading the plan and writing: what is new is found out again, once.
      if (problemOf(error)?.kind !== 'conflict') throw error
      return accept(c, c.req.param('planId'), accepted)
    }
  })
  .delete('/:stepId', async (c) => {
    const { db, vault, viewer } = c.var
    const { planId, stepId } = c.req.param()
    const { plan, row } = await getImport(vault, viewer, planId, stepId)
    if (row.undone) return commit(c, [], { step: null, removed: 0, left: 0 })

    const { seq, changes, left } = await changesToUndo(vault, viewer, planId, stepId)
    const { statements, saved } = saveStep(vault, viewer, planId, { kind: 'undo', refersTo: seq, changes })
    const answer = { step: saved.step as string | null, removed: changes.length, left: left.length }
    await voidPending(db, viewer, plan.teamId)
    const done = await commit(c, [...statements, undoHeading(vault, viewer, planId, stepId)], answer)
    await voidPending(db, viewer, plan.teamId, plan.seq + 1)
    return done
  })

async function accept(c: Context<VaultEnv>, planId: string, { items, theme, partner }: NewImport) {
  const { db, vault, viewer } = c.var
  const { plan, items: existing } = await getWholeDraft(vault, viewer, planId)
  ensureRespondents(items, existing)
  const { changes, known } = changesToImport(items, existing)
  if (changes.length === 0) {
    const heading = saveHeading(vault, viewer, plan, undefined, { theme, partner })
    return commit(c, heading, { step: null as string | null, added: 0, known })
  }
  // Unchanged since it was read, so that of two who accept the same report at once the second adds nothing.
  const step = { kind: 'import', changes, afterSeq: plan.seq } as const
  const { statements, saved } = saveStep(vault, viewer, planId, step)
  const heading = saveHeading(vault, viewer, plan, saved.step, { theme, partner })
  const answer = { step: saved.step as string | null, added: changes.length, known }
  await voidPending(db, viewer, plan.teamId)
  const done = await commit(c, [...statements, ...heading], answer)
  await voidPending(db, viewer, plan.teamId, plan.seq + 1)
  return done
}
