import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { events } from '../../db/exchange/notifications.ts'
import { scenario, type Scenario, type TeamName, type Who } from '../support/scenario.ts'

describe('POST /api/groups', () => {
  it.each([
    ['nobody', 401],
    ['researcher', 403],
    ['approver', 403],
    ['advisor', 403],
    ['alumnus', 403],
    ['secretariat', 201],
  ] as [Who, number][])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const answer = await world.as(who).post('/api/groups', proposal(world, ['own', 'stranger']))
    expect(answer.status).toBe(status)
  })

  it('asks each team', async () => {
    const world = await scenario()
    const id = await proposed(world, ['own', 'stranger', 'exPartner'])
    const members = await world.db.select().from(groupMembers).where(eq(groupMembers.groupId, id))
    expect(members.map(({ state }) => state)).toEqual(['proposed', 'proposed', 'proposed'])
    expect(await world.db.$count(events, and(eq(events.kind, 'group.proposed'), eq(events.subjectId, id)))).toBe(3)
  })

  it.each<[string, number, (world: Scenario) => object]>([
    ['one team', 422, (world) => proposal(world, ['own'])],
    ['the same team twice', 422, (world) => proposal(world, ['own', 'own'])],
    ['no name', 422, (world) => ({ ...proposal(world, ['own', 'stranger']), name: '' })],
    ['another visibility', 422, (world) => ({ ...proposal(world, ['own', 'stranger']), visibility: 'all' })],
    ['a team of another year', 409, (world) => proposal(world, ['own', 'otherFormer'])],
    ['an unknown team', 409, (world) => ({ ...proposal(world, ['own']), teamIds: ['none', world.teams.own.id] })],
  ])('refuses %s', async (_, status, body) => {
    const world = await scenario()
    expect((await world.as('secretariat').post('/api/groups', body(world))).status).toBe(status)
    expect(await world.db.$count(groups, eq(groups.proposedBy, world.ids.secretariat))).toBe(1)
  })
})

const decisions = [
  ['post', 'acceptance', 'accepted', 'group.accepted'],
  ['post', 'refusal', 'declined', 'group.declined'],
] as const

describe.each(decisions)('%s /api/groups/:id/teams/:teamId/%s', (method, what, state, event) => {
  it.each([
    ['nobody', 401],
    ['researcher', 201],
    ['colleague', 201],
    ['approver', 403],
    ['stranger', 403],
    ['partner', 404],
    ['partnerApprover', 404],
    ['advisor', 404],
    ['alumnus', 404],
    ['secretariat', 403],
  ] as [Who, number][])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const id = await proposed(world, ['own', 'stranger'])
    const team = world.teams.own.id
    expect((await world.as(who)[method](`/api/groups/${id}/teams/${team}/${what}`)).status).toBe(status)
    expect(await memberState(world, id, 'own')).toBe(status === 201 ? state : 'proposed')
    expect(await world.db.$count(events, and(eq(events.kind, event), eq(events.subjectId, id)))).toBe(
      status === 201 ? 1 : 0,
    )
  })

  it('is said once', async () => {
    const world = await scenario()
    const id = await proposed(world, ['own', 'stranger'])
    const path = `/api/groups/${id}/teams/${world.teams.own.id}/${what}`
    await world.as('researcher')[method](path)
    expect((await world.as('colleague')[method](path)).status).toBe(state === 'declined' ? 404 : 409)
  })
})

describe('DELETE /api/groups/:id/teams/:teamId/acceptance', () => {
  it.each([
    ['nobody', 401],
    ['researcher', 200],
    ['approver', 403],
    ['partner', 403],
    ['exPartner', 404],
    ['stranger', 404],
    ['advisor', 404],
    ['secretariat', 403],
  ] as [Who, number][])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const path = `/api/groups/${world.group.id}/teams/${world.teams.own.id}/acceptance`
    expect((await world.as(who).delete(path)).status).toBe(status)
    expect(await memberState(world, world.group.id, 'own')).toBe(status === 200 ? 'left' : 'accepted')
  })

  it('is for those who had accepted', async () => {
    const world = await scenario()
    const id = await proposed(world, ['own', 'stranger'])
    const path = `/api/groups/${id}/teams/${world.teams.own.id}/acceptance`
    expect((await world.as('researcher').delete(path)).status).toBe(409)
  })
})

function proposal({ teams, fiscalYear }: Scenario, names: TeamName[]) {
  return { fiscalYear, name: '北の対話', visibility: 'at_once', teamIds: names.map((name) => teams[name].id) }
}

async function proposed(world: Scenario, names: TeamName[]) {
  const answer = await world.as('secretariat').post('/api/groups', proposal(world, names))
  return ((await answer.json()) as { id: string }).id
}

async function memberState({ db, teams }: Scenario, groupId: string, name: TeamName) {
  const mine = and(eq(groupMembers.groupId, groupId), eq(groupMembers.teamId, teams[name].id))
  return (await db.select().from(groupMembers).where(mine).get())?.state
}
