import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { municipalities, projections, teams } from '../../../db/exchange/municipalities.ts'
import { submissions } from '../../../db/exchange/publication.ts'
import { loadMunicipalities } from '../../../db/load/municipalities.ts'
import { plans } from '../../../db/vault/plans.ts'
import { memberships } from '../../../db/exchange/auth.ts'
import { proposalFor } from '../../../worker/deidentification/proposals.ts'
import { getHiding } from '../../../worker/deidentification/queries.ts'
import { getSurroundings } from '../../../worker/deidentification/municipality/queries.ts'
import { review } from '../../../worker/deidentification/review.ts'
import { readSnapshot } from '../../../worker/publication/snapshot.ts'
import { draftPlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'
import { viewerOf } from '../../publication/submitted.ts'
import { openExchange } from '../../../db/exchange/database.ts'
import { env } from 'cloudflare:test'
import { around } from './cities.ts'

const label = '中核市（人口35万人未満）'
beforeAll(() => loadMunicipalities(openExchange(env.EXCHANGE)))

/** The team `own` is Koriyama's, its partner Toyohashi's. */
async function inKoriyama(text: string) {
  const world = await scenario()
  const { db, vault, ids, teams: all, run } = world
  // The tests share the official municipalities, of which a year has one team of a name.
  await db.update(teams).set({ municipalityCode: '072036', name: run }).where(eq(teams.id, all.own.id))
  await db.update(teams).set({ municipalityCode: '232017', name: run }).where(eq(teams.id, all.partner.id))
  for (const who of ['researcher', 'colleague', 'approver'] as const) {
    await db.update(memberships).set({ municipalityCode: '072036' }).where(eq(memberships.userId, ids[who]))
  }
  const points = [{ year: 2020, value: 327_692, basis: 'actual' as const }]
  const { id } = await draftPlan(world, 'own', [
    { sheet: 'situation', section: 'current', text },
    { sheet: 'drift', section: 'projections', text: '総人口', fields: { points } },
  ])
  await vault.update(plans).set({ municipalityCode: '072036' }).where(eq(plans.id, id))
  const api = `/api/drafts/${id}`
  const researcher = {
    ...viewerOf(ids.researcher),
    roles: [{ name: 'researcher' as const, teamId: all.own.id, municipalityCode: '072036' }],
  }
  const findings = async () => {
    const { plan, isHidden, ownWords, ...hiding } = await getHiding(vault, researcher, id)
    return review({ ...hiding, surroundings: isHidden ? await getSurroundings(db, plan, ownWords) : undefined })
  }
  const decideAll = async (keep: string[] = []) => {
    const decisions = (await findings()).map(({ place, finding, passage }) =>
      keep.includes(finding.text)
        ? { place, treatment: 'keep', replacement: '', reason: '広く知られているため' }
        : {
            place,
            ...proposalFor(finding, { text: passage.text, office: { name: '', population: null } }),
            reason: '',
          },
    )
    return world.as('researcher').post(`${api}/decisions`, { decisions })
  }
  const submit = () => world.as('researcher').post(`${api}/submissions`, { id: crypto.randomUUID(), seq: 1 })
  return { ...world, planId: id, api, findings, decideAll, submit }
}

const text = '郡山市は、須賀川市や豊橋市と学び合う。郡山市民327,692人のまちである。'

describe('a plan that hides its municipality', () => {
  it('is asked about what gives it away only while it is hidden', async () => {
    const world = await inKoriyama(text)
    expect(await world.findings()).toEqual([])
    expect((await world.as('researcher').put(`${world.api}/hidden-municipality`)).status).toBe(200)
    expect((await world.findings()).map(({ finding }) => [finding.text, finding.reason.code])).toEqual([
      ['郡山市', 'own_name'],
      ['須賀川市', 'near_municipality'],
      ['豊橋市', 'partner_name'],
      ['郡山', 'own_prefix'],
      ['327,692人', 'official_figure'],
    ])
    await world.as('researcher').delete(`${world.api}/hidden-municipality`)
    expect(await world.findings()).toEqual([])
  })

  it('leaves without name, neighbours and figures once all is decided', async () => {
    const world = await inKoriyama(text)
    await world.as('researcher').put(`${world.api}/hidden-municipality`)
    expect((await world.submit()).status).toBe(422)
    expect((await world.decideAll()).status).toBe(200)
    expect((await world.submit()).status).toBe(201)
    const row = await world.db.select().from(submissions).where(eq(submissions.teamId, world.teams.own.id)).get()
    const snapshot = readSnapshot(row!.snapshot)
    expect(snapshot.municipality).toEqual({ code: '', name: label })
    expect(snapshot.items.find(({ sheet }) => sheet === 'situation')!.text).toBe(
      `${label}は、近隣市や対話自治体と学び合う。市民約33万人のまちである。`,
    )
    expect(snapshot.items.find(({ sheet }) => sheet === 'drift')!.fields.points).toEqual([
      { year: 2020, value: 330_000, basis: 'actual' },
    ])
    expect(row!.snapshot).not.toMatch(/郡山|koriyama|072036|福島|327692/i)
    const page = await (await world.as('approver').get(`/submissions/${row!.id}`)).text()
    expect(page).toContain(`「${label}」と表示しています`)
  })

  it('is stopped at the gate where a name is left that was kept for another reason', async () => {
    const world = await inKoriyama('郡山市総務部長が広報で発表した。')
    await world.as('researcher').put(`${world.api}/hidden-municipality`)
    const [post] = await world.findings()
    const source = 'https://www.example.lg.jp/press'
    const kept = { treatment: 'keep', reason: '公表した', ground: 'public_act', source }
    await world.as('researcher').post(`${world.api}/decisions`, { decisions: [{ place: post!.place, ...kept }] })
    const answer = await world.submit()
    expect(answer.status).toBe(422)
    const { leaks } = (await answer.json()) as { leaks: { kind: string; place: string }[] }
    expect(leaks).toMatchObject([{ kind: 'municipality', place: post!.place }])
  })

  it('may keep a name with a reason of its own', async () => {
    const world = await inKoriyama('郡山駅の話。')
    await world.as('researcher').put(`${world.api}/hidden-municipality`)
    await world.decideAll(['郡山駅'])
    expect((await world.submit()).status).toBe(201)
  })

  it('searches for the words of its own, which are refused where they are too short', async () => {
    const world = await inKoriyama('鯉係の仕事を知る人は少ない。')
    const put = (word: string) => world.as('researcher').put(`${world.api}/own-words/w1`, { word, instead: '固有の係' })
    await world.as('researcher').put(`${world.api}/hidden-municipality`)
    const short = await put('鯉')
    expect(short.status).toBe(422)
    expect(await short.json()).toMatchObject({
      errors: [{ pointer: '#/word', detail: '2文字以上の言葉を入力してください' }],
    })
    expect((await put('鯉係')).status).toBe(200)
    expect((await world.findings()).map(({ finding }) => [finding.text, finding.instead])).toEqual([
      ['鯉係', '固有の係'],
    ])
    expect((await world.as('researcher').delete(`${world.api}/own-words/w1`)).status).toBe(200)
    expect(await world.findings()).toEqual([])
  })

  it('takes back what waits when the setting or a word changes', async () => {
    const world = await inKoriyama('ひとこと。')
    const stateOf = async (id: string) =>
      (await world.db.select().from(submissions).where(eq(submissions.id, id)).get())?.state
    for (const change of [
      () => world.as('researcher').put(`${world.api}/hidden-municipality`),
      () => world.as('researcher').put(`${world.api}/own-words/w1`, { word: '鯉係', instead: '固有の係' }),
      () => world.as('researcher').delete(`${world.api}/own-words/w1`),
      () => world.as('researcher').delete(`${world.api}/hidden-municipality`),
    ]) {
      const { id } = (await (await world.submit()).json()) as { id: string }
      expect(await stateOf(id)).toBe('pending')
      await change()
      expect(await stateOf(id)).toBe('void')
    }
  })

  it('says how many releases stand under the name', async () => {
    const world = await inKoriyama('ひとこと。')
    const { id } = (await (await world.submit()).json()) as { id: string }
    const row = await world.db.select().from(submissions).where(eq(submissions.id, id)).get()
    const page = async () => (await world.as('researcher').get(`/drafts/${world.planId}/municipality`)).text()
    expect(await page()).not.toContain('名前を出した版が')
    const approval = await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256: row!.sha256 })
    expect(approval.status).toBe(201)
    expect(await page()).toContain('名前を出した版が1件、共有中です')
    expect(await page()).toContain(label)
  })
})

describe('getSurroundings', () => {
  it('knows the same around a municipality as the official lists', async () => {
    const { db, vault, planId, ids, teams: all } = await inKoriyama('ひとこと。')
    const viewer = {
      ...viewerOf(ids.researcher),
      roles: [{ name: 'researcher' as const, teamId: all.own.id, municipalityCode: null }],
    }
    const { plan } = await getHiding(vault, viewer, planId)
    const found = await getSurroundings(db, plan, [])
    const expected = around('郡山市')
    expect(found.own).toMatchObject({ code: '072036', name: '郡山市', similarGroup: '中核市' })
    const names = (list: { name: string; relation: string }[]) =>
      list.map(({ name, relation }) => `${relation} ${name}`).toSorted()
    // Other tests put their own municipalities beside the official ones.
    const known = new Set((await db.select({ name: municipalities.name }).from(municipalities)).map(({ name }) => name))
    expect(known.size).toBeGreaterThan(1700)
    expect(names(found.others.filter(({ name }) => !name.startsWith('試験')))).toEqual(
      names([...expected.others, { name: '豊橋市', relation: 'partner' }]),
    )
    expect(found.series).toEqual(expected.series)
    expect(await db.$count(projections)).toBeGreaterThan(1700)
  })
})
