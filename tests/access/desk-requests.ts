import type { Asked } from './asked.ts'
import type { AccessWorld } from './world.ts'

/** Of the advisor of the own team, who has noted something for nobody else. */
export const deskRequests: Record<string, (world: AccessWorld) => Asked> = {
  'GET /desk': () => ({ path: '/desk?show=all' }),
  'GET /desk/next': (world) => ({ path: `/desk/next?show=all&after=${world.ours}` }),
  'GET /api/desk/:releaseId/note': (world) => ({ path: `/api/desk/${world.ours}/note` }),
  'PUT /api/desk/:releaseId/note': (world) => ({
    path: `/api/desk/${world.ours}/note`,
    body: { text: '次は課長の話を聞く', seen: world.notedAt },
  }),
  'POST /api/desk/:releaseId/settlement': (world) => ({ path: `/api/desk/${world.ours}/settlement` }),
}
