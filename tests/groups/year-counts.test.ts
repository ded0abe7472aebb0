import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { teams, yearCounts, years } from '../../db/exchange/municipalities.ts'
import { releases, withdrawals } from '../../db/exchange/publication.ts'
import { scenario } from '../support/scenario.ts'
import { submitted } from '../publication/submitted.ts'

describe('the counts of a year', () => {
  it('follow its teams, their first release, and the last one withdrawn', async () => {
    const world = await scenario()
    const { db, teams: all, fiscalYear } = world
    const counts = async () => (await db.select().from(yearCounts).where(eq(yearCounts.fiscalYear, fiscalYear)).get())!
    const before = await counts()

    const first = await approved(world)
    expect(await counts()).toEqual({ ...before, shared: before.shared + 1 })
    const second = await approved(world)
    expect(await counts(), 'a second release of a team').toEqual({ ...before, shared: before.shared + 1 })

    await withdraw(world, second)
    expect(await counts(), 'one is still out').toEqual({ ...before, shared: before.shared + 1 })
    await withdraw(world, first)
    expect(await counts()).toEqual(before)

    const added = { ...all.own, id: crypto.randomUUID(), name: '第二班' }
    await db.insert(teams).values(added)
    expect(await counts()).toEqual({ ...before, teams: before.teams + 1 })
    await db.delete(teams).where(eq(teams.id, added.id))
    expect(await counts()).toEqual(before)
  })

  it('begin with the first team of a year', async () => {
    const { db, teams: all } = await scenario()
    const [year] = await db.select().from(years).limit(1)
    await db
      .insert(years)
      .values({ ...year!, fiscalYear: 1999 })
      .onConflictDoNothing()
    await db.insert(teams).values({ ...all.own, id: crypto.randomUUID(), fiscalYear: 1999 })
    expect(await db.select().from(yearCounts).where(eq(yearCounts.fiscalYear, 1999))).toEqual([
      { fiscalYear: 1999, teams: 1, shared: 0 },
    ])
  })
})

type World = Awaited<ReturnType<typeof scenario>>

async function approved(world: World) {
  const { id, sha256 } = await submitted(world, crypto.randomUUID())
  const answer = await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
  expect(answer.status).toBe(201)
  return (await world.db.select().from(releases).where(eq(releases.submissionId, id)).get())!.id
}

async function withdraw({ db, ids }: World, releaseId: string) {
  await db.insert(withdrawals).values({ releaseId, reason: '誤り', withdrawnBy: ids.approver, withdrawnAt: new Date() })
}
