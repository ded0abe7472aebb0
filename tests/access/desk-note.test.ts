import { describe, expect, it } from 'vitest'
import { people, type Who } from '../support/scenario.ts'
import { ask, everythingOf, reads, routes } from './ask.ts'
import { accessWorld } from './world.ts'

describe('what an advisor notes about a team for nobody else', () => {
  it('reaches nobody else by any route', async () => {
    const world = await accessWorld('released')
    for (const who of [...people, 'nobody'].filter((one): one is Who => one !== 'advisor')) {
      for (const route of routes) {
        const answer = await everythingOf(await ask(world, route, who))
        expect(answer.includes(world.note), `${who} ${route}`).toBe(false)
      }
    }
  })

  it('reaches the advisor by the desk, beside the team, and with everything else of the advisor’s own', async () => {
    const world = await accessWorld('released')
    const readBy: string[] = []
    for (const route of reads) {
      const answer = await everythingOf(await ask(world, route, 'advisor'))
      if (answer.includes(world.note)) readBy.push(route)
    }
    expect(readBy.toSorted()).toEqual(['GET /api/auth/account/data.json', 'GET /api/desk/:releaseId/note', 'GET /desk'])
  })
})
