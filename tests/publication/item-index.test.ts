import { env } from 'cloudflare:test'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { releases, releaseSheets, withdrawals } from '../../db/exchange/publication.ts'
import { itemThemes, releaseItems, releaseThemes } from '../../db/exchange/release-items.ts'
import { themeFinder, usualThemes } from '../../worker/municipalities/themes.ts'
import { fileReleases, itemsFiled } from '../../worker/publication/item-index.ts'
import { searchTextOf } from '../../worker/publication/search-text.ts'
import { readSnapshot } from '../../worker/publication/snapshot.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario } from '../support/scenario.ts'
import { submitted } from './submitted.ts'

const rowsOf = ({ db }: Scenario, releaseId: string) =>
  db.select().from(releaseItems).where(eq(releaseItems.releaseId, releaseId)).orderBy(releaseItems.position)

const countsOf = ({ db }: Scenario, releaseId: string) =>
  db.select().from(releaseThemes).where(eq(releaseThemes.releaseId, releaseId))

const findThemes = themeFinder(usualThemes)

/** What the counts must be, counted one by one. */
function counted(releaseId: string, rows: { sheet: string; themes: string[] }[]) {
  const counts = new Map<string, number>()
  for (const { sheet, themes } of rows) {
    for (const theme of ['', ...themes]) {
      const key = JSON.stringify([sheet, theme])
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return [...counts].map(([key, items]) => {
    const [sheet, theme] = JSON.parse(key) as [string, string]
    return { releaseId, sheet, theme, items }
  })
}

async function approved(world: Scenario) {
  const { id, sha256 } = await submitted(world)
  const answer = await world.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
  expect(answer.status).toBe(201)
  const release = await world.db.select().from(releases).where(eq(releases.submissionId, id)).get()
  return { id: release!.id, items: readSnapshot(release!.snapshot).items }
}

/** As from before there was search. */
async function unfiled(world: Scenario, contents: Item[]) {
  return (await releasePlan(world, 'own', contents, undefined, false)).id
}

describe('an approval', () => {
  it('files every item of exactly the text that was approved', async () => {
    const world = await scenario()
    const { id, items } = await approved(world)
    expect(items.length).toBeGreaterThan(0)
    const filed = await rowsOf(world, id)
    expect(
      filed.map(({ itemId, sheet, section, text, fields }) => ({
        id: itemId,
        sheet,
        section,
        text,
        fields: JSON.parse(fields) as Item['fields'],
      })),
    ).toEqual(items)
    expect(filed.map(({ search }) => search)).toEqual(items.map(searchTextOf))
    expect(filed.map(({ themes }) => themes)).toEqual(items.map((item) => findThemes(searchTextOf(item))))
    const opened = world.db.select({ sheet: releaseSheets.sheet }).from(releaseSheets)
    const sheets = await opened.where(eq(releaseSheets.releaseId, id)).orderBy(releaseSheets.sheet)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...new Set(items.map(({ sheet }) => sheet))].toSorted())
    expect(filed.every((row) => row.teamId === world.teams.own.id && row.fiscalYear === 2021)).toBe(true)
  })

  it('keeps what a reader said about an item’s themes, the latest word', async () => {
    const world = await scenario()
    const first = await releasePlan(world, 'own', itemsSaying('研修をひらく'))
    const [one, two] = first.snapshot.items
    const said = (itemId: string, themes: string[] | null) =>
      world.db
        .insert(itemThemes)
        .values({ teamId: world.teams.own.id, itemId, themes, setBy: world.ids.researcher, at: new Date() })
    await said(one!.id, ['sdgs'])
    await said(one!.id, ['finance', 'purpose'])
    await said(two!.id, ['sdgs'])
    await said(two!.id, null)
    const second = await releasePlan(world, 'own', first.snapshot.items)
    const [a, b] = await rowsOf(world, second.id)
    expect([a?.themes, b?.themes]).toEqual([['finance', 'purpose'], ['training']])
  })
})

describe('the items of a release', () => {
  it('are counted by sheet and theme, also after a theme changed', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', [
      ...itemsSaying('市民との対話と研修'),
      { sheet: 'forces', section: 'resisting', text: '縦割りの職場', fields: { response: '対話の場をつくる' } },
      { sheet: 'forces', section: 'resisting', text: 'どの題でもない' },
    ])
    const byKey = (rows: { sheet: string; theme: string }[]) =>
      rows.toSorted((a, b) => `${a.sheet} ${a.theme}`.localeCompare(`${b.sheet} ${b.theme}`))
    const before = await rowsOf(world, id)
    expect(byKey(await countsOf(world, id))).toEqual(byKey(counted(id, before)))

    const [first, , third] = before
    await world.db
      .update(releaseItems)
      .set({ themes: ['sdgs', 'dialogue'] })
      .where(eq(releaseItems.id, first!.id))
    await world.db.update(releaseItems).set({ themes: [] }).where(eq(releaseItems.id, third!.id))
    expect(byKey(await countsOf(world, id))).toEqual(byKey(counted(id, await rowsOf(world, id))))
  })

  it.each([
    ['text', 'UPDATE releaseItems SET text = text || ? WHERE releaseId = ?'],
    ['search', 'UPDATE releaseItems SET search = ? WHERE releaseId = ?'],
    ['fields', 'UPDATE releaseItems SET fields = ? WHERE releaseId = ?'],
    ['sheet', 'UPDATE releaseItems SET sheet = ? WHERE releaseId = ?'],
    ['rows', 'DELETE FROM releaseItems WHERE ? <> releaseId AND releaseId = ?'],
    [
      'rows, by replacing',
      `INSERT OR REPLACE INTO releaseItems SELECT id, releaseId, position, teamId, fiscalYear, itemId, sheet, section,
        text, fields, ?, themes, notions FROM releaseItems WHERE releaseId = ?`,
    ],
  ])('never change: %s', async (_, statement) => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    const change = env.EXCHANGE.prepare(statement).bind('ほか', id).run()
    await expect(change).rejects.toThrow('release is immutable')
  })

  it.each(['itemId', 'sheet', 'section', 'text', 'fields', 'teamId'] as const)(
    'are of the release: a foreign %s is refused',
    async (column) => {
      const world = await scenario()
      const { id, snapshot } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
      const [row] = await rowsOf(world, id)
      const own = { ...row!, id: undefined, releaseId: await unfiled(world, snapshot.items) }
      const foreign = { ...own, [column]: column === 'teamId' ? world.teams.partner.id : 'x' }
      await expect(world.db.insert(releaseItems).values(foreign)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('item is not in the release') as string },
      })
      await world.db.insert(releaseItems).values(own)
    },
  )

  it('go with the withdrawal, and stay away', async () => {
    const world = await scenario()
    const { id, snapshot } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
    const answer = await world.as('approver').post(`/api/releases/${id}/withdrawal`, { reason: '誤り' })
    expect(answer.status).toBe(201)
    expect(await rowsOf(world, id)).toEqual([])
    expect(await countsOf(world, id)).toEqual([])
    await expect(
      Promise.resolve(itemsFiled(world.db, id, JSON.stringify(snapshot), usualThemes)),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('item is not in the release') as string } })
  })
})

describe('releases from before there was search', () => {
  it('are filed once, whatever is filed already or withdrawn', async () => {
    const world = await scenario()
    const { db, ids } = world
    const filed = await releasePlan(world, 'own', itemsSaying('対話'))
    const { items } = filed.snapshot
    const [standing, withdrawn] = [await unfiled(world, items), await unfiled(world, items)]
    await db
      .insert(withdrawals)
      .values({ releaseId: withdrawn, reason: '誤り', withdrawnBy: ids.approver, withdrawnAt: new Date() })

    while ((await fileReleases(db, 1)) > 0);
    expect(await fileReleases(db, 10)).toBe(0)
    expect((await rowsOf(world, standing)).map(({ text }) => text)).toEqual(
      filed.snapshot.items.map(({ text }) => text),
    )
    expect(await rowsOf(world, withdrawn)).toEqual([])
    const twice = and(eq(releaseItems.releaseId, filed.id), eq(releaseItems.position, 0))
    expect(await db.$count(releaseItems, twice)).toBe(1)
  })
})
