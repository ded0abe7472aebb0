import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { teams, years } from '../../db/exchange/municipalities.ts'
import { plans } from '../../db/vault/plans.ts'
import { templateWords } from '../../worker/municipalities/template-words.ts'
import { ask } from '../access/ask.ts'
import { requests } from '../access/requests.ts'
import { accessWorld } from '../access/world.ts'

/** The world of the own team, moved to a year of its own, which the secretariat closes. */
async function closed(fiscalYear: number) {
  const world = await accessWorld('released')
  const { db, vault } = world
  const words = templateWords
  await db.insert(years).values({ fiscalYear, program: '部会', termNo: fiscalYear - 2005, theme: '', words })
  await db.update(teams).set({ fiscalYear }).where(eq(teams.id, world.teams.own.id))
  await vault.update(plans).set({ fiscalYear }).where(eq(plans.id, world.planId))
  const close = () => world.as('secretariat').post(`/api/years/${fiscalYear}/closure`)
  return { ...world, fiscalYear, close }
}

const drafts = Object.keys(requests).filter((route) => route.includes('/drafts/:planId'))

describe('a closed year', () => {
  it('refuses every write to its drafts and keeps every page of them', async () => {
    const world = await closed(2022)
    expect((await world.close()).status).toBe(201)
    expect(drafts.length).toBeGreaterThan(12)
    for (const route of drafts) {
      const answer = await ask(world, route, 'researcher')
      if (route.startsWith('GET ')) expect(answer.status, route).toBeLessThan(400)
      // Whoever was interviewed may ask for that in any year.
      else if (route.includes('/erasures')) expect(answer.status, route).not.toBe(409)
      else {
        expect(answer.status, route).toBe(409)
        expect(await answer.json(), route).toMatchObject({ type: '/problems/closed' })
      }
    }
    expect((await ask(world, 'POST /api/drafts', 'researcher')).status).toBe(409)
  })

  it('tells others no more than before', async () => {
    const world = await closed(2023)
    await world.close()
    for (const who of ['approver', 'partner', 'stranger', 'alumnus', 'secretariat'] as const) {
      expect((await ask(world, 'POST /api/drafts/:planId/steps', who)).status, who).toBe(404)
    }
  })

  it('leaves the same person’s draft of a running year open', async () => {
    const world = await closed(2024)
    await world.close()
    await world.db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: world.ids.stranger,
      role: 'researcher',
      teamId: world.teams.own.id,
      municipalityCode: world.teams.own.municipalityCode,
      since: new Date(),
    })
    const made = await world.as('stranger').post('/api/drafts', { teamId: world.teams.stranger.id })
    expect(made.status).toBe(201)
    const { id } = (await made.json()) as { id: string }
    const roster = `/api/drafts/${id}/roster/r9`
    expect((await world.as('stranger').put(roster, { name: '桑島千尋', kind: 'other' })).status).toBe(200)
    expect((await ask(world, 'PUT /api/drafts/:planId/roster/:id', 'stranger')).status).toBe(409)
  })

  it('takes no more teams, is closed once, and says so on its page', async () => {
    const world = await closed(2025)
    const page = async () => (await world.as('secretariat').get('/years/2025')).text()
    expect(await page()).toContain('チームを加える')
    expect((await world.close()).status).toBe(201)
    expect((await world.close()).status).toBe(409)
    const body = { teams: world.municipalities.stranger.code, visibility: 'at_once' }
    expect((await world.as('secretariat').post('/api/years/2025/teams', body)).status).toBe(409)
    expect(await page()).toContain('に閉じました')
    expect(await page()).not.toContain('チームを加える')
  })
})
