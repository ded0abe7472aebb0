import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { submissions } from '../../../db/exchange/publication.ts'
import { decisions } from '../../../db/vault/deidentification.ts'
import { headcounts } from '../../../db/vault/headcounts.ts'
import { items } from '../../../db/vault/plans.ts'
import type { Viewer } from '../../../worker/auth/viewer.ts'
import { emptyHeadcount } from '../../../worker/deidentification/headcount/headcount.ts'
import { getHiding } from '../../../worker/deidentification/queries.ts'
import { review } from '../../../worker/deidentification/review.ts'
import { draftPlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'

const labels = {
  r1: '副市長',
  r2: '総務部長',
  r3: '上下水道局の係長',
  r4: '若手職員（民間企業経験有）',
  r5: '市民（40代女性既婚子供あり）',
  r6: '市民',
}
type Id = keyof typeof labels

async function draft() {
  const world = await scenario()
  const { vault, teams, ids } = world
  const plan = await draftPlan(
    world,
    'own',
    Object.entries(labels).flatMap(([id, text]) => [
      { id, sheet: 'interviews', section: 'respondents', text },
      { id: `${id}-a`, sheet: 'interviews', section: 'answers', text: '人が足りない。', fields: { respondent: id } },
    ]),
  )
  const { municipalityCode, fiscalYear } = teams.own
  const content = { ...emptyHeadcount, holders: { special: 4, director: 14, section_head: 80, chief: 200, clerk: 900 } }
  const saved = { authorId: ids.researcher, authorName: '', at: new Date() }
  await vault.insert(headcounts).values({ municipalityCode, fiscalYear, version: 1, content, ...saved })
  const viewer: Viewer = {
    id: ids.researcher,
    name: '',
    email: '',
    sessionId: '',
    roles: [{ name: 'researcher', teamId: teams.own.id, municipalityCode }],
  }
  const findings = async () => review(await getHiding(vault, viewer, plan.id))
  const found = await findings()
  const placeOf = (id: Id) => found.find(({ passage }) => passage.item.id === id)!.place
  const decide = (choices: [Id, string, string?][]) =>
    world.as('researcher').post(`/api/drafts/${plan.id}/respondents`, {
      choices: choices.map(([id, word, reason = '']) => ({ place: placeOf(id), word, reason })),
    })
  const submit = async () => {
    const id = crypto.randomUUID()
    const answer = await world.as('researcher').post(`/api/drafts/${plan.id}/submissions`, { id, seq: 1 })
    return { id, answer }
  }
  return { ...world, plan, findings, decide, submit, placeOf }
}

const groups: [Id, string][] = [
  ['r1', '経営層'],
  ['r2', '経営層'],
  ['r3', '係長級以下'],
  ['r4', '係長級以下'],
  // A test's municipality is called neither 市 nor 町.
  ['r5', '住民'],
  ['r6', '住民'],
]

describe('deciding about all who were interviewed', () => {
  it('shows the groups with their sizes', async () => {
    const { as, plan } = await draft()
    const page = await (await as('researcher').get(`/drafts/${plan.id}/respondents`)).text()
    for (const [, word] of groups) expect(page).toContain(word)
    expect(page).toContain('18人')
    expect(page).toContain('「係長級」は答えた人が1人だけのため、「係長級以下」に入れました')
  })

  it('leaves nothing to be decided one by one, and hides them in what is submitted', async () => {
    const { decide, findings, submit, db } = await draft()
    expect((await findings()).length).toBe(6)
    expect((await submit()).answer.status).toBe(422)
    expect((await decide(groups)).status).toBe(200)
    expect((await findings()).every(({ decision }) => decision)).toBe(true)
    const { id, answer } = await submit()
    expect(answer.status).toBe(201)
    const waiting = await db.select().from(submissions).where(eq(submissions.id, id)).get()
    const roles = (JSON.parse(waiting!.snapshot) as { items: { section: string; text: string }[] }).items
      .filter(({ section }) => section === 'respondents')
      .map(({ text }) => text)
    expect(roles).toEqual(groups.map(([, word]) => word))
  })

  it('takes a wider word as it is, a narrower one with a reason', async () => {
    const { decide, findings } = await draft()
    expect((await decide([['r1', '職員']])).status).toBe(200)
    const refused = await decide([['r5', '子育て中の市民']])
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: '#/choices/0/reason' }] })
    expect((await decide([['r5', '子育て中の市民', '当事者の声であることが大切なため']])).status).toBe(200)
    const made = (await findings()).flatMap(({ decision }) =>
      decision ? [[decision.replacement, decision.reason]] : [],
    )
    expect(made).toEqual([
      ['職員', ''],
      ['子育て中の市民', '当事者の声であることが大切なため'],
    ])
  })

  it.each<[Id, string]>([
    ['r1', '副市長'],
    ['r1', 'ある副市長'],
    ['r2', '財務部長'],
    ['r5', '市民（40代女性既婚子供あり）'],
    ['r6', '山田さん'],
  ])('refuses for %s the words %s, whatever the reason', async (id, word) => {
    const { decide } = await draft()
    const answer = await decide([[id, word, '大切なため']])
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/choices/0/word' }] })
  })

  it('asks again when a role was changed, and refuses what was chosen before', async () => {
    const { decide, findings, vault, plan } = await draft()
    await decide(groups)
    await vault.update(items).set({ text: '財務部長' }).where(eq(items.id, 'r2'))
    expect((await findings()).filter(({ decision }) => !decision).map(({ passage }) => passage.item.id)).toEqual(['r2'])
    expect((await decide(groups)).status).toBe(409)
    expect(await vault.$count(decisions, eq(decisions.planId, plan.id))).toBe(6)
  })

  it('takes back what waits for approval', async () => {
    const { decide, submit, db } = await draft()
    await decide(groups)
    const { id } = await submit()
    await decide([['r1', '管理職']])
    expect((await db.select().from(submissions).where(eq(submissions.id, id)))[0]?.state).toBe('void')
  })
})
