import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../../db/exchange/auth.ts'
import { advisorConflicts } from '../../../db/exchange/feedback.ts'
import { municipalities, teams, years } from '../../../db/exchange/municipalities.ts'
import type { Desk } from '../../../worker/feedback/desk/desk.ts'
import { countedPage } from '../../support/counted-page.ts'
import { municipalityCode } from '../../support/municipality-code.ts'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario, type Scenario, type Who } from '../../support/scenario.ts'

async function world(hiddenAs?: string) {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'), hiddenAs)
  return { ...made, release }
}

async function propsOf<T>({ as }: Scenario, who: Who, path: string) {
  const page = await (await as(who).get(path)).text()
  const json = /data-props="([^"]*)"/.exec(page)?.[1] ?? 'null'
  return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')) as T
}

const deskOf = (made: Scenario, who: Who = 'advisor', query = '?show=all') => propsOf<Desk>(made, who, `/desk${query}`)

async function remark({ as }: Scenario, releaseId: string) {
  const body = { releaseIds: [releaseId], kind: 'advice', visibility: 'team', text: '誰が続けますか' }
  const answer = await as('advisor').post('/api/remarks', { ...body, anchor: { level: 'plan' } })
  return ((await answer.json()) as { ids: string[] }).ids[0]!
}

describe('GET /desk', () => {
  it('follows a team from the first visit over a remark to its answer and the next release', async () => {
    const made = await world()
    const flags = async () => (await deskOf(made)).teams.map((team) => team.flags)
    expect(await flags()).toEqual([['new']])
    await made.as('advisor').get(`/releases/${made.release.id}`)
    expect(await flags()).toEqual([[]])

    const id = await remark(made, made.release.id)
    await made.as('researcher').post(`/api/remarks/${id}/messages`, { text: '来月から始めます' })
    expect(await flags()).toEqual([['waiting']])
    await made.as('advisor').get(`/releases/${made.release.id}/remarks`)
    expect(await flags()).toEqual([['waiting']])
    await made.as('advisor').post(`/api/remarks/${id}/messages`, { text: '楽しみです' })
    expect(await flags()).toEqual([[]])
    await made.as('researcher').post(`/api/remarks/${id}/answers`, { state: 'received', reason: '', base: 0 })
    expect(await flags()).toEqual([['waiting']])
    await made.as('advisor').get(`/releases/${made.release.id}/remarks`)
    expect(await flags()).toEqual([[]])

    const newer = await releasePlan(made, 'own', itemsSaying('待たない窓口'))
    const [team] = (await deskOf(made)).teams
    expect(team).toMatchObject({ flags: ['changed'], changedFrom: { id: made.release.id } })
    expect((await made.as('advisor').get(`/compare/${made.release.id}/${newer.id}/changes`)).status).toBe(200)
    expect((await made.as('advisor').post(`/api/desk/${newer.id}/settlement`)).status).toBe(201)
    expect(await flags()).toEqual([[]])
  })

  it('shows assigned teams alone, none with an interest in them, none of a year that is over', async () => {
    const made = await world()
    const keys = async (who: Who) => (await deskOf(made, who)).teams.map(({ key }) => key)
    expect(await keys('advisor')).toEqual([made.teams.own.id])
    expect(await keys('otherAdvisor')).toEqual([made.teams.stranger.id])
    const until = new Date(Date.now() - 1000)
    await made.db.update(memberships).set({ until }).where(eq(memberships.userId, made.ids.otherAdvisor))
    expect((await made.as('otherAdvisor').get('/desk')).status).toBe(404)
    await made.db.insert(advisorConflicts).values({
      userId: made.ids.advisor,
      municipalityCode: made.teams.own.municipalityCode,
      declaredBy: made.ids.advisor,
      declaredAt: new Date(),
    })
    expect(await keys('advisor')).toEqual([])
  })

  it('says of a hidden municipality nothing but what its release says', async () => {
    const made = await world('中核市（人口35万人未満）')
    const page = await (await made.as('advisor').get('/desk?show=all')).text()
    const { code, name } = made.municipalities.own
    for (const word of [code, name, made.group.name, `"${made.teams.own.id}`, `;${made.teams.own.id}`]) {
      expect(page).not.toContain(word)
    }
    expect(page).toContain('中核市（人口35万人未満）')
  })

  it('leads on to the next team that was not visited, and back to the desk when there is none', async () => {
    const made = await world()
    const go = async (after: string) => {
      const answer = await made.as('advisor').get(`/desk/next?show=new&after=${after}`)
      return answer.headers.get('Location')
    }
    expect(await go('none')).toBe(`/releases/${made.release.id}/remarks?show=new`)
    await made.as('advisor').get(`/releases/${made.release.id}/remarks`)
    expect(await go(made.release.id)).toBe('/desk?show=new')
  })

  it('counts on the home page what there is to do, and the team’s open remarks', async () => {
    const made = await world()
    const home = (who: Who) => propsOf<{ desk?: number; teams: { openRemarks: number }[] }>(made, who, '/')
    expect((await home('advisor')).desk).toBe(1)
    await remark(made, made.release.id)
    expect((await home('researcher')).teams).toMatchObject([{ openRemarks: 1 }])
    expect((await home('researcher')).desk).toBeUndefined()
  })

  it('asks the same few statements for a hundred teams as for one', async () => {
    const made = await world()
    const before = await countedPage(made, 'advisor', '/desk?show=all')
    const [year] = await made.db.select().from(years).where(eq(years.fiscalYear, 2021))
    expect(year!.closedAt).toBeNull()
    for (let n = 0; n < 100; n += 10) {
      const codes = Array.from({ length: 10 }, () => municipalityCode())
      await made.db.batch([
        made.db
          .insert(municipalities)
          .values(codes.map((code) => ({ code, prefecture: '試験県', name: `市${code}`, kana: '', kind: '市' }))),
        made.db
          .insert(teams)
          .values(codes.map((code) => ({ id: `t${code}-${made.run}`, municipalityCode: code, fiscalYear: 2021 }))),
        made.db.insert(memberships).values(
          codes.map((code) => ({
            id: crypto.randomUUID(),
            userId: made.ids.advisor,
            role: 'advisor' as const,
            teamId: `t${code}-${made.run}`,
            since: new Date(),
          })),
        ),
      ])
    }
    const after = await countedPage(made, 'advisor', '/desk?show=all')
    expect(after.status).toBe(200)
    expect(after.statements).toBe(before.statements)
    expect(after.statements).toBeLessThanOrEqual(4)
    expect(after.roundTrips).toBeLessThanOrEqual(3)
    expect((await deskOf(made)).teams).toHaveLength(50)
    expect((await deskOf(made, 'advisor', '?show=all&page=3')).teams).toHaveLength(1)
  })
})

describe('the private note', () => {
  it('is kept, replaced, and refused where another window was faster', async () => {
    const made = await world()
    const path = `/api/desk/${made.release.id}/note`
    const put = (body: object) => made.as('advisor').put(path, body)
    const first = (await (await put({ text: '課長の話をもう一度聞く', seen: 0 })).json()) as { notedAt: number }
    expect((await put({ text: '別の窓', seen: 0 })).status).toBe(409)
    expect((await put({ text: '済み', seen: first.notedAt })).status).toBe(200)
    expect(await (await made.as('advisor').get(path)).json()).toMatchObject({ text: '済み' })
    expect((await put({ text: 'あ'.repeat(4001), seen: 0 })).status).toBe(422)
  })

  it('survives settling, and both stay with the team in its next release', async () => {
    const made = await world()
    await made.as('advisor').put(`/api/desk/${made.release.id}/note`, { text: '続きを聞く', seen: 0 })
    await made.as('advisor').post(`/api/desk/${made.release.id}/settlement`)
    const newer = await releasePlan(made, 'own', itemsSaying('待たない窓口'))
    const note = await made.as('advisor').get(`/api/desk/${newer.id}/note`)
    expect(await note.json()).toMatchObject({ text: '続きを聞く' })
  })
})
