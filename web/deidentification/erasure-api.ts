import type { draftErasureRoutes } from '../../worker/deidentification/erasure/routes.ts'
import type { ErasureSearch, NewErasure } from '../../worker/deidentification/erasure/schema.ts'
import type { SubmitRoutes } from '../../worker/deidentification/submit-routes.ts'
import { client } from '../api.ts'

const erasures = client<typeof draftErasureRoutes>('/api/drafts')
const submissions = client<SubmitRoutes>('/api/drafts')

export function erasureApi(planId: string) {
  const ofPlan = erasures[':planId'].erasures
  const param = { planId }
  return {
    search: async (json: ErasureSearch) => (await ofPlan.search.$post({ param, json })).json(),
    erase: async (json: NewErasure) => (await ofPlan.$post({ param, json })).json(),
    finish: async (id: string) => (await ofPlan[':id'].rest.$post({ param: { planId, id } })).json(),
    propose: async (json: { id: string; seq: number }) =>
      (await submissions[':planId'].submissions.$post({ param, json })).json(),
  }
}

export type Found = Awaited<ReturnType<ReturnType<typeof erasureApi>['search']>>
