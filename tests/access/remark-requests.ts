import type { Asked } from './asked.ts'
import type { AccessWorld } from './world.ts'

/** Of the release about which an advisor has said something. */
export const remarkRequests: Record<string, (world: AccessWorld) => Asked> = {
  'GET /releases/:id/remarks': (world) => ({ path: `/releases/${world.ours}/remarks` }),
  'GET /teams/:id/remarks': (world) => ({ path: `/teams/${world.teams.own.id}/remarks` }),
  'GET /teams/:id/remarks.csv': (world) => ({ path: `/teams/${world.teams.own.id}/remarks.csv` }),
  'GET /teams/:id/remarks.jsonld': (world) => ({ path: `/teams/${world.teams.own.id}/remarks.jsonld` }),
  'GET /remarks/new': () => ({ path: '/remarks/new' }),
  'GET /remarks/sent/:id': (world) => ({ path: `/remarks/sent/${world.remarkId}` }),
  'POST /api/remarks': (world) => ({
    path: '/api/remarks',
    body: {
      releaseIds: [world.ours],
      kind: 'question',
      visibility: 'team',
      text: '誰の暮らしが変わりますか',
      anchor: { level: 'plan' },
    },
  }),
  'GET /api/remarks/:id': (world) => ({ path: `/api/remarks/${world.remarkId}` }),
  'PUT /api/remarks/:id': (world) => ({
    path: `/api/remarks/${world.remarkId}`,
    body: { kind: 'question', text: '住民から見るとどう変わりますか' },
  }),
  'DELETE /api/remarks/:id': (world) => ({ path: `/api/remarks/${world.remarkId}` }),
  'POST /api/remarks/heard': (world) => ({ path: '/api/remarks/heard', body: { releaseId: world.ours } }),
  'PUT /api/remarks/:id/place': (world) => ({
    path: `/api/remarks/${world.remarkId}/place`,
    body: { kind: 'advice', sessionNumber: null, anchor: { level: 'plan' } },
  }),
  'POST /api/remarks/:id/answers': (world) => ({
    path: `/api/remarks/${world.remarkId}/answers`,
    body: { state: 'received', reason: '', base: 0 },
  }),
  'POST /api/remarks/:id/messages': (world) => ({
    path: `/api/remarks/${world.remarkId}/messages`,
    body: { text: 'ありがとうございます' },
  }),
  'GET /api/live/:releaseId': (world) => ({ path: `/api/live/${world.ours}` }),
  'GET /api/live/:releaseId/remarks': (world) => ({ path: `/api/live/${world.ours}/remarks` }),
}
