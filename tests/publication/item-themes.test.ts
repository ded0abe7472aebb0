import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { itemThemes, releaseItems, releaseThemes } from '../../db/exchange/release-items.ts'
import type { ItemThemes } from '../../worker/publication/item-themes.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Who } from '../support/scenario.ts'

type Answer = Pick<ItemThemes['items'][number], 'themes' | 'said'>

/** A release of the own team, each item of which says 研修, and ways to ask about the first. */
async function released() {
  const world = await scenario()
  const first = await releasePlan(world, 'own', itemsSaying('研修をひらく'))
  const itemId = first.snapshot.items[0]!.id
  const correct = (themes: string[] | null, after = 0, who: Who = 'researcher', key?: string) =>
    world
      .as(who)
      .put(
        `/api/releases/${first.id}/items/${itemId}/themes`,
        { themes, after },
        key ? { 'Idempotency-Key': key } : undefined,
      )
  const filed = async (releaseId = first.id) => {
    const rows = await world.db.select().from(releaseItems).where(eq(releaseItems.releaseId, releaseId))
    return rows.find((row) => row.itemId === itemId)?.themes
  }
  const counted = async () => {
    const rows = await world.db.select().from(releaseThemes).where(eq(releaseThemes.releaseId, first.id))
    return rows.filter(({ sheet, theme }) => sheet === 'vision' && theme !== '').map(({ theme }) => theme)
  }
  return { ...world, first, itemId, correct, filed, counted }
}

describe('correcting what an item is about', () => {
  it('changes filters and counts, in all releases of the team, and notes who and when', async () => {
    const world = await released()
    const second = await releasePlan(world, 'own', world.first.snapshot.items)
    const answer = await world.correct(['purpose', 'sdgs'])
    expect(answer.status).toBe(200)
    const { themes, said } = (await answer.json()) as Answer
    expect(themes).toEqual(['sdgs', 'purpose'])
    expect(said).toMatchObject({ line: 1, themes, by: `researcher ${world.run}` })
    expect(await world.filed()).toEqual(themes)
    expect(await world.filed(second.id)).toEqual(themes)
    expect((await world.counted()).toSorted()).toEqual(['purpose', 'sdgs'])

    const search = async (theme: string) => {
      const found = await world.as('partner').post('/api/library/searches', { words: '', theme })
      return ((await found.json()) as { hits: { item: { id: string } }[] }).hits.map(({ item }) => item.id)
    }
    expect(await search('sdgs')).toEqual([world.itemId])
    expect(await search('training')).not.toContain(world.itemId)

    const page = await world.as('colleague').get(`/releases/${world.first.id}/themes`)
    expect(await page.text()).toContain(`researcher ${world.run}さんが`)
  })

  it('can be undone, back to the words or to what was said before, with every line kept', async () => {
    const { correct, filed, counted, db, itemId } = await released()
    await correct(['sdgs'])
    await correct([], 1)
    expect(await filed()).toEqual([])
    expect(await counted()).toEqual([])
    await correct(['sdgs'], 2)
    expect(await filed()).toEqual(['sdgs'])
    await correct(null, 3)
    expect(await filed()).toEqual(['training'])
    expect(await db.$count(itemThemes, eq(itemThemes.itemId, itemId))).toBe(4)
  })

  it('has one effect when it is sent again, and none where a colleague was faster', async () => {
    const { correct, filed, db, itemId } = await released()
    const key = crypto.randomUUID()
    const [one, two] = [await correct(['sdgs'], 0, 'researcher', key), await correct(['sdgs'], 0, 'researcher', key)]
    expect(await two.text()).toBe(await one.text())
    expect((await correct(['finance'], 0, 'colleague')).status).toBe(409)
    expect(await filed()).toEqual(['sdgs'])
    expect(await db.$count(itemThemes, eq(itemThemes.itemId, itemId))).toBe(1)
  })

  it('takes only themes of the year', async () => {
    const { correct, filed } = await released()
    expect((await correct(['no-such-theme'])).status).toBe(422)
    expect(await filed()).toEqual(['training'])
  })
})
