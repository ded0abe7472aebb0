import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { outcomes } from '../../db/exchange/outcomes.ts'
import { reads } from '../../db/exchange/reads.ts'
import { roster } from '../../db/vault/deidentification.ts'
import { fiscalYearAt } from '../../worker/outcomes/fiscal-year.ts'
import { draftPlan, itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Who } from '../support/scenario.ts'

/** A released plan whose roadmap has a stage in 2022. */
async function world(more: Parameters<typeof scenario>[0] = {}) {
  const made = await scenario(more)
  const release = await releasePlan(made, 'own', itemsSaying('窓口の待ち時間を半分にする'))
  const line = { state: 'stopped', text: '担当が替わり、半年で止まった', indicator: '参加 12人' }
  const tell = (asked: object = {}, who: Who = 'researcher', year = 2022) =>
    made.as(who).put(`/api/outcomes/${release.id}/stages/${year}`, { ...line, ...asked })
  const pageOf = async (who: Who, path = `/releases/${release.id}/outcomes`) => {
    const answer = await made.as(who).get(path)
    return answer.status === 200 ? answer.text() : answer.status
  }
  return { ...made, release, tell, pageOf }
}

describe('a line on what became of a stage', () => {
  it('stands beside the plan for whoever reads it, without a name', async () => {
    const made = await world()
    expect((await made.tell()).status).toBe(200)
    for (const who of ['colleague', 'partner', 'advisor', 'alumnus'] as const) {
      const page = await made.pageOf(who)
      expect(page).toContain('担当が替わり、半年で止まった')
      expect(page).toContain('窓口の待ち時間を半分にする')
      expect(page).not.toContain(`researcher ${made.run}`)
    }
    expect(await made.pageOf('stranger')).toBe(404)
  })

  it('is one a year of each person: written again it takes the place of the first', async () => {
    const made = await world()
    await made.tell()
    await made.tell({ state: 'changed', text: '窓口を一つにまとめる形に変えた' })
    expect((await made.tell({ text: '別の係で再開した' }, 'colleague')).status).toBe(200)
    const rows = await made.db.select().from(outcomes).where(eq(outcomes.teamId, made.teams.own.id))
    expect(Object.fromEntries(rows.map(({ text, state }) => [text, state]))).toEqual({
      別の係で再開した: 'stopped',
      窓口を一つにまとめる形に変えた: 'changed',
    })
    const path = `/api/outcomes/${made.release.id}/stages/2022`
    for (const _ of [1, 2]) expect((await made.as('researcher').delete(path)).status).toBe(200)
    expect(await made.db.$count(outcomes, eq(outcomes.teamId, made.teams.own.id))).toBe(1)
  })

  it('is written by who was in the team, also after a transfer', async () => {
    const made = await world()
    await made.db
      .update(memberships)
      .set({ until: new Date(1) })
      .where(eq(memberships.userId, made.ids.researcher))
    expect((await made.tell()).status).toBe(404)
    const [since, teamId] = [new Date(), made.teams.own.id]
    const alumni = { id: crypto.randomUUID(), userId: made.ids.researcher, role: 'alumnus' as const, teamId, since }
    await made.db.insert(memberships).values(alumni)
    expect((await made.tell()).status).toBe(200)
    expect((await made.tell({}, 'alumnus')).status).toBe(403)
  })

  it.each<[string, object, number, number]>([
    ['nothing', { text: ' ' }, 2022, 422],
    ['201 characters', { text: 'あ'.repeat(201) }, 2022, 422],
    ['two lines', { text: '進んだ\n止まった' }, 2022, 422],
    ['a state that is none', { state: 'done' }, 2022, 422],
    ['a stage that the plan does not have', {}, 2031, 404],
  ])('refuses %s', async (_, asked, year, status) => {
    const made = await world()
    expect((await made.tell(asked, 'researcher', year)).status).toBe(status)
    expect(await made.db.$count(outcomes, eq(outcomes.teamId, made.teams.own.id))).toBe(0)
  })

  it('asks about a listed name before it is stored', async () => {
    const made = await world()
    const plan = await draftPlan(made, 'own', itemsSaying('原稿'))
    await made.vault.insert(roster).values({ planId: plan.id, id: 'r1', name: '桑島　千尋', kind: 'member' })
    const answer = await made.tell({ text: '桑島千尋さんの異動で止まった' })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain('#/text')
  })

  it('is written about the newest release, and gone with a withdrawal', async () => {
    const made = await world()
    await made.tell()
    const newer = await releasePlan(made, 'own', itemsSaying('待つ時間は短くなった'))
    expect((await made.tell()).status).toBe(409)
    expect(await made.pageOf('partner', `/releases/${newer.id}/outcomes`)).toContain('半年で止まった')
    for (const id of [newer.id, made.release.id]) {
      const withdrawn = await made.as('approver').post(`/api/releases/${id}/withdrawal`, { reason: '差し替え' })
      expect(withdrawn.status).toBe(201)
    }
    expect(await made.pageOf('partner')).toBe(404)
    expect(await made.pageOf('partner', '/outcomes')).not.toContain('半年で止まった')
  })

  it('leaves a line in the read ledger where others read the plan beside it', async () => {
    const made = await world()
    for (const who of ['partner', 'researcher'] as const) await made.pageOf(who)
    await made.pageOf('partner', '/outcomes')
    const lines = await made.db.select().from(reads).where(eq(reads.releaseId, made.release.id))
    expect(lines).toMatchObject([{ userId: made.ids.partner, surface: 'outcomes' }])
  })
})

describe('GET /outcomes', () => {
  it('lists the lines of plans that one may read, by state, and no word of a plan', async () => {
    const made = await world()
    await made.tell()
    const page = await made.pageOf('partner', '/outcomes?state=stopped')
    expect(page).toContain('半年で止まった')
    expect(page).not.toContain('窓口の待ち時間を半分にする')
    expect(await made.pageOf('partner', '/outcomes?state=advanced')).not.toContain('半年で止まった')
    expect(await made.pageOf('stranger', '/outcomes')).not.toContain('半年で止まった')
  })

  it('says nothing of a roadmap that is not open yet', async () => {
    const made = await world({ visibility: 'mutual' })
    await releasePlan(made, 'partner', itemsSaying('相手の').slice(0, 1))
    await made.tell()
    expect(await made.pageOf('partner', '/outcomes')).not.toContain('半年で止まった')
    expect(await made.pageOf('partner')).toBe(404)
  })
})

it.each([
  ['2026-03-31T23:59:59+09:00', 2025],
  ['2026-04-01T00:00:00+09:00', 2026],
  ['2026-12-31T23:00:00Z', 2026],
])('%s is in fiscal year %i', (instant, year) => {
  expect(fiscalYearAt(Date.parse(instant))).toBe(year)
})

it('the home page asks who was in the team once a year', async () => {
  const made = await world()
  const asks = async (who: Who) => String(await made.pageOf(who, '/')).includes(`/releases/${made.release.id}/outcomes`)
  expect([await asks('researcher'), await asks('partner'), await asks('alumnus')]).toEqual([true, false, false])
  await made.tell()
  expect(await asks('researcher')).toBe(false)
})
