import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { borrowings } from '../../db/exchange/borrowings.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { reads } from '../../db/exchange/reads.ts'
import { borrowings as copies } from '../../db/vault/borrowings.ts'
import { municipalityCode } from '../support/municipality-code.ts'
import { releasePlan } from '../support/plans.ts'
import { scenario, type Scenario } from '../support/scenario.ts'
import { json, planOf } from './draft.ts'

const measure = {
  sheet: 'forces',
  section: 'resisting',
  text: '会議が多く、考える時間がない',
  fields: { response: '朝の会議を週に一度にまとめる' },
} as const

/** The researcher's draft, and the partner's release with a measure. */
async function borrowing(hiddenAs?: string) {
  const world = await scenario()
  const { id: planId } = await json<{ id: string }>(
    world.as('researcher').post('/api/drafts', { teamId: world.teams.own.id }),
  )
  const release = await releasePlan(world, 'partner', [measure], hiddenAs)
  const itemId = release.snapshot.items[0]!.id
  const base = `/api/drafts/${planId}/borrowings`
  return {
    ...world,
    planId,
    release,
    itemId,
    copy: (id: string, key?: string) =>
      world
        .as('researcher')
        .post(base, { id, releaseId: release.id, itemId }, key ? { 'Idempotency-Key': key } : undefined),
    takeBack: (id: string) => world.as('researcher').delete(`${base}/${id}`),
    thanks: () => world.db.$count(borrowings, eq(borrowings.itemId, itemId)),
    plan: planOf(world.as('researcher'), planId),
  }
}

describe('copying a measure into the own draft', () => {
  it('keeps its words and says whose they are, as text that is found and approved like any other', async () => {
    const { copy, plan, municipalities: homes, release, db } = await borrowing()
    expect((await copy('mine')).status).toBe(200)
    const [item] = await plan.items()
    expect(item).toMatchObject({
      ...measure,
      id: 'mine',
      fields: { ...measure.fields, source: `${homes.partner.name} 令和3年度（2021年度） 共有版 第1版` },
    })
    expect(await db.$count(reads, eq(reads.releaseId, release.id))).toBe(1)
  })

  it('says no more of a hidden municipality than others read', async () => {
    const { copy, plan, municipalities: homes } = await borrowing('人口10万人ほどの市')
    await copy('mine')
    const [item] = await plan.items()
    expect(item?.fields.source).toContain('人口10万人ほどの市')
    expect(JSON.stringify(item)).not.toContain(homes.partner.name)
  })

  it('goes to the end of its section, and to a stage that the own roadmap has', async () => {
    const { plan, planId, as, ...world } = await borrowing()
    const stage = { sheet: 'roadmap', section: 'stages', rank: 'a0', text: '', fields: { fiscalYear: 2030 } } as const
    const action = { ...stage, section: 'actions', text: '朝の会を始める' } as const
    await plan.save({ id: 'stage', base: 0, to: stage }, { id: 'action', base: 0, to: action })
    const release = await releasePlan({ ...world, as }, 'partner', [
      { sheet: 'roadmap', section: 'actions', text: '庁内報を出す', fields: { fiscalYear: 2022 } },
    ])
    await as('researcher').post(`/api/drafts/${planId}/borrowings`, {
      id: 'mine',
      releaseId: release.id,
      itemId: release.snapshot.items[0]!.id,
    })
    const actions = (await plan.items()).filter(({ section }) => section === 'actions')
    expect(actions.map(({ id, fields }) => [id, fields.fiscalYear])).toEqual([
      ['action', 2030],
      ['mine', 2030],
    ])
  })

  it('has one effect when it is sent again, and can be taken back', async () => {
    const { copy, takeBack, thanks, plan, vault, planId } = await borrowing()
    const key = crypto.randomUUID()
    const [first, second] = [await copy('mine', key), await copy('mine', key)]
    expect(await second.text()).toBe(await first.text())
    expect((await copy('mine')).status).toBe(409)
    expect(await plan.items()).toHaveLength(1)
    expect(await thanks()).toBe(1)

    expect((await takeBack('mine')).status).toBe(200)
    expect(await plan.items()).toEqual([])
    expect(await thanks()).toBe(0)
    expect(await vault.$count(copies, eq(copies.planId, planId))).toBe(0)
    expect((await takeBack('mine')).status).toBe(404)
  })

  it('is not taken back once somebody has worked on it', async () => {
    const { copy, takeBack, thanks, plan } = await borrowing()
    await copy('mine')
    const [item] = await plan.items()
    const { sheet, section, rank, fields } = item!
    await plan.save({ id: 'mine', base: 1, to: { sheet, section, rank, fields, text: '会議を減らす' } })
    expect((await takeBack('mine')).status).toBe(409)
    expect(await plan.items()).toHaveLength(1)
    expect(await thanks()).toBe(1)
  })

  it('refuses what is no measure, and what may not be read', async () => {
    const world = await borrowing()
    const { as, planId } = world
    const partners = await releasePlan(world, 'partner', [{ sheet: 'vision', section: 'statement', text: '橋の町' }])
    const strangers = await releasePlan(world, 'stranger', [measure])
    const copy = (of: typeof partners) =>
      as('researcher').post(`/api/drafts/${planId}/borrowings`, {
        id: 'mine',
        releaseId: of.id,
        itemId: of.snapshot.items[0]!.id,
      })
    expect((await copy(partners)).status).toBe(422)
    expect((await copy(strangers)).status).toBe(404)
  })
})

describe('the thank-you', () => {
  async function thankedBy(world: Scenario, release: { id: string }, itemId: string, n: number) {
    for (let each = 0; each < n; each++) {
      const code = municipalityCode()
      await world.db
        .insert(municipalities)
        .values({ code, prefecture: '試験県', name: `試験市${code}`, kana: '', kind: '市', population: 1 })
      const mine = { teamId: world.teams.partner.id, itemId, municipalityCode: code }
      // Twice by the same municipality.
      await world.db.insert(borrowings).values([1, 2].map(() => ({ ...mine, id: crypto.randomUUID() })))
    }
    const page = (who: 'partner' | 'researcher') => world.as(who).get(`/releases/${release.id}`)
    return { own: await (await page('partner')).text(), other: await (await page('researcher')).text() }
  }

  it('counts municipalities for the team alone, and no number while it would tell which', async () => {
    const world = await borrowing()
    const few = await thankedBy(world, world.release, world.itemId, 2)
    expect(few.own).toContain('ほかの自治体が参考にしました')
    expect(few.own).not.toMatch(/\dつの自治体/)
    const many = await thankedBy(world, world.release, world.itemId, 1)
    expect(many.own).toContain('3つの自治体が参考にしました')
    for (const { other } of [few, many]) expect(other).not.toContain('参考にしました')
  })

  it('leaves the own municipality out', async () => {
    const world = await borrowing()
    const { partner } = world.municipalities
    const [team] = await world.db
      .insert(teams)
      .values({ id: `second-${world.run}`, municipalityCode: partner.code, fiscalYear: 2018 })
      .returning()
    await world.db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: world.ids.partner,
      role: 'researcher',
      teamId: team!.id,
      municipalityCode: partner.code,
      since: new Date(),
    })
    const { id } = await json<{ id: string }>(world.as('partner').post('/api/drafts', { teamId: team!.id }))
    const body = { id: 'again', releaseId: world.release.id, itemId: world.itemId }
    expect((await world.as('partner').post(`/api/drafts/${id}/borrowings`, body)).status).toBe(200)
    expect(await (await world.as('partner').get(`/releases/${world.release.id}`)).text()).not.toContain(
      '参考にしました',
    )
  })
})
