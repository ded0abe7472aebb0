import { env } from 'cloudflare:test'
import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { groupMembers } from '../../db/exchange/groups.ts'
import { readers, reads } from '../../db/exchange/reads.ts'
import { recordReads } from '../../worker/publication/reads.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { viewerOf } from './submitted.ts'

describe('a page with words of a release', () => {
  it.each<[Who, string, 'partner' | undefined]>([
    ['partner', 'researcher', 'partner'],
    ['advisor', 'advisor', undefined],
  ])('leaves a line about %s, who reads as %s', async (who, role, home) => {
    const { world, id } = await released()
    const before = Date.now()
    expect((await world.as(who).get(`/releases/${id}`)).status).toBe(200)
    const [line, ...more] = await linesOf(world, id)
    expect(more).toEqual([])
    expect(line).toMatchObject({
      userId: world.ids[who as 'partner'],
      role,
      municipalityCode: home ? world.municipalities[home].code : '',
      surface: 'release',
    })
    expect(line!.at.getTime()).toBeGreaterThanOrEqual(before)
  })

  it.each<Who>(['researcher', 'colleague', 'approver', 'alumnus'])(
    'leaves none about %s of the own house',
    async (who) => {
      const { world, id } = await released()
      expect((await world.as(who).get(`/releases/${id}`)).status).toBe(200)
      expect(await linesOf(world, id)).toEqual([])
    },
  )

  it.each<Who>(['stranger', 'partnerApprover', 'otherAdvisor', 'secretariat', 'nobody'])(
    'leaves none about %s, who is not shown it',
    async (who) => {
      const { world, id } = await released()
      await world.as(who).get(`/releases/${id}`)
      expect(await linesOf(world, id)).toEqual([])
    },
  )

  it('leaves a line on both sides where an advisor compares, on one where a partner does', async () => {
    const { world, id } = await released()
    const { id: theirs } = await releasePlan(world, 'partner', itemsSaying('相手の文'))
    const { db, ids, teams } = world
    await db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: ids.advisor,
      role: 'advisor',
      teamId: teams.partner.id,
      since: new Date(),
    })
    for (const who of ['advisor', 'partner'] as const) {
      expect((await world.as(who).get(`/compare/${id}/${theirs}`)).status).toBe(200)
    }
    expect((await linesOf(world, id)).map(({ userId }) => userId)).toEqual([ids.advisor, ids.partner])
    expect((await linesOf(world, theirs)).map(({ userId }) => userId)).toEqual([ids.advisor])
  })

  it('leaves none where one of two releases may not be read, so that nothing is shown', async () => {
    const { world, id } = await released()
    const { id: hidden } = await releasePlan(world, 'stranger', itemsSaying('よその文'))
    expect((await world.as('partner').get(`/compare/${id}/${hidden}`)).status).toBe(404)
    expect(await linesOf(world, id)).toEqual([])
  })

  it('is not served when its line cannot be written', async () => {
    const { world, id } = await released()
    await env.EXCHANGE.prepare(
      `create trigger ledgerIsFull before insert on reads when NEW.releaseId = '${id}' begin select raise(abort, 'full'); end`,
    ).run()
    const answer = await world.as('partner').get(`/releases/${id}`)
    await env.EXCHANGE.prepare('drop trigger ledgerIsFull').run()
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('ひとこと')
  })

  it('names the house through which somebody reads who has several roles', async () => {
    const { world, id } = await released()
    const { db, ids, teams, municipalities } = world
    await db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: ids.advisor,
      role: 'researcher',
      teamId: teams.stranger.id,
      municipalityCode: municipalities.stranger.code,
      since: new Date(),
    })
    await world.as('advisor').get(`/releases/${id}`)
    await db.update(groupMembers).set({ state: 'accepted' }).where(eq(groupMembers.teamId, teams.own.id))
    await db.insert(groupMembers).values({ groupId: world.group.id, teamId: teams.stranger.id, state: 'accepted' })
    await world.as('advisor').get(`/releases/${id}`)
    expect((await linesOf(world, id)).map(({ role, municipalityCode }) => [role, municipalityCode])).toEqual([
      ['advisor', ''],
      ['researcher', municipalities.stranger.code],
    ])
  })
})

describe('the statement for several releases', () => {
  it('writes a line for each that may be read, also of a subquery', async () => {
    const { world, id } = await released()
    const { id: second } = await releasePlan(world, 'own', itemsSaying('二つめ'))
    const { id: hidden } = await releasePlan(world, 'stranger', itemsSaying('よその文'))
    const viewer = { ...viewerOf(world.ids.partner), roles: [] }
    await world.db.batch([recordReads(world.db, viewer, { any: [id, second, hidden, id] }, 'comparison')])
    expect(await linesOf(world, id)).toHaveLength(1)
    expect(await linesOf(world, second)).toHaveLength(1)
    expect(await linesOf(world, hidden)).toEqual([])
  })

  it('binds few values, so that others fit into the batch’s statements', async () => {
    const world = await scenario()
    const ids = Array.from({ length: 200 }, (_, n) => `release-${n}`)
    for (const shown of [{ all: ids }, { any: ids }]) {
      const { params } = recordReads(world.db, viewerOf(world.ids.partner), shown, 'comparison').toSQL()
      expect(params.length).toBeLessThan(75)
    }
  })
})

describe('the ledger', () => {
  it.each([
    ['UPDATE', `update reads set userId = 'other' where releaseId = ?`],
    ['DELETE', `delete from reads where releaseId = ?`],
    [
      'INSERT OR REPLACE',
      `insert or replace into reads select id, releaseId, 'other', role, municipalityCode, surface, at from reads where releaseId = ?`,
    ],
    ['UPDATE by reader', `update readers set lastAt = lastAt + 1 where releaseId = ?`],
    ['DELETE by reader', `delete from readers where releaseId = ?`],
    [
      'REPLACE by reader',
      `replace into readers select releaseId, userId, role, municipalityCode, firstAt, lastAt, 0 from readers where releaseId = ?`,
    ],
  ])('withstands %s', async (_, statement) => {
    const { world, id } = await released()
    await world.as('partner').get(`/releases/${id}`)
    await expect(env.EXCHANGE.prepare(statement).bind(id).run()).rejects.toThrow('only grows')
    expect(await linesOf(world, id)).toMatchObject([{ userId: world.ids.partner }])
  })

  it('is summed up by reader: first, last and how often', async () => {
    const { world, id } = await released()
    for (let n = 0; n < 3; n++) await world.as('partner').get(`/releases/${id}`)
    await world.as('advisor').get(`/releases/${id}`)
    const lines = await linesOf(world, id)
    const summed = await world.db.select().from(readers).where(eq(readers.releaseId, id))
    for (const { userId, views, firstAt, lastAt } of summed) {
      const own = lines.filter((line) => line.userId === userId).map(({ at }) => at)
      expect([views, firstAt, lastAt]).toEqual([own.length, own[0], own.at(-1)])
    }
    expect(summed.map(({ views }) => views).toSorted((a, b) => a - b)).toEqual([1, 3])
  })
})

async function released() {
  const world = await scenario()
  const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
  return { world, id }
}

function linesOf({ db }: Scenario, releaseId: string) {
  return db
    .select()
    .from(reads)
    .where(and(eq(reads.releaseId, releaseId)))
    .orderBy(asc(reads.id))
}
