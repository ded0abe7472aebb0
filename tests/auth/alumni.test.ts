import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { boards } from '../../db/exchange/boards.ts'
import { teams, years } from '../../db/exchange/municipalities.ts'
import { draftPlan, itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Who } from '../support/scenario.ts'

let closedYear = 2061

/** A year of its own that can be closed without closing that of other tests. */
async function world() {
  const made = await scenario()
  const { db, ids, run, teams: all } = made
  const fiscalYear = closedYear++
  const like = (await db.select().from(years).where(eq(years.fiscalYear, made.fiscalYear)).get())!
  await db.insert(years).values({ ...like, fiscalYear, termNo: fiscalYear - 2005, closedAt: null })
  const team = { ...all.own, id: `closing-${run}`, fiscalYear }
  await db.insert(teams).values({ id: team.id, municipalityCode: team.municipalityCode, fiscalYear, name: '' })
  await db.insert(memberships).values({
    id: crypto.randomUUID(),
    userId: ids.researcher,
    role: 'researcher',
    teamId: team.id,
    municipalityCode: team.municipalityCode,
    since: new Date(),
  })
  const closing = { ...made, teams: { ...all, own: team } }
  const plan = await draftPlan(closing, 'own', itemsSaying('まだ出していない文'))
  const release = await releasePlan(closing, 'own', itemsSaying('共有した文'))
  const board = { id: `board-${run}`, kind: 'year' as const, name: '同期', purpose: '同じ年に学んだ人', fiscalYear }
  await db.insert(boards).values({ ...board, createdAt: new Date() })
  const become = (who: Who = 'researcher') => made.as(who).post('/api/auth/account/alumni', { teamId: team.id })
  const close = () => db.update(years).set({ closedAt: new Date() }).where(eq(years.fiscalYear, fiscalYear))
  const statusOf = async (path: string) => (await made.as('researcher').get(path)).status
  return { ...made, team, plan, release, board, become, close, statusOf }
}

it('makes an alumnus of a researcher once the year is closed, by the own word: the draft ends, releases and boards stay', async () => {
  const made = await world()
  const { team, plan, release, board, become, close, statusOf } = made
  expect((await become()).status).toBe(403)
  await close()
  expect(await (await made.as('researcher').get('/')).text()).toContain('マネ友になる')
  expect(await (await made.as('researcher').get('/account')).text()).toContain('マネ友になる')
  expect((await become('stranger')).status).toBe(404)
  expect(await statusOf(`/drafts/${plan.id}/vision`)).toBe(200)
  for (const _ of [1, 2]) expect((await become()).status).toBe(200)
  expect(await statusOf(`/drafts/${plan.id}/vision`)).toBe(404)
  expect(await statusOf(`/releases/${release.id}`)).toBe(200)
  expect(await statusOf(`/boards/${board.id}`)).toBe(200)
  const ofTeam = and(eq(memberships.userId, made.ids.researcher), eq(memberships.teamId, team.id))
  const rows = await made.db.select().from(memberships).where(ofTeam)
  expect(Object.fromEntries(rows.map(({ role, until }) => [role, until === null]))).toEqual({
    alumnus: true,
    researcher: false,
  })
})

it('survives a transfer: the rights of an alumnus stay when those of the municipality end', async () => {
  const made = await world()
  await made.close()
  await made.become()
  const elsewhere = and(eq(memberships.userId, made.ids.researcher), eq(memberships.role, 'researcher'))
  await made.db
    .update(memberships)
    .set({ until: new Date(Date.now() - 2000) })
    .where(elsewhere)
  expect(await made.statusOf(`/releases/${made.release.id}`)).toBe(200)
})
