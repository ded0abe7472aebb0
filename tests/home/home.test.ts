import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { visits } from '../../db/exchange/notifications.ts'
import type { Home } from '../../worker/home/pages.tsx'
import { submitted } from '../publication/submitted.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'

const people = [
  'researcher',
  'approver',
  'partner',
  'partnerApprover',
  'exPartner',
  'stranger',
  'advisor',
  'alumnus',
  'secretariat',
] as const

describe('home', () => {
  it('says what this is to who is not signed in', async () => {
    const world = await scenario()
    const answer = await world.as('nobody').get('/')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('承認していない文字は、一字も出ません')
  })

  it.each(people)('opens for %s with nothing there yet', async (who) => {
    const world = await scenario()
    expect((await world.as(who).get('/')).status).toBe(200)
  })

  it('asks the approver of the municipality, and nobody else, to decide', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    for (const who of people) {
      const { submissions } = await homeOf(world, who)
      const mine = submissions.map((submission) => [submission.id, submission.mayDecide])
      expect(mine, who).toEqual(who === 'approver' ? [[id, true]] : who === 'researcher' ? [[id, false]] : [])
    }
  })

  it('hands the reason of a return to the team', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    await world.as('approver').post(`/api/submissions/${id}/return`, { reason: '数字を確かめてください' })
    expect(await textOf(world, 'researcher')).toContain('数字を確かめてください')
    expect(await textOf(world, 'partner')).not.toContain('数字を確かめてください')
  })

  it('lists the releases that each may read', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    const readers = ['researcher', 'approver', 'partner', 'advisor', 'alumnus']
    for (const who of people) {
      const { releases } = await homeOf(world, who)
      expect(
        releases.map((release) => release.id),
        who,
      ).toEqual(readers.includes(who) ? [id] : [])
      expect(await textOf(world, who)).not.toContain('ひとこと')
    }
  })

  it('tells each what others did, as far as it is their business', async () => {
    const world = await scenario()
    const first = await submitted(world, '一')
    await world.as('approver').post(`/api/submissions/${first.id}/return`, { reason: '直してください' })
    const second = await submitted(world, '二')
    await world.as('approver').post(`/api/submissions/${second.id}/approval`, { sha256: second.sha256 })
    const kinds = async (who: Who) => (await homeOf(world, who)).changes.map(({ kind }) => kind)
    expect(await kinds('researcher')).toEqual(['release.approved', 'submission.returned'])
    expect(await kinds('approver')).toEqual(['submission.made', 'submission.made'])
    expect(await kinds('partner')).toEqual(['release.approved'])
    expect(await kinds('advisor')).toEqual(['release.approved'])
    expect(await kinds('exPartner')).toEqual([])
    expect(await kinds('stranger')).toEqual([])
  })

  it('forgets a release that was withdrawn, outside', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    await world.as('approver').post(`/api/releases/${id}/withdrawal`, { reason: '誤り' })
    expect((await homeOf(world, 'partner')).releases).toEqual([])
    expect((await homeOf(world, 'partner')).changes).toEqual([])
    expect((await homeOf(world, 'researcher')).changes.map(({ kind }) => kind)).toEqual(['release.withdrawn'])
  })

  it('invites a team to its group, and shows nobody else’s', async () => {
    const world = await scenario()
    const teamIds = [world.teams.own.id, world.teams.stranger.id]
    await world
      .as('secretariat')
      .post('/api/groups', { fiscalYear: 2021, name: '二つめの対話', visibility: 'mutual', teamIds })
    expect(await textOf(world, 'researcher')).toContain('二つめの対話')
    expect(await textOf(world, 'stranger')).toContain('二つめの対話')
    expect(await textOf(world, 'partner')).not.toContain('二つめの対話')
    expect((await homeOf(world, 'stranger')).changes.map(({ kind }) => kind)).toContain('group.proposed')
  })

  it('tells the secretariat of groups that wait for an answer', async () => {
    const world = await scenario()
    const teamIds = [world.teams.own.id, world.teams.stranger.id]
    const proposal = { fiscalYear: 2021, name: `二つめ ${world.run}`, visibility: 'mutual', teamIds }
    await world.as('secretariat').post('/api/groups', proposal)
    const { year } = await homeOf(world, 'secretariat')
    const names = [world.municipalities.own.name, world.municipalities.stranger.name]
    const asked = year?.undecided.find(({ groupName }) => groupName === proposal.name)
    expect(asked?.others.split('、').toSorted()).toEqual(names.toSorted())
    expect(year?.all).toBeGreaterThan(year?.shared ?? 0)
  })

  it('counts what changed from the end of the visit before', async () => {
    const world = await scenario()
    const hour = 3_600_000
    await releasePlan(world, 'own', itemsSaying('ひとこと'))
    await world.db.insert(visits).values({ userId: world.ids.partner, at: new Date(Date.now() - hour) })
    const first = await homeOf(world, 'partner')
    expect(first.releases[0]?.isNew).toBe(true)
    const again = await homeOf(world, 'partner')
    expect(again.lastAt).toBe(first.lastAt)

    await world.db
      .update(visits)
      .set({ at: new Date(Date.now() + hour), previousAt: new Date(Date.now() + hour) })
      .where(eq(visits.userId, world.ids.partner))
    expect((await homeOf(world, 'partner')).releases[0]?.isNew).toBe(false)
  })

  it('knows a team of the advisor from others', async () => {
    const world = await scenario()
    await releasePlan(world, 'own', itemsSaying('ひとこと'))
    expect((await homeOf(world, 'advisor')).releases[0]).toMatchObject({ advised: true, own: false })
    expect((await homeOf(world, 'researcher')).releases[0]).toMatchObject({ advised: false, own: true })
  })
})

async function textOf(world: Scenario, who: Who) {
  return (await world.as(who).get('/')).text()
}

async function homeOf(world: Scenario, who: Who): Promise<Home> {
  const props = /data-props="([^"]*)"/.exec(await textOf(world, who))?.[1] ?? ''
  return JSON.parse(props.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'))
}
