import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { keptNames } from '../../db/exchange/names.ts'
import { roster } from '../../db/vault/deidentification.ts'
import type { NameFinding } from '../../worker/names/name-check.ts'
import { itemsSaying, draftPlan, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { stateOf, submitted } from '../publication/submitted.ts'

const text = '野々村さんの発言を直してください。'

async function withRoster() {
  const world = await scenario()
  for (const of of ['own', 'partner'] as const) {
    const { id } = await draftPlan(world, of, itemsSaying('原稿'))
    const name = of === 'own' ? '野々村　拓海' : '桑島　千尋'
    await world.vault.insert(roster).values({ planId: id, id: 'r1', name, reading: 'よみ よみかた', kind: 'member' })
  }
  return world
}

async function findingsFor({ as }: Scenario, who: Who, said: string) {
  const answer = await as(who).post('/api/name-checks', { text: said })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { findings: NameFinding[] }).findings
}

describe('POST /api/name-checks', () => {
  it('finds by the rosters of the writer’s own teams and of nobody else', async () => {
    const world = await withRoster()
    const said = '野 々 村と桑島は来た。'
    const listedFor = async (who: Who) =>
      (await findingsFor(world, who, said))
        .filter(({ listed }) => listed)
        .map(({ start, end }) => said.slice(start, end))
    expect(await listedFor('researcher')).toEqual(['野 々 村'])
    expect(await listedFor('partner')).toEqual(['桑島'])
    for (const who of ['approver', 'stranger', 'advisor', 'alumnus', 'secretariat'] as Who[]) {
      expect(await listedFor(who), who).toEqual([])
    }
  })

  it('tells nothing of a listed person that the text does not say', async () => {
    const world = await withRoster()
    const found = await findingsFor(world, 'researcher', '野々村が来た。')
    expect(found).toEqual([
      { start: 0, end: 3, category: 'person_name', listed: true, key: 'person_name:野々村', replacement: '職員' },
    ])
  })

  it('finds what else points at somebody, and says what may stand in its place', async () => {
    const world = await withRoster()
    const found = await findingsFor(world, 'approver', '総務部長へ、内線2345で。')
    expect(found.map(({ category, replacement }) => [category, replacement])).toEqual([
      ['unique_post', '職員'],
      ['phone', '（電話番号）'],
    ])
  })

  it('ends with the right to the draft', async () => {
    const world = await withRoster()
    await world.db
      .update(memberships)
      .set({ until: new Date(0) })
      .where(eq(memberships.userId, world.ids.researcher))
    expect((await findingsFor(world, 'researcher', '野 々 村が来た。')).filter(({ listed }) => listed)).toEqual([])
  })

  it('refuses what is no text, and more than is written to others', async () => {
    const { as } = await scenario()
    expect((await as('researcher').post('/api/name-checks', { text: 'あ'.repeat(10_001) })).status).toBe(422)
    expect((await as('researcher').post('/api/name-checks', { text: ['a'] })).status).toBe(422)
    expect((await as('nobody').post('/api/name-checks', { text })).status).toBe(401)
  })
})

const phone = 'phone:内線2345'

describe('a reason of a return', () => {
  const send = async (reason: string, kept?: object[]) => {
    const world = await withRoster()
    const { id } = await submitted(world)
    const answer = await world.as('approver').post(`/api/submissions/${id}/return`, { reason, kept })
    const rows = await world.db.select().from(keptNames).where(eq(keptNames.subjectId, id))
    return { answer, rows, state: await stateOf(world, id), id, world }
  }

  it('is not sent while something in it is undecided, and the answer says what', async () => {
    const { answer, state } = await send('内線2345へ連絡してください。')
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      errors: [{ pointer: '#/reason', detail: expect.stringContaining('人が分かる記載が1件あります') }],
      findings: [{ start: 0, end: 6, category: 'phone', listed: false, key: phone }],
    })
    expect(state).toBe('pending')
  })

  it('is sent with what the writer keeps, and why is recorded without the words', async () => {
    const kept = [
      { key: phone, reason: '承認者の内線' },
      { key: 'person_name:だれか', reason: '' },
    ]
    const { answer, state, rows, world } = await send('内線2345へ連絡してください。', kept)
    expect(answer.status).toBe(201)
    expect(state).toBe('returned')
    expect(rows).toMatchObject([
      {
        subjectKind: 'submission.returned',
        category: 'phone',
        listed: false,
        reason: '承認者の内線',
        keptBy: world.ids.approver,
      },
    ])
    expect(JSON.stringify(rows)).not.toContain('2345')
  })

  it('is sent as it is where it points at nobody', async () => {
    const { answer, rows } = await send('表の数字を確かめてください')
    expect(answer.status).toBe(201)
    expect(rows).toEqual([])
  })

  it('never holds a My Number, whatever the writer keeps', async () => {
    const { answer } = await send('個人番号 123456789018 です', [{ key: 'my_number:123456789018', reason: '必要' }])
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ detail: expect.stringContaining('マイナンバー') }] })
  })
})

describe('a reason of a withdrawal', () => {
  it('passes the roster of the approver who is a researcher as well: a listed name needs its reason', async () => {
    const world = await withRoster()
    const { id } = await releasePlan(world, 'own', itemsSaying('共有'))
    const { ids, teams, municipalities } = world
    await world.db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: ids.approver,
      role: 'researcher',
      teamId: teams.own.id,
      municipalityCode: municipalities.own.code,
      since: new Date(),
    })
    const withdraw = (kept: object[]) =>
      world.as('approver').post(`/api/releases/${id}/withdrawal`, { reason: '野々村が申し出たため', kept })
    const key = 'person_name:野々村'
    expect((await withdraw([])).status).toBe(422)
    expect((await withdraw([{ key, reason: ' ' }])).status).toBe(422)
    expect((await withdraw([{ key, reason: '本人が了承している' }])).status).toBe(201)
    const record = and(eq(keptNames.subjectId, id), eq(keptNames.listed, true))
    expect(await world.db.$count(keptNames, record)).toBe(1)
  })
})

describe('a name of a group', () => {
  it('that is somebody’s is kept on purpose only', async () => {
    const world = await withRoster()
    const { teams, fiscalYear } = world
    const propose = (kept?: object[]) =>
      world.as('secretariat').post('/api/groups', {
        fiscalYear,
        name: '佐藤さんの会',
        visibility: 'at_once',
        teamIds: [teams.own.id, teams.stranger.id],
        kept,
      })
    const refused = await propose()
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: '#/name' }] })
    const made = await propose([{ key: 'person_name:佐藤', reason: '' }])
    expect(made.status).toBe(201)
    const { id } = (await made.json()) as { id: string }
    expect(await world.db.$count(keptNames, eq(keptNames.subjectId, id))).toBe(1)
  })
})
