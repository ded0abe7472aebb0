import { describe, expect, it } from 'vitest'
import { exchange, vault } from '../../worker/index.ts'
import { people, type Who } from '../support/scenario.ts'
import { ask, routes as asked } from './ask.ts'
import table from './table.csv?raw'
import { accessWorld, states, type State } from './world.ts'

const everyone: Who[] = [...people, 'nobody']
const [head, ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const rows = lines.map(([method, path, state, ...statuses]) => ({
  method: method!,
  path: path!,
  state: state as State,
  statuses: Object.fromEntries(everyone.map((who, n) => [who, Number(statuses[n])])) as Record<Who, number>,
}))

describe('the access table', () => {
  it('has a column for everyone and a row for every route', () => {
    expect(head).toEqual(['method', 'path', 'state', ...everyone])
    const routes = [...exchange.routes, ...vault.routes]
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    const listed = new Set(rows.map(({ method, path }) => `${method} ${path}`))
    expect([...new Set(routes)].filter((route) => !listed.has(route))).toEqual([])
    expect([...listed].filter((route) => !routes.includes(route))).toEqual([])
    expect(asked.filter((route) => !listed.has(route))).toEqual([])
    expect(rows.filter(({ state }) => !states.includes(state))).toEqual([])
  })

  it.each(rows)('$method $path ($state)', async ({ method, path, state, statuses }) => {
    // A read and what may not be asked leave the world as it is; after a write, or a wrong code, which is counted, the next
    // person needs one of their own.
    const shared = await accessWorld(state)
    const seen: Record<string, number> = {}
    for (const who of everyone) {
      const changes = method !== 'GET' && (statuses[who] < 400 || statuses[who] === 422)
      const answer = await ask(changes ? await accessWorld(state) : shared, `${method} ${path}`, who)
      seen[who] = answer.status
    }
    expect(seen).toEqual(statuses)
  })
})
