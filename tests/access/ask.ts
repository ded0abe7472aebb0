import { request } from '../support/request.ts'
import type { Who } from '../support/scenario.ts'
import { requests } from './requests.ts'
import type { AccessWorld } from './world.ts'

/** Sends the request of a route, as the table names it, in somebody's name. */
export async function ask(world: AccessWorld, route: string, who: Who) {
  const build = requests[route]
  if (!build) throw new Error(`tests/access/requests.ts does not say how to ask ${route}`)
  const { path, body, form } = build(world)
  const [method = 'GET'] = route.split(' ')
  return request(method, path, { cookie: await world.cookieOf(who), body: form ? new URLSearchParams(form) : body })
}

/** Everything of an answer that somebody could learn from. */
export async function everythingOf(answer: Response) {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).toSorted()
  return [`${answer.status}`, ...headers, await answer.text()].join('\n')
}

export const routes = Object.keys(requests)
// A search is asked by POST so that its words stand in no address.
export const reads = routes.filter((route) => route.startsWith('GET ') || route.endsWith('/searches'))
