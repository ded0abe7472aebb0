import { describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { municipalities } from '../../../db/exchange/municipalities.ts'
import { headcounts } from '../../../db/vault/headcounts.ts'
import { emptyHeadcount, type Headcount } from '../../../worker/deidentification/headcount/headcount.ts'
import { getHiding } from '../../../worker/deidentification/queries.ts'
import { typedOf, type TypedHeadcount } from '../../../worker/deidentification/headcount/typed.ts'
import type { Viewer } from '../../../worker/auth/viewer.ts'
import { draftPlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'

const counted: Headcount = {
  ...emptyHeadcount,
  holders: { special: 4, director: 14, section_head: 80 },
  women: { director: 1 },
  total: 900,
  posts: [{ word: '湖畔監', rank: 'director' }],
}

async function draft() {
  const world = await scenario()
  const { id } = await draftPlan(world, 'own', [{ sheet: 'vision', section: 'images', text: '総務部長が描いたまち。' }])
  const path = `/api/drafts/${id}/headcount`
  const viewer: Viewer = {
    id: world.ids.researcher,
    name: '',
    email: '',
    sessionId: '',
    roles: [{ name: 'researcher', teamId: world.teams.own.id, municipalityCode: world.teams.own.municipalityCode }],
  }
  const save = (typed: TypedHeadcount, base = 0) => world.as('researcher').put(path, { base, ...typed })
  const used = async () => (await getHiding(world.vault, viewer, id)).headcount
  return { ...world, id, path, save, used }
}

describe('the head-count table', () => {
  it('is saved as typed, version after version', async () => {
    const { save, used, vault, teams } = await draft()
    const typed = typedOf(counted)
    const answer = await save({ ...typed, total: '９００人', holders: { ...typed.holders, director: ' 14 名' } })
    expect([answer.status, await answer.json()]).toEqual([200, { version: 1 }])
    expect(await used()).toEqual(counted)
    expect((await save({ ...typed, total: '' }, 1)).status).toBe(200)
    expect(await used()).toEqual({ ...counted, total: null })
    const versions = await vault
      .select()
      .from(headcounts)
      .where(eq(headcounts.municipalityCode, teams.own.municipalityCode))
    expect(versions.map(({ version, content }) => [version, content.total])).toEqual([
      [1, 900],
      [2, null],
    ])
  })

  it('refuses who saw an older version, and who makes one up', async () => {
    const { save } = await draft()
    await save(typedOf(counted))
    expect((await save(typedOf(counted))).status).toBe(409)
    expect((await save(typedOf(counted), 7)).status).toBe(409)
  })

  it.each<[string, (typed: TypedHeadcount) => TypedHeadcount, string, RegExp]>([
    [
      'words for a number',
      (typed) => ({ ...typed, holders: { ...typed.holders, director: '十四' } }),
      '#/holders/director',
      /数字/,
    ],
    [
      'more women than people',
      (typed) => ({ ...typed, women: { ...typed.women, director: '15' } }),
      '#/women/director',
      /多く/,
    ],
    ['a total below its parts', (typed) => ({ ...typed, total: '97' }), '#/total', /少なく/],
    ['a looser k', (typed) => ({ ...typed, k: '10' }), '#/k', /11人より小さくはできません/],
    ['a post without rank', (typed) => ({ ...typed, posts: '総務監, 部長級\n湖の主' }), '#/posts/2', /1行に/],
    ['a rank that is none', (typed) => ({ ...typed, posts: '湖の主, 主級' }), '#/posts/1', /職階が分かりません/],
  ])('refuses %s with a sentence at its place', async (_, change, pointer, detail) => {
    const { save, used } = await draft()
    const answer = await save(change(typedOf(counted)))
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string; detail: string }[] }
    expect(errors).toEqual([{ pointer, detail: expect.stringMatching(detail) }])
    expect(await used()).toBeUndefined()
  })

  it('asks for twenty where fewer than 25,000 live', async () => {
    const { save, db, teams } = await draft()
    await db
      .update(municipalities)
      .set({ population: 24_999 })
      .where(eq(municipalities.code, teams.own.municipalityCode))
    const refused = await save({ ...typedOf(counted), k: '19' })
    expect(await refused.json()).toMatchObject({
      errors: [{ pointer: '#/k', detail: expect.stringContaining('20人より小さくはできません') }],
    })
    expect((await save({ ...typedOf(counted), k: '25' })).status).toBe(200)
  })

  it('counts in its own year only, and is copied into the form of the next', async () => {
    const { as, id, used, vault, teams, ids } = await draft()
    const { municipalityCode } = teams.own
    const author = { authorId: ids.researcher, authorName: '前の年度の人', at: new Date() }
    await vault
      .insert(headcounts)
      .values({ municipalityCode, fiscalYear: 2020, version: 3, content: counted, ...author })
    await vault
      .insert(headcounts)
      .values({ municipalityCode, fiscalYear: 2022, version: 1, content: emptyHeadcount, ...author })
    expect(await used()).toBeUndefined()
    const page = await (await as('researcher').get(`/drafts/${id}/headcount`)).text()
    expect(page).toContain('令和2年度（2020年度）の表を写しました')
    expect(page).toContain('value="80"')
  })

  it('is the municipality’s: a team of another one does not see it', async () => {
    const { save, vault, teams, ...world } = await draft()
    await save(typedOf(counted))
    const other = await draftPlan({ ...world, vault, teams }, 'stranger', [
      { sheet: 'vision', section: 'images', text: '森' },
    ])
    const page = await (await world.as('stranger').get(`/drafts/${other.id}/headcount`)).text()
    expect(page).toContain('この年度の表はまだありません')
    expect(page).not.toContain('湖畔監')
  })

  it('lets the page of findings climb no further than needed, with the reason', async () => {
    const { as, id, save } = await draft()
    expect(await (await as('researcher').get(`/drafts/${id}/hiding?find=server`)).text()).toContain(
      '職員数表がまだない',
    )
    await save(typedOf(counted))
    const page = await (await as('researcher').get(`/drafts/${id}/hiding?find=server`)).text()
    expect(page).toMatch(/部長級は試験市\d{6}に14人/)
    expect(page).toContain('value="部長級の職員"')
  })
})
