import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { groupMembers } from '../../db/exchange/groups.ts'
import { hashOf } from '../../worker/publication/snapshot.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type TeamName, type Who } from '../support/scenario.ts'
import { submitted } from './submitted.ts'

type Row = [Who, number]

const outsiders: Row[] = [
  ['nobody', 302],
  ['partnerApprover', 404],
  ['exPartner', 404],
  ['stranger', 404],
  ['strangerApprover', 404],
  ['otherAdvisor', 404],
  ['otherAlumnus', 404],
  ['secretariat', 404],
]

describe('GET /releases/:id', () => {
  const insiders: Row[] = [
    ['researcher', 200],
    ['colleague', 200],
    ['approver', 200],
    ['alumnus', 200],
  ]
  it.each<Row>([...outsiders, ...insiders, ['partner', 200], ['advisor', 200]])(
    'answers %s with %i',
    async (who, status) => {
      const world = await scenario()
      const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
      const answer = await world.as(who).get(`/releases/${id}`)
      expect(answer.status).toBe(status)
      expect((await answer.text()).includes('ひとこと')).toBe(status === 200)
    },
  )

  it.each<Row>([...outsiders, ...insiders, ['partner', 404], ['advisor', 404]])(
    'answers %s with %i after a withdrawal, without the text',
    async (who, status) => {
      const world = await scenario()
      const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
      expect((await withdraw(world, id)).status).toBe(201)
      const answer = await world.as(who).get(`/releases/${id}`)
      expect(answer.status).toBe(status)
      const body = await answer.text()
      expect(body).not.toContain('ひとこと')
      expect(body.includes('表に誤りがある')).toBe(status === 200)
    },
  )

  it('keeps an older release readable until it is withdrawn', async () => {
    const world = await scenario()
    const first = await releasePlan(world, 'own', itemsSaying('一つめ'))
    const second = await releasePlan(world, 'own', itemsSaying('二つめ'))
    expect(await textFor(world, 'partner', first.id)).toContain('一つめ')
    await withdraw(world, first.id)
    expect(await statusFor(world, 'advisor', first.id)).toBe(404)
    // Who has read it is asked to destroy it, in its place and without its text.
    expect(await textFor(world, 'partner', first.id)).not.toContain('一つめ')
    const rest = await textFor(world, 'partner', second.id)
    expect(rest).toContain('二つめ')
    expect(rest).not.toContain(first.id)
  })

  it('names who approved inside the municipality only', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    const name = `approver ${world.run}`
    expect(await textFor(world, 'researcher', id)).toContain(name)
    for (const who of ['partner', 'advisor'] as const) {
      const page = await textFor(world, who, id)
      expect(page).not.toContain(name)
      expect(page).not.toContain(world.ids.approver)
      expect(page).not.toContain(world.ids.researcher)
    }
  })

  it.each<[string, (world: Scenario) => Promise<unknown>]>([
    ['our team left', (world) => leave(world, 'researcher', 'own')],
    ['their team left', (world) => leave(world, 'partner', 'partner')],
    ['the partner’s role ended', (world) => endRole(world, 'partner')],
  ])('is missing for the partner once %s', async (_, happen) => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    expect(await statusFor(world, 'partner', id)).toBe(200)
    await happen(world)
    expect(await statusFor(world, 'partner', id)).toBe(404)
  })

  it('is missing for a team that was asked and has not accepted', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    await world.db
      .insert(groupMembers)
      .values({ groupId: world.group.id, teamId: world.teams.stranger.id, state: 'proposed' })
    expect(await statusFor(world, 'stranger', id)).toBe(404)
  })
})

describe('a mutual group', () => {
  const [vision, drift, people] = itemsSaying('ひとこと').filter(({ sheet }) =>
    ['vision', 'drift', 'people'].includes(sheet),
  ) as [Content, Content, Content]
  type Content = ReturnType<typeof itemsSaying>[number]

  it('opens nothing before the other side has released', async () => {
    const world = await scenario({ visibility: 'mutual' })
    const { id } = await releasePlan(world, 'own', [vision, drift])
    expect(await statusFor(world, 'partner', id)).toBe(404)
    expect(await statusFor(world, 'advisor', id)).toBe(200)
  })

  it('opens the sheets that both have, to both, and nothing of the others', async () => {
    const world = await scenario({ visibility: 'mutual' })
    const ours = await releasePlan(world, 'own', [vision, drift])
    const theirs = await releasePlan(world, 'partner', [drift, people])
    for (const [who, id] of [
      ['partner', ours.id],
      ['researcher', theirs.id],
    ] as const) {
      const page = await textFor(world, who, id)
      expect(page).toContain('（drift）')
      expect(page).not.toContain('（vision）')
      expect(page).not.toContain('（people）')
      expect(page).not.toContain(ours.sha256)
    }
  })

  it('shuts again when one side withdraws', async () => {
    const world = await scenario({ visibility: 'mutual' })
    const ours = await releasePlan(world, 'own', [vision])
    const theirs = await releasePlan(world, 'partner', [vision])
    expect(await statusFor(world, 'researcher', theirs.id)).toBe(200)
    await withdraw(world, ours.id)
    expect(await statusFor(world, 'researcher', theirs.id)).toBe(404)
  })

  it('of three waits for the third', async () => {
    const world = await scenario({ visibility: 'mutual' })
    await world.db
      .insert(groupMembers)
      .values({ groupId: world.group.id, teamId: world.teams.stranger.id, state: 'accepted' })
    const ours = await releasePlan(world, 'own', [vision])
    await releasePlan(world, 'partner', [vision])
    expect(await statusFor(world, 'partner', ours.id)).toBe(404)
    await releasePlan(world, 'stranger', [vision])
    expect(await statusFor(world, 'partner', ours.id)).toBe(200)
    expect(await statusFor(world, 'stranger', ours.id)).toBe(200)
  })
})

describe('POST /api/releases/:id/withdrawal', () => {
  it.each<Row>([
    ['nobody', 401],
    ['researcher', 403],
    ['partner', 403],
    ['advisor', 403],
    ['alumnus', 403],
    ['partnerApprover', 404],
    ['stranger', 404],
    ['strangerApprover', 404],
    ['secretariat', 404],
    ['approver', 201],
  ])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    expect((await withdraw(world, id, who)).status).toBe(status)
    expect(await statusFor(world, 'partner', id)).toBe(status === 201 ? 404 : 200)
  })

  it('happens once and needs a reason', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    expect((await world.as('approver').post(`/api/releases/${id}/withdrawal`, { reason: '' })).status).toBe(422)
    expect((await withdraw(world, id)).status).toBe(201)
    expect((await withdraw(world, id)).status).toBe(409)
  })
})

describe.each(['', '/text'])('GET /submissions/:id%s', (more) => {
  it.each<Row>([
    ...outsiders,
    ['partner', 404],
    ['advisor', 404],
    ['alumnus', 404],
    ['researcher', 200],
    ['colleague', 200],
    ['approver', 200],
  ])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const { id } = await submitted(world, 'ひとこと')
    const answer = await world.as(who).get(`/submissions/${id}${more}`)
    expect(answer.status).toBe(status)
    expect((await answer.text()).includes('ひとこと')).toBe(status === 200)
  })
})

describe('the approver’s page', () => {
  it('shows the hash of the very bytes that are behind its link', async () => {
    const world = await scenario()
    const { id, sha256 } = await submitted(world)
    expect(await (await world.as('approver').get(`/submissions/${id}`)).text()).toContain(sha256)
    const bytes = await (await world.as('approver').get(`/submissions/${id}/text`)).text()
    expect(await hashOf(bytes)).toBe(sha256)
  })

  it('marks word by word what differs from the last release', async () => {
    const world = await scenario()
    const first = await submitted(world, '窓口の声を集める')
    await world.as('approver').post(`/api/submissions/${first.id}/approval`, { sha256: first.sha256 })
    const { id } = await submitted(world, '窓口の声を毎月集める')
    const page = await (await world.as('approver').get(`/submissions/${id}`)).text()
    expect(page).toMatch(/<ins>.*毎月<\/ins>/)
  })

  it('says who could read it', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    const page = await (await world.as('approver').get(`/submissions/${id}`)).text()
    expect(page).toContain(`${world.municipalities.partner.name}の研究生：すべてのシート`)
    expect(page).not.toContain(`${world.municipalities.exPartner.name}の研究生`)
  })
})

async function statusFor(world: Scenario, who: Who, id: string) {
  return (await world.as(who).get(`/releases/${id}`)).status
}

async function textFor(world: Scenario, who: Who, id: string) {
  const answer = await world.as(who).get(`/releases/${id}`)
  expect(answer.status).toBe(200)
  return answer.text()
}

function withdraw(world: Scenario, id: string, who: Who = 'approver') {
  return world.as(who).post(`/api/releases/${id}/withdrawal`, { reason: '表に誤りがある' })
}

function leave(world: Scenario, who: Who, name: TeamName) {
  return world.as(who).delete(`/api/groups/${world.group.id}/teams/${world.teams[name].id}/acceptance`)
}

function endRole({ db, ids }: Scenario, who: 'partner') {
  return db
    .update(memberships)
    .set({ until: new Date(0) })
    .where(and(eq(memberships.userId, ids[who]), eq(memberships.role, 'researcher')))
}
