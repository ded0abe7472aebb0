import type { Asked } from './asked.ts'
import type { AccessWorld } from './world.ts'

/** How the routes of comparison and charts are asked; see `requests`. */
export const comparisonRequests: Record<string, (world: AccessWorld) => Asked> = {
  'GET /compare': () => ({ path: '/compare' }),
  'GET /compare/:ours/:theirs': (world) => ({ path: `/compare/${world.ours}/${world.theirs}` }),
  'GET /compare/:ours/:theirs/file': (world) => ({ path: `/compare/${world.ours}/${world.theirs}/file` }),
  'GET /compare/:ours/:theirs/changes': (world) => ({ path: `/compare/${world.ours}/${world.theirs}/changes` }),
  'GET /compare/several': ({ ours, theirs }) => ({ path: `/compare/several?release=${ours}&release=${theirs}` }),
  'GET /compare/several/file': ({ ours, theirs }) => ({
    path: `/compare/several/file?release=${ours}&release=${theirs}`,
  }),
  'GET /compare/several/forces': ({ ours, theirs }) => ({
    path: `/compare/several/forces?release=${ours}&release=${theirs}`,
  }),
  'GET /compare/several/roadmap': ({ ours, theirs }) => ({
    path: `/compare/several/roadmap?release=${ours}&release=${theirs}`,
  }),
  'GET /compare/several/themes': ({ ours, theirs }) => ({
    path: `/compare/several/themes?release=${ours}&release=${theirs}`,
  }),
  'GET /compare/several/population': ({ ours, theirs }) => ({
    path: `/compare/several/population?release=${ours}&release=${theirs}`,
  }),
  'POST /compare/:ours/:theirs/corrections': ({ ours, theirs, alike: [a, b] }) => ({
    path: `/compare/${ours}/${theirs}/corrections`,
    form: { a, b },
  }),
  'GET /compare/:ours/:theirs/forces': (world) => ({ path: `/compare/${world.ours}/${world.theirs}/forces` }),
  'GET /compare/:ours/:theirs/roadmap': (world) => ({ path: `/compare/${world.ours}/${world.theirs}/roadmap` }),
  'GET /compare/:ours/:theirs/themes': (world) => ({ path: `/compare/${world.ours}/${world.theirs}/themes` }),
  'GET /compare/:ours/:theirs/population': (world) => ({ path: `/compare/${world.ours}/${world.theirs}/population` }),
}
