import { expect, it } from 'vitest'
import { countedPage } from '../support/counted-page.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { severalPath, threeTeams } from './three-teams.ts'

const places = ['', '/file', '/forces', '/roadmap', '/themes', '/population']

it.each([2, 3])('comparisons of %i plans and their charts take at most three round trips', async (plans) => {
  const world = await threeTeams()
  const ids: string[] = []
  for (const team of (['own', 'partner', 'stranger'] as const).slice(0, plans)) {
    ids.push((await releasePlan(world, team, itemsSaying('対話の場をひらく'))).id)
  }
  for (const place of places) {
    const path = plans === 2 ? `/compare/${ids.join('/')}${place}` : severalPath(ids, place)
    // What the first view computes is kept behind its answer.
    await countedPage(world, 'researcher', path)
    const { status, roundTrips, statements } = await countedPage(world, 'researcher', path)
    expect([path, status]).toEqual([path, 200])
    expect(roundTrips, path).toBeLessThanOrEqual(3)
    expect(statements, path).toBeLessThanOrEqual(10)
  }
})
