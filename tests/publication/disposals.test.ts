import { env } from 'cloudflare:test'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { events } from '../../db/exchange/notifications.ts'
import { disposals } from '../../db/exchange/reads.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'

const reason = '対象者からの申し出があったため'

describe('a withdrawal', () => {
  it('asks every municipality that has read the release, and each advisor who has, once', async () => {
    const { world, id } = await withdrawn(['partner', 'partner', 'advisor'])
    expect(await rowsOf(world, id)).toEqual([
      { municipalityCode: '', userId: world.ids.advisor, confirmedBy: null },
      { municipalityCode: world.municipalities.partner.code, userId: '', confirmedBy: null },
    ])
    expect(await kindsOf(world, id)).toContain('disposal.asked')
  })

  it('asks nobody where nobody outside has read it', async () => {
    const { world, id } = await withdrawn([])
    expect(await rowsOf(world, id)).toEqual([])
    expect(await kindsOf(world, id)).not.toContain('disposal.asked')
    expect(await textFor(world, 'approver', `/releases/${id}`)).toContain('破棄をお願いした相手はいません')
  })

  it.each<Who>(['partner', 'partnerApprover', 'advisor'])(
    'tells %s on the home page and in place of the release',
    async (who) => {
      const { world, id } = await withdrawn(['partner', 'advisor'])
      const { name } = world.municipalities.own
      expect(await textFor(world, who, '/')).toContain(`${name}の共有版 第1版を破棄`)
      const page = await textFor(world, who, `/releases/${id}`)
      expect(page).toContain(`${name}の共有版 第1版は取り下げられました`)
      expect(page).toContain('令和3年度')
      expect(page).not.toContain('ひとこと')
      expect(page).not.toContain(reason)
      expect(page).not.toContain(`approver ${world.run}`)
      // Nor who else was asked.
      if (who !== 'advisor') expect(page).not.toContain(`advisor ${world.run}`)
      else expect(page).not.toContain(world.municipalities.partner.name)
    },
  )

  it.each<Who>(['stranger', 'exPartner', 'otherAdvisor', 'otherAlumnus', 'secretariat'])(
    'tells %s nothing',
    async (who) => {
      const { world, id } = await withdrawn(['partner', 'advisor'])
      expect((await world.as(who).get(`/releases/${id}`)).status).toBe(404)
      expect(await textFor(world, who, '/')).not.toContain('第1版を破棄')
    },
  )

  it('names a hidden municipality by its label only', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'), '類似団体Ⅳ－１のある市')
    await world.as('partner').get(`/releases/${id}`)
    await withdraw(world, id)
    for (const path of ['/', `/releases/${id}`]) {
      const page = await textFor(world, 'partner', path)
      expect(page).toContain('類似団体Ⅳ－１のある市')
    }
    expect(await textFor(world, 'partner', `/releases/${id}`)).not.toContain(world.municipalities.own.name)
  })

  it('closes the way to the notice for those who leave the municipality', async () => {
    const { world, id } = await withdrawn(['partner'])
    await world.db
      .update(memberships)
      .set({ until: new Date(0) })
      .where(eq(memberships.userId, world.ids.partner))
    expect((await world.as('partner').get(`/releases/${id}`)).status).toBe(404)
  })
})

describe('a confirmation', () => {
  it('is seen by the house that withdrew, with who and when, and who has not', async () => {
    const { world, id } = await withdrawn(['partner', 'advisor'])
    expect((await world.as('partnerApprover').post(`/api/releases/${id}/disposal`)).status).toBe(200)
    for (const who of ['approver', 'researcher'] as const) {
      const page = await textFor(world, who, `/releases/${id}`)
      expect(page).toContain('2件のうち1件で確認されました')
      expect(page).toContain(`partnerApprover ${world.run}（`)
      expect(page).toContain('まだ確認されていません')
      expect(page).toContain(`advisor ${world.run}`)
    }
    expect(await textFor(world, 'alumnus', `/releases/${id}`)).not.toContain('破棄のお願い')
    expect(await textFor(world, 'approver', '/')).toContain('破棄したという確認がありました')
    expect(await textFor(world, 'partner', '/')).not.toContain('第1版を破棄')
    expect(await textFor(world, 'partner', `/releases/${id}`)).toContain('破棄の確認を伝えました')
  })

  it('stays the first one, whoever confirms again and however often', async () => {
    const { world, id } = await withdrawn(['partner'])
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    const both = await Promise.all([
      world.as('partner').post(`/api/releases/${id}/disposal`, undefined, key),
      world.as('partner').post(`/api/releases/${id}/disposal`, undefined, key),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const first = await rowsOf(world, id)
    expect((await world.as('partnerApprover').post(`/api/releases/${id}/disposal`)).status).toBe(200)
    expect(await rowsOf(world, id)).toEqual(first)
    expect(first).toMatchObject([{ confirmedBy: world.ids.partner }])
    expect((await kindsOf(world, id)).filter((kind) => kind === 'disposal.confirmed')).toHaveLength(1)
  })

  it.each([
    ['UPDATE', `update disposals set confirmedBy = 'other' where releaseId = ?`],
    ['taking back', `update disposals set confirmedBy = null, confirmedAt = null where releaseId = ?`],
    ['DELETE', `delete from disposals where releaseId = ?`],
    [
      'REPLACE',
      `replace into disposals (releaseId, municipalityCode, userId, askedAt) select releaseId, municipalityCode, userId, askedAt from disposals where releaseId = ?`,
    ],
  ])('withstands %s', async (_, statement) => {
    const { world, id } = await withdrawn(['partner'])
    await world.as('partner').post(`/api/releases/${id}/disposal`)
    await expect(env.EXCHANGE.prepare(statement).bind(id).run()).rejects.toThrow('confirmed once')
  })
})

async function withdrawn(readers: Who[]) {
  const world = await scenario()
  const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
  for (const who of readers) expect((await world.as(who).get(`/releases/${id}`)).status).toBe(200)
  await withdraw(world, id)
  return { world, id }
}

async function withdraw(world: Scenario, id: string) {
  expect((await world.as('approver').post(`/api/releases/${id}/withdrawal`, { reason })).status).toBe(201)
}

async function textFor(world: Scenario, who: Who, path: string) {
  const answer = await world.as(who).get(path)
  expect(answer.status).toBe(200)
  return answer.text()
}

function rowsOf({ db }: Scenario, id: string) {
  const { municipalityCode, userId, confirmedBy } = disposals
  return db
    .select({ municipalityCode, userId, confirmedBy })
    .from(disposals)
    .where(eq(disposals.releaseId, id))
    .orderBy(municipalityCode)
}

async function kindsOf({ db, teams }: Scenario, id: string) {
  const found = await db
    .select({ kind: events.kind })
    .from(events)
    .where(and(eq(events.teamId, teams.own.id), eq(events.subjectId, id)))
  return found.map(({ kind }) => kind)
}
