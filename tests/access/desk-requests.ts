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
  'GET /advice': () => ({ path: '/advice' }),
  'GET /advice/sessions/:fiscalYear{20[0-9][0-9]}/:number{[0-9]+}': (world) => ({
    path: `/advice/sessions/${world.fiscalYear}/4`,
  }),
  'POST /api/advice/searches': () => ({ path: '/api/advice/searches', body: { words: '住民' } }),
  'GET /api/advice/beside/:releaseId/:itemId': (world) => ({
    path: `/api/advice/beside/${world.ours}/${world.oursItem}`,
  }),
  'GET /api/desk/conflicts': () => ({ path: '/api/desk/conflicts' }),
  // One in which nobody of this world has anything to read.
  'POST /api/desk/conflicts': (world) => ({
    path: '/api/desk/conflicts',
    body: { municipality: world.municipalities.exPartner.code },
  }),
  'DELETE /api/desk/conflicts/:userId/:code': (world) => ({
    path: `/api/desk/conflicts/${world.ids.advisor}/${world.municipalities.exPartner.code}`,
  }),
  'GET /years/:fiscalYear{20[0-9][0-9]}/conflicts': (world) => ({ path: `/years/${world.fiscalYear}/conflicts` }),
}
