import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from 'hono'
import type { VaultEnv } from '../env.ts'
import { commit } from '../http/once.ts'
import { Problem, problemOf } from '../problem.ts'
import { voidPending } from '../publication/submit.ts'
import { findStepSeq } from './history-queries.ts'
import { getPlan, listCurrent } from './queries.ts'
import { saveStep, type Saved } from './writes.ts'

interface Beside {
  /** Items that an undo did not touch, because somebody has changed them since. */
  left?: string[]
  /** What is written in the same batch. */
  also?: (saved: Saved) => BatchItem<'sqlite'>[]
}

/** Saves a step and answers with it; what waits for approval is taken back. */
export async function answerStep(
  c: Context<VaultEnv>,
  planId: string,
  step: Parameters<typeof saveStep>[3],
  { left = [], also = () => [] }: Beside = {},
) {
  const { db, vault, viewer } = c.var
  const { teamId } = await getPlan(vault, viewer, planId)
  await voidPending(db, viewer, teamId)
  const { statements, saved } = saveStep(vault, viewer, planId, step)
  try {
    const answer = await commit(c, [...statements, ...also(saved)], { ...saved, left })
    c.executionCtx.waitUntil(voidOlder(c, planId, teamId, saved.step))
    return answer
  } catch (error) {
    // The refused author gets the items as they are now, to choose or combine; a stranger gets to know nothing.
    if (problemOf(error)?.kind !== 'conflict') throw error
    const ids = step.changes.map(({ id }) => id)
    throw await changedSince(c, planId, ids)
  }
}

/** Takes back a submission that was made from the text before this step and arrived while it was being saved. */
async function voidOlder(
  { var: { db, vault, viewer } }: Context<VaultEnv>,
  planId: string,
  teamId: string,
  step: string,
) {
  const seq = await findStepSeq(vault, planId, step)
  if (seq !== undefined) await voidPending(db, viewer, teamId, seq)
}

export async function changedSince(c: Context<VaultEnv>, planId: string, itemIds: string[]) {
  return new Problem('conflict', [], { current: await listCurrent(c.var.vault, c.var.viewer, planId, itemIds) })
}
