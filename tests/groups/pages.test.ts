import { describe, expect, it } from 'vitest'
import { groupMembers } from '../../db/exchange/groups.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Who } from '../support/scenario.ts'

type Row = [Who, number]

describe('GET /groups/:id', () => {
  it.each<Row>([
    ['nobody', 302],
    ['researcher', 200],
    ['colleague', 200],
    ['approver', 200],
    ['partner', 200],
    ['partnerApprover', 200],
    ['secretariat', 200],
    ['exPartner', 404],
    ['stranger', 404],
    ['strangerApprover', 404],
    ['advisor', 404],
    ['alumnus', 404],
  ])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    expect((await world.as(who).get(`/groups/${world.group.id}`)).status).toBe(status)
  })

  it('tells a team that has not answered nothing of what the others share', async () => {
    const world = await scenario()
    await releasePlan(world, 'own', itemsSaying('ひとこと'))
    await world.db
      .insert(groupMembers)
      .values({ groupId: world.group.id, teamId: world.teams.stranger.id, state: 'proposed' })
    const page = (who: Who) => world.as(who).get(`/groups/${world.group.id}`)
    expect(await (await page('stranger')).text()).not.toContain('8枚すべて')
    expect(await (await page('partner')).text()).toContain('8枚すべて')
  })

  it('names people of the own municipality only', async () => {
    const world = await scenario()
    const page = await (await world.as('researcher').get(`/groups/${world.group.id}`)).text()
    expect(page).toContain(`researcher ${world.run}`)
    expect(page).not.toContain(`partner ${world.run}`)
  })
})

describe('GET /groups/new', () => {
  it.each<Row>([
    ['nobody', 302],
    ['researcher', 404],
    ['approver', 404],
    ['advisor', 404],
    ['alumnus', 404],
    ['secretariat', 200],
  ])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    expect((await world.as(who).get('/groups/new?year=2021')).status).toBe(status)
  })

  it('finds teams by the beginning of a name or code and keeps those chosen', async () => {
    const world = await scenario()
    const { own, stranger } = world.municipalities
    const search = (query: string) => world.as('secretariat').get(`/groups/new?year=2021&${query}`)
    expect(await (await search(`q=${encodeURIComponent(own.name)}`)).text()).toContain(world.teams.own.id)
    expect(await (await search(`q=${stranger.code}`)).text()).toContain(world.teams.stranger.id)
    expect(await (await search('q=%25')).text()).not.toContain(world.teams.own.id)
    const both = `q=${own.code}&team=${world.teams.own.id}&team=${world.teams.stranger.id}`
    const page = await (await search(both)).text()
    expect(page).toContain(`${own.name}を外す`)
    expect(page).toContain(`${stranger.name}を外す`)
    expect(page).not.toContain(`${own.name}を加える`)
  })
})

describe('GET /years/:fiscalYear', () => {
  it.each<Row>([
    ['nobody', 302],
    ['researcher', 404],
    ['approver', 404],
    ['advisor', 404],
    ['alumnus', 404],
    ['secretariat', 200],
  ])('and /years answer %s with %i', async (who, status) => {
    const world = await scenario()
    expect((await world.as(who).get('/years/2021')).status).toBe(status)
    expect((await world.as(who).get('/years')).status).toBe(status)
  })

  it('lists who has shared and who has not, without a word of a plan', async () => {
    const world = await scenario()
    await releasePlan(world, 'own', itemsSaying('ひとこと'))
    await releasePlan(world, 'own', itemsSaying('ふたこと'))
    const after = `after=${world.municipalities.own.code}`
    const all = await (await world.as('secretariat').get(`/years/2021?${after}:0`)).text()
    expect(all).toContain('第2版')
    expect(all).not.toContain('ひとこと')
    expect(all).not.toContain('ふたこと')
    const rest = await (await world.as('secretariat').get(`/years/2021?only=unshared&${after}:0`)).text()
    expect(rest).not.toContain(world.teams.own.id)
  })

  it('is missing for a year that is not there', async () => {
    const world = await scenario()
    for (const year of ['2099', 'abc', '20211'])
      expect((await world.as('secretariat').get(`/years/${year}`)).status).toBe(404)
  })
})
