import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { releaseItems, releaseThemes, staleThemes } from '../../db/exchange/release-items.ts'
import { teams, years } from '../../db/exchange/municipalities.ts'
import { usualThemes, type Theme } from '../../worker/municipalities/themes.ts'
import { fileStaleThemes } from '../../worker/publication/theme-filing.ts'
import { templateWords } from '../../worker/municipalities/template-words.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Who } from '../support/scenario.ts'

let nextYear = 2060

/** A world in a year of its own, whose teams share items that say 研修 and 足湯. */
async function world() {
  const made = await scenario()
  const fiscalYear = nextYear++
  await made.db.insert(years).values({ fiscalYear, program: '部会', termNo: 1, theme: '', words: templateWords })
  await made.db.update(teams).set({ fiscalYear }).where(eq(teams.id, made.teams.own.id))
  const release = await releasePlan(made, 'own', itemsSaying('研修のあとに足湯で語る'))
  const path = `/api/years/${fiscalYear}`
  const set = (seen: Theme[], themes: object[], who: Who = 'secretariat') =>
    made.as(who).put(`${path}/themes`, { seen, themes })
  const file = async () => (await made.as('secretariat').post(`${path}/filing`, {})).json()
  const filed = async () => {
    const rows = await made.db.select().from(releaseItems).where(eq(releaseItems.releaseId, release.id))
    return rows.toSorted((a, b) => a.position - b.position).map(({ themes }) => themes)
  }
  const counted = async () => {
    const rows = await made.db.select().from(releaseThemes).where(eq(releaseThemes.releaseId, release.id))
    return Object.fromEntries(rows.filter(({ sheet }) => sheet === 'vision').map(({ theme, items }) => [theme, items]))
  }
  return { ...made, fiscalYear, release, path, set, file, filed, counted }
}

const footbath = { label: '足湯', words: ['足湯', 'あしゆ'] }

describe('the themes of a year', () => {
  it('are the secretariat’s list from then on: for the page, for releases to come and, filed anew, for those there are', async () => {
    const { set, file, filed, counted, as, fiscalYear } = await world()
    expect(new Set((await filed()).flat())).toEqual(new Set(['training']))
    const answer = await set(usualThemes, [...usualThemes.slice(0, 2), footbath])
    expect(answer.status).toBe(200)
    const { themes } = (await answer.json()) as { themes: Theme[] }
    expect(themes.map(({ label }) => label)).toEqual(['対話', '研修・学び', '足湯'])
    // Not before they are filed: a year has more releases than a request can read.
    expect(new Set((await filed()).flat())).toEqual(new Set(['training']))
    expect(await file()).toEqual({ filed: 1, left: 0 })
    const own = themes[2]!.id
    expect(new Set((await filed()).map((ids) => ids.join()))).toEqual(new Set([`training,${own}`]))
    const { '': all, ...of } = await counted()
    expect(of).toEqual({ training: all, [own]: all })
    const page = await (await as('secretariat').get(`/years/${fiscalYear}/themes`)).text()
    expect(page).toContain('class="input">足湯 あしゆ</textarea>')
  })

  it('keep a theme that is renamed, and what a team said of an item', async () => {
    const { set, file, filed, release, as } = await world()
    const itemId = release.snapshot.items[0]!.id
    await as('researcher').put(`/api/releases/${release.id}/items/${itemId}/themes`, { themes: ['sdgs'], after: 0 })
    await set(
      usualThemes,
      usualThemes.map((theme) => (theme.id === 'training' ? { ...theme, label: '学び' } : theme)),
    )
    await file()
    const [first, ...others] = await filed()
    expect(first).toEqual(['sdgs'])
    expect(new Set(others.flat())).toEqual(new Set(['training']))
  })

  it('come back by one more save, without a trace', async () => {
    const { set, file, filed, counted } = await world()
    const before = [await filed(), await counted()]
    const { themes } = (await (await set(usualThemes, [footbath])).json()) as { themes: Theme[] }
    await file()
    expect(await filed()).not.toEqual(before[0])
    await set(themes, usualThemes)
    await file()
    expect([await filed(), await counted()]).toEqual(before)
  })

  it('are filed by night where nobody waited', async () => {
    const { set, filed, db, fiscalYear } = await world()
    await set(usualThemes, [footbath])
    await fileStaleThemes(db, 50)
    expect(new Set((await filed()).flat())).not.toContain('training')
    expect(await db.$count(staleThemes, eq(staleThemes.fiscalYear, fiscalYear))).toBe(0)
  })

  it('do not overwrite what somebody saved meanwhile', async () => {
    const { set } = await world()
    expect((await set(usualThemes, [footbath])).status).toBe(200)
    expect((await set(usualThemes, usualThemes)).status).toBe(409)
  })

  it.each([
    ['no theme', [], 'themes'],
    ['a theme without name', [{ label: ' ', words: [] }], 'themes/0/label'],
    ['two of one name', [footbath, footbath], 'themes/1/label'],
    ['a word too long', [{ label: '長い', words: ['長'.repeat(31)] }], 'themes/0/words/0'],
  ])('refuse %s, and say where', async (_, themes, pointer) => {
    const { set } = await world()
    const answer = await set(usualThemes, themes)
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect(errors.map((error) => error.pointer)).toContain(`#/${pointer}`)
  })

  it('are nobody else’s to change', async () => {
    const { set, filed } = await world()
    expect((await set(usualThemes, [footbath], 'researcher')).status).toBe(403)
    expect(new Set((await filed()).flat())).toEqual(new Set(['training']))
  })
})
