import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../../db/exchange/auth.ts'
import { advisorLabels } from '../../../db/exchange/desk.ts'
import { ask, everythingOf, reads } from '../../access/ask.ts'
import { accessWorld } from '../../access/world.ts'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario, type Scenario, type Who } from '../../support/scenario.ts'

const set = ({ as }: Scenario, advisorNames: 'name' | 'role', who: Who = 'secretariat') =>
  as(who).put('/api/years/2021/advisor-names', { advisorNames })

async function world() {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'))
  await made.db.insert(memberships).values({
    id: crypto.randomUUID(),
    userId: made.ids.otherAdvisor,
    role: 'advisor',
    teamId: made.teams.own.id,
    since: new Date(),
  })
  const say = async (who: Who) => {
    const body = { releaseIds: [release.id], kind: 'advice', visibility: 'group', text: '誰が続けますか' }
    const answer = await made.as(who).post('/api/remarks', { ...body, anchor: { level: 'plan' } })
    return ((await answer.json()) as { ids: string[] }).ids[0]!
  }
  const nameOf = async (id: string, who: Who) => {
    const answer = await made.as(who).get(`/api/remarks/${id}`)
    return ((await answer.json()) as { author: { name?: string } }).author.name
  }
  return { ...made, release, say, nameOf }
}

describe('names of advisors', () => {
  it('are shown or replaced as the year has it, from the next request on, and stay apart', async () => {
    const made = await world()
    const [first, second, other] = [
      await made.say('advisor'),
      await made.say('advisor'),
      await made.say('otherAdvisor'),
    ]
    expect(await made.nameOf(first, 'researcher')).toBe(`advisor ${made.run}`)

    expect((await set(made, 'role')).status).toBe(200)
    const name = await made.nameOf(first, 'researcher')
    expect(name).toMatch(/^幹事[A-HJ-NP-Z]{1,2}$/)
    for (const who of ['researcher', 'partner', 'otherAdvisor'] as const) {
      expect(await made.nameOf(second, who)).toBe(name)
    }
    expect(await made.nameOf(other, 'researcher')).not.toBe(name)
    expect(await made.nameOf(first, 'advisor')).toBe(`advisor ${made.run}`)

    await set(made, 'name')
    expect(await made.nameOf(first, 'partner')).toBe(`advisor ${made.run}`)
  })

  it('stand in no file either where the year replaces them', async () => {
    const made = await world()
    const id = await made.say('advisor')
    await made.as('advisor').post(`/api/remarks/${id}/messages`, { text: '続きを聞かせてください' })
    await made.as('advisor').get(`/releases/${made.release.id}`)
    await set(made, 'role')
    const label = (await made.nameOf(id, 'researcher'))!
    const ofTeam = ['', '.csv', '.jsonld'].map((end) => `/teams/${made.teams.own.id}/remarks${end}`)
    const ledger = ['/reads', '/reads?view=views', '/reads.csv', '/reads.csv?view=views']
    const paths = [...ofTeam, ...ledger.map((end) => `/releases/${made.release.id}${end}`)]
    for (const path of paths) {
      const said = await (await made.as('researcher').get(path)).text()
      expect(said, path).toContain(label)
      expect(said, path).not.toContain(`advisor ${made.run}`)
    }
    await set(made, 'name')
    for (const path of paths) {
      expect(await (await made.as('researcher').get(path)).text(), path).toContain(`advisor ${made.run}`)
    }
  })

  it('reach nobody by any route where the year replaces them', async () => {
    const made = await accessWorld('released')
    await set(made, 'role')
    await ask(made, 'GET /releases/:id/remarks', 'advisor')
    for (const who of ['researcher', 'approver', 'partner', 'stranger', 'alumnus'] as const) {
      for (const route of reads) {
        const answer = await everythingOf(await ask(made, route, who))
        expect(answer.includes(`advisor ${made.run}`), `${who} ${route}`).toBe(false)
        expect(answer.includes(made.ids.advisor), `${who} ${route}`).toBe(false)
      }
    }
    await set(made, 'name')
  })

  it('are for the secretariat to set, of a year that is there', async () => {
    const made = await scenario()
    expect((await set(made, 'role', 'advisor')).status).toBe(403)
    const none = await made.as('secretariat').put('/api/years/2097/advisor-names', { advisorNames: 'role' })
    expect(none.status).toBe(409)
    const other = await made.as('secretariat').put('/api/years/2021/advisor-names', { advisorNames: 'both' })
    expect(other.status).toBe(422)
  })

  it('have one letter a year, that of nobody else', async () => {
    const made = await world()
    const letters = await made.db.select().from(advisorLabels).where(eq(advisorLabels.fiscalYear, 2021))
    expect(new Set(letters.map(({ label }) => label)).size).toBe(letters.length)
    expect(letters.filter(({ userId }) => userId === made.ids.otherAdvisor)).toHaveLength(1)
  })
})
