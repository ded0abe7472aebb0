import type { planRoutes } from '../../worker/plans/routes.ts'
import { client } from '../api.ts'
import type { DraftApi } from './draft-store.ts'

const drafts = client<typeof planRoutes>('/api/drafts')

export function draftApi(planId: string): DraftApi {
  const plan = drafts[':planId']
  return {
    save: async (changes) => (await plan.steps.$post({ param: { planId }, json: { changes } })).json(),
    undo: async (stepId) => (await plan.steps[':stepId'].undo.$post({ param: { planId, stepId } })).json(),
    changesSince: async (seq) => (await plan.changes.$get({ param: { planId }, query: { since: String(seq) } })).json(),
  }
}

export async function openDraft(teamId: string) {
  return (await drafts.index.$post({ json: { teamId } })).json()
}

export async function restoreDraft(planId: string, seq: number, base: number) {
  return (await drafts[':planId'].restorations.$post({ param: { planId }, json: { seq, base } })).json()
}
