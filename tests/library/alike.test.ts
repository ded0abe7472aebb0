import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { counted, type Count } from '../../bench/count.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { groupMembers } from '../../db/exchange/groups.ts'
import { reads } from '../../db/exchange/reads.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import { findAlike } from '../../worker/library/alike.ts'
import { readOldNotions } from '../../worker/publication/item-index.ts'
import { releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type TeamName, type Who } from '../support/scenario.ts'
import { viewerOf } from './viewer.ts'

const busy = { sheet: 'forces', section: 'resisting', text: '日々の業務に追われて、対話する時間が取れない' } as const
const alsoBusy = {
  sheet: 'forces',
  section: 'resisting',
  text: '忙しくて余裕がなく、話し合う暇がない',
  fields: { response: '会議を一つやめて、その時間を対話にあてる' },
} as const
const unlike = { sheet: 'forces', section: 'resisting', text: '庁舎が老朽化している' } as const

async function released(world: Scenario, of: TeamName, ...contents: Parameters<typeof releasePlan>[2]) {
  const { id, snapshot } = await releasePlan(world, of, contents)
  return { id, itemId: snapshot.items[0]!.id, snapshot }
}

async function textsFor(world: Scenario, who: Exclude<Who, 'nobody'>, { id, itemId }: { id: string; itemId: string }) {
  const { alike } = await findAlike(world.db, await viewerOf(world, who), id, itemId)
  return alike.map(({ hit }) => hit.item.text)
}

describe('who else says what an item says', () => {
  it('is found in other words, with what is done about it and why it was found', async () => {
    const world = await scenario()
    const own = await released(world, 'own', busy)
    await released(world, 'partner', unlike, alsoBusy)
    const page = await world.as('researcher').get(`/library/alike/${own.id}/${own.itemId}`)
    const text = await page.text()
    expect(text).toContain('会議を一つやめて、その時間を対話にあてる')
    expect(text).toMatch(/共通する考え：[^<]+/)
    expect(text).not.toContain('庁舎が老朽化している')
  })

  it('leaves out what may not be read, older releases and the own team', async () => {
    const world = await scenario()
    const own = await released(world, 'own', busy, { ...busy, text: '業務に追われて、対話の時間がない' })
    await released(world, 'stranger', alsoBusy)
    await released(world, 'partner', { ...alsoBusy, text: '忙しさのあまり、対話する時間が取れない' })
    expect(await textsFor(world, 'researcher', own)).toEqual(['忙しさのあまり、対話する時間が取れない'])
    await released(world, 'partner', { ...alsoBusy, text: '余裕がなく、対話の時間がない' })
    expect(await textsFor(world, 'researcher', own)).toEqual(['余裕がなく、対話の時間がない'])
    await world.db.update(groupMembers).set({ state: 'left' }).where(eq(groupMembers.teamId, world.teams.partner.id))
    expect(await textsFor(world, 'researcher', own)).toEqual([])
  })

  it('answers the same, and reads as many rows, whatever there is that may not be read', async () => {
    const world = await scenario()
    const own = await released(world, 'own', busy)
    await released(world, 'partner', alsoBusy)
    const viewer = await viewerOf(world, 'researcher')
    const ask = async () => {
      const count: Count = { statements: 0, roundTrips: 0, rowsRead: 0 }
      return { count, found: await findAlike(openExchange(counted(env.EXCHANGE, count)), viewer, own.id, own.itemId) }
    }
    // The first answer's line in the ledger is one row more to read for the second.
    await ask()
    const before = await ask()
    expect(before.count.statements).toBe(3)
    for (const of of ['stranger', 'exPartner', 'otherFormer'] as const) await released(world, of, alsoBusy, busy)
    expect(await ask()).toEqual(before)
  })

  it('notes each release of others that is shown once, the asked one too, and no own one', async () => {
    const world = await scenario()
    const own = await released(world, 'own', busy)
    const theirs = await released(world, 'partner', alsoBusy, { ...alsoBusy, text: '多忙で、話し合う時間がない' })
    const lines = () => world.db.$count(reads, eq(reads.releaseId, theirs.id))
    await world.as('researcher').get(`/library/alike/${own.id}/${own.itemId}`)
    expect(await lines()).toBe(1)
    await world.as('researcher').get(`/library/alike/${theirs.id}/${theirs.itemId}`)
    expect(await lines()).toBe(2)
    expect(await world.db.$count(reads, eq(reads.releaseId, own.id))).toBe(0)
  })

  it('is the same by every way of searching', async () => {
    const world = await scenario()
    const own = await released(world, 'own', busy)
    await released(world, 'partner', unlike, alsoBusy)
    const viewer = await viewerOf(world, 'researcher')
    const padded = (n: number) => ({ ...viewer, roles: Array.from({ length: n }, () => viewer.roles[0]!) })
    for (const roles of [1, 13, 401]) {
      const { alike } = await findAlike(world.db, padded(roles), own.id, own.itemId)
      expect(
        alike.map(({ hit }) => hit.item.text),
        `${roles} roles`,
      ).toEqual([alsoBusy.text])
    }
  })

  it('is found among items that were filed without their notions, once they are read', async () => {
    const world = await scenario()
    const own = await released(world, 'own', busy)
    const theirs = await released(world, 'partner', { ...alsoBusy, fields: {} })
    const viewer = await viewerOf(world, 'researcher')
    const roles = Array.from({ length: 13 }, () => viewer.roles[0]!)
    const find = async () => (await findAlike(world.db, { ...viewer, roles }, own.id, own.itemId)).alike.length
    await world.db.update(releaseItems).set({ notions: '' }).where(eq(releaseItems.releaseId, theirs.id))
    expect(await find()).toBe(0)
    expect(await readOldNotions(world.db, 5000)).toBeGreaterThan(0)
    expect(await find()).toBe(1)
    expect(await readOldNotions(world.db, 5000)).toBe(0)
  })
})
