import { env } from 'cloudflare:test'
import { count, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { counted, type Count } from '../../bench/count.ts'
import { loadMunicipalities } from '../../db/load/municipalities.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams, years, yearSessions } from '../../db/exchange/municipalities.ts'
import { templateWords } from '../../worker/municipalities/template-words.ts'
import worker from '../../worker/index.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'

let nextYear = 2030

function newYear(more: object = {}) {
  return {
    fiscalYear: nextYear++,
    program: '地域経営部会',
    theme: '次の一歩',
    advisor: '伴走者',
    alumnus: 'マネ友',
    group: '対話の相手',
    sessions: '',
    teams: '',
    visibility: 'mutual',
    ...more,
  }
}

const url = '/api/years'

async function stateOf({ db }: Scenario, fiscalYear: number) {
  const of = <T extends typeof years | typeof yearSessions | typeof teams | typeof groups>(table: T) =>
    db.select({ n: count() }).from(table).where(eq(table.fiscalYear, fiscalYear)).get()
  return {
    years: (await of(years))!.n,
    sessions: (await of(yearSessions))!.n,
    teams: (await of(teams))!.n,
    groups: (await of(groups))!.n,
  }
}

const nothing = { years: 0, sessions: 0, teams: 0, groups: 0 }

describe('POST /api/years', () => {
  it.each<[Who, number]>([
    ['secretariat', 201],
    ['researcher', 403],
    ['approver', 403],
    ['advisor', 403],
    ['alumnus', 403],
    ['nobody', 401],
  ])('answers %s with %i', async (who, status) => {
    const world = await scenario()
    const asked = newYear({ teams: world.municipalities.own.code })
    expect((await world.as(who).post(url, asked)).status).toBe(status)
    expect((await stateOf(world, asked.fiscalYear)).years).toBe(status === 201 ? 1 : 0)
  })

  it('makes the year with its sessions, teams and proposed groups', async () => {
    const world = await scenario()
    const { own, partner, stranger } = world.municipalities
    const asked = newYear({
      teams: `自治体\tチーム名\t対話グループ\n${own.name}\t第一班\tA\n${partner.code}\t\tA\n試験県${stranger.name}`,
    })
    const sessions = `第1回, ${asked.fiscalYear}/4/16\n第2回, ${asked.fiscalYear}-05-20, ${asked.fiscalYear}-05-21`
    const answer = await world.as('secretariat').post(url, { ...asked, sessions })
    expect(await answer.json()).toEqual({ fiscalYear: asked.fiscalYear, teams: 3 })

    const ofYear = eq(teams.fiscalYear, asked.fiscalYear)
    const made = await world.db.select().from(teams).where(ofYear)
    expect(made.map(({ municipalityCode, name }) => `${municipalityCode}${name}`).toSorted()).toEqual(
      [`${own.code}第一班`, partner.code, stranger.code].toSorted(),
    )
    const members = await world.db
      .select({
        name: groups.name,
        visibility: groups.visibility,
        code: teams.municipalityCode,
        state: groupMembers.state,
      })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(teams, eq(teams.id, groupMembers.teamId))
      .where(ofYear)
    const proposed = { name: 'A', visibility: 'mutual', state: 'proposed' }
    expect(members).toHaveLength(2)
    expect(members).toEqual(
      expect.arrayContaining([
        { ...proposed, code: own.code },
        { ...proposed, code: partner.code },
      ]),
    )
    expect(await world.db.select().from(yearSessions).where(eq(yearSessions.fiscalYear, asked.fiscalYear))).toEqual([
      {
        fiscalYear: asked.fiscalYear,
        number: 1,
        label: '第1回',
        dateFrom: `${asked.fiscalYear}-04-16`,
        dateTo: `${asked.fiscalYear}-04-16`,
      },
      {
        fiscalYear: asked.fiscalYear,
        number: 2,
        label: '第2回',
        dateFrom: `${asked.fiscalYear}-05-20`,
        dateTo: `${asked.fiscalYear}-05-21`,
      },
    ])
    const page = await (await world.as('secretariat').get(`/years/${asked.fiscalYear}`)).text()
    expect(page).toContain('第一班')
    expect(page).toContain('/invitations')
  })

  it('takes the sheets’ words of the latest year, else the template’s, and its own names', async () => {
    const world = await scenario()
    const words = async (fiscalYear: number) =>
      (await world.db.select({ words: years.words }).from(years).where(eq(years.fiscalYear, fiscalYear)).get())!.words
    const sheets = { vision: { title: '十年後', question: 'どうありたいか' } }
    await world.db.insert(years).values({ ...yearRow(2098), words: { ...templateWords, sheets } })
    const second = newYear()
    await world.as('secretariat').post(url, second)
    expect(await words(second.fiscalYear)).toEqual({
      advisor: '伴走者',
      alumnus: 'マネ友',
      group: '対話の相手',
      sheets,
    })
    await world.db.delete(years).where(eq(years.fiscalYear, 2098))
  })

  it('makes nothing while one line is wrong, and says which', async () => {
    const world = await scenario()
    const { own } = world.municipalities
    const asked = newYear({ teams: `${own.code}\n\nどこにもない市`, sessions: '第1回, 2020-04-16' })
    const answer = await world.as('secretariat').post(url, asked)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/sessions/1' }, { pointer: '#/teams/3' }] })
    expect(await stateOf(world, asked.fiscalYear)).toEqual(nothing)
  })

  it('makes one year of the same request sent twice', async () => {
    const world = await scenario()
    const asked = newYear({ teams: world.municipalities.own.code })
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    const answers = await Promise.all([1, 2].map(() => world.as('secretariat').post(url, asked, headers)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect((await stateOf(world, asked.fiscalYear)).teams).toBe(1)
  })

  it('refuses a year that is there', async () => {
    const world = await scenario()
    const answer = await world
      .as('secretariat')
      .post(url, newYear({ fiscalYear: 2021, teams: world.municipalities.own.code }))
    expect(answer.status).toBe(409)
  })

  it('makes 120 teams in sixty groups with at most ten statements', async () => {
    const world = await scenario()
    await loadMunicipalities(world.db)
    const all = await world.db.select().from(municipalities).where(eq(municipalities.kind, '町')).limit(120)
    const lines = all.map(({ prefecture, name }, n) => `${prefecture}${name}\t\tグループ${Math.floor(n / 2)}`)
    const asked = newYear({ teams: lines.join('\n') })
    const sessions = `第1回, ${asked.fiscalYear}-04-16`
    const { statements, status } = await countOf(world, url, { ...asked, sessions })
    expect(status).toBe(201)
    expect(statements).toBeLessThanOrEqual(10)
    expect(await stateOf(world, asked.fiscalYear)).toEqual({ years: 1, sessions: 1, teams: 120, groups: 60 })

    const added = {
      teams: all.map(({ code }, n) => `${code}, 第二班, ${Math.floor(n / 2)}`).join('\n'),
      visibility: 'at_once',
    }
    const more = await countOf(world, `${url}/${asked.fiscalYear}/teams`, added)
    expect(more.status).toBe(201)
    expect(more.statements).toBeLessThanOrEqual(10)
    expect(await stateOf(world, asked.fiscalYear)).toMatchObject({ teams: 240, groups: 120 })
  })
})

describe('POST /api/years/:fiscalYear/teams', () => {
  it('adds teams, and none where one is there already', async () => {
    const world = await scenario()
    const { own, partner } = world.municipalities
    const asked = newYear({ teams: own.code })
    await world.as('secretariat').post(url, asked)
    const add = (text: string) =>
      world.as('secretariat').post(`${url}/${asked.fiscalYear}/teams`, { teams: text, visibility: 'at_once' })
    const refused = await add(`${partner.code}\n${own.code}`)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: '#/teams/2' }] })
    expect((await stateOf(world, asked.fiscalYear)).teams).toBe(1)
    expect((await add(`${partner.code}\n${own.code}, 第二班`)).status).toBe(201)
    expect((await stateOf(world, asked.fiscalYear)).teams).toBe(3)
  })

  it('is missing for a year that is not there', async () => {
    const world = await scenario()
    const answer = await world
      .as('secretariat')
      .post(`${url}/2097/teams`, { teams: world.municipalities.own.code, visibility: 'at_once' })
    expect(answer.status).toBe(404)
  })
})

function yearRow(fiscalYear: number) {
  return { fiscalYear, program: '部会', termNo: fiscalYear - 2005, theme: '', words: templateWords }
}

async function countOf({ cookieOf }: Scenario, path: string, body: object) {
  const tally: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
  const headers = {
    Cookie: (await cookieOf('secretariat')) ?? '',
    Origin: env.ORIGIN,
    'Idempotency-Key': crypto.randomUUID(),
    'Content-Type': 'application/json',
  }
  const request = new Request(`${env.ORIGIN}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = await worker.fetch(request, { ...env, EXCHANGE: counted(env.EXCHANGE, tally) }, {
    waitUntil() {},
    passThroughOnException() {},
    props: {},
  } as never)
  return { ...tally, status: answer.status }
}
