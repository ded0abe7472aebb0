import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { submissions } from '../../db/exchange/publication.ts'
import { decisions, droppedItems, labels, roster } from '../../db/vault/deidentification.ts'
import { items as draftItems, plans } from '../../db/vault/plans.ts'
import { draftPlan } from '../support/plans.ts'
import { scenario, type Who } from '../support/scenario.ts'

const name = '野々村拓海'

async function draft() {
  const world = await scenario()
  const plan = await draftPlan(world, 'own', [
    { sheet: 'vision', section: 'images', text: `${name}が描いたまち。` },
    { sheet: 'forces', section: 'driving', text: '若手の集まり', fields: { response: '野々村が声をかける。' } },
    { sheet: 'members', section: 'members', text: name },
  ])
  await world.vault.insert(roster).values({ planId: plan.id, id: 'r1', name: '野々村　拓海', kind: 'member' })
  const path = `/api/drafts/${plan.id}`
  return { ...world, plan, path, places: await placesOf(world, plan.id) }
}

async function placesOf({ as }: Awaited<ReturnType<typeof scenario>>, planId: string) {
  const { props } = await readPage(await as('researcher').get(`/drafts/${planId}/hiding?find=server`))
  return props.found!.map(({ place }) => place)
}

interface Props {
  found: { place: string }[] | null
  finder: { script: string; model: string }
  decisions: unknown[]
}

async function readPage(answer: Response) {
  const html = await answer.text()
  const json = /data-props="([^"]*)"/.exec(html)![1]!
  const props = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as Props
  return { html: html.replace(/data-props="[^"]*"/, ''), props }
}

const labelled = (place: string) => ({ place, treatment: 'label' })
const submission = () => ({ id: crypto.randomUUID(), seq: 1 })

describe('deciding about findings', () => {
  it.each<[Who, number]>([
    ['researcher', 200],
    ['colleague', 200],
    ['approver', 404],
    ['partner', 404],
    ['stranger', 404],
    ['advisor', 404],
    ['alumnus', 404],
    ['secretariat', 404],
    ['nobody', 401],
  ])('answers %s with %i', async (who, status) => {
    const { as, path, places } = await draft()
    const answer = await as(who).post(`${path}/decisions`, { decisions: places.map(labelled) })
    expect(answer.status).toBe(status)
    const put = await as(who).put(`${path}/roster/r2`, { name: '桑島千尋', kind: 'other' })
    expect(put.status).toBe(status)
  })

  it('shows the page to the team only', async () => {
    const { as, plan } = await draft()
    expect((await as('colleague').get(`/drafts/${plan.id}/hiding`)).status).toBe(200)
    expect((await as('approver').get(`/drafts/${plan.id}/hiding`)).status).toBe(404)
    expect((await as('nobody').get(`/drafts/${plan.id}/hiding`)).status).toBe(302)
  })

  it('opens the page without searching, and tells the browser where to get what it searches with', async () => {
    const { as, path, plan, places } = await draft()
    await as('researcher').post(`${path}/decisions`, { decisions: [labelled(places[0]!)] })
    const { html, props } = await readPage(await as('researcher').get(`/drafts/${plan.id}/hiding`))
    expect(html).toContain(`${name}が描いたまち。`)
    expect(html).toContain('href="?find=server"')
    expect(props).toMatchObject({ found: null, decisions: [{ place: places[0] }] })
    for (const file of [props.finder.script, props.finder.model]) {
      const answer = await as('nobody').get(file)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    }
  })

  it('remembers what had been found when somebody decided', async () => {
    const { as, path, places, plan } = await draft()
    const seen = async () => {
      const { props } = await readPage(await as('colleague').get(`/drafts/${plan.id}/hiding`))
      return (props as unknown as { seen: { prints: string[] } | null }).seen
    }
    expect(await seen()).toBeNull()
    await as('researcher').post(`${path}/decisions`, { decisions: [labelled(places[0]!)], seen: ['1a', '2b'] })
    await as('researcher').post(`${path}/decisions`, { decisions: [labelled(places[1]!)] })
    expect(await seen()).toMatchObject({ prints: ['1a', '2b'] })
    await as('researcher').post(`${path}/decisions`, { undecided: [places[1]], seen: [] })
    expect(await seen()).toMatchObject({ prints: [] })
  })

  it('keeps a decision, changes it and takes it back', async () => {
    const { as, path, vault, places, plan } = await draft()
    const kept = () => vault.select().from(decisions).where(eq(decisions.planId, plan.id))
    await as('researcher').post(`${path}/decisions`, { decisions: [labelled(places[0]!)] })
    expect(await kept()).toMatchObject([{ place: places[0], treatment: 'label' }])

    const keep = { place: places[0], treatment: 'keep', reason: '本人が公表した' }
    await as('colleague').post(`${path}/decisions`, { decisions: [keep] })
    expect(await kept()).toMatchObject([keep])

    await as('researcher').post(`${path}/decisions`, { undecided: [places[0]] })
    expect(await kept()).toEqual([])
  })

  it('drops an item and brings it back', async () => {
    const { as, path, vault, plan } = await draft()
    const dropped = async () => (await vault.select().from(droppedItems).where(eq(droppedItems.planId, plan.id))).length
    const [first] = await vault.select().from(draftItems).where(eq(draftItems.planId, plan.id))
    await as('researcher').post(`${path}/decisions`, { dropped: [first!.id, 'of-no-plan'] })
    expect(await dropped()).toBe(1)
    await as('colleague').post(`${path}/decisions`, { restored: [first!.id] })
    expect(await dropped()).toBe(0)
  })

  it('changes everything of one press or nothing', async () => {
    const { as, path, vault, places, plan } = await draft()
    const step = { decisions: [labelled(places[0]!)], undecided: [places[1]], dropped: ['not an id!'] }
    expect((await as('researcher').post(`${path}/decisions`, step)).status).toBe(422)
    expect(await vault.select().from(decisions).where(eq(decisions.planId, plan.id))).toEqual([])
    expect((await as('researcher').post(`${path}/decisions`, {})).status).toBe(422)
  })

  it.each([
    ['keep without a reason', { treatment: 'keep' }, '#/decisions/0/reason', '残す理由を入力してください'],
    [
      'other words that are not given',
      { treatment: 'rewrite', replacement: '  ' },
      '#/decisions/0/replacement',
      '置き換える言葉を入力してください',
    ],
    [
      'a label of no kind of person',
      { treatment: 'label', replacement: '渡部' },
      '#/decisions/0/replacement',
      '職員、住民、関係者、議員、幹事のどれかを選んでください',
    ],
  ])('refuses %s', async (_, choice, pointer, detail) => {
    const { as, path, places } = await draft()
    const answer = await as('researcher').post(`${path}/decisions`, { decisions: [{ place: places[0], ...choice }] })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer, detail }] })
  })
})

describe('asking for approval', () => {
  it('is refused while a finding is undecided', async () => {
    const { as, path, places } = await draft()
    expect(places).toHaveLength(2)
    await as('researcher').post(`${path}/decisions`, { decisions: [labelled(places[0]!)] })
    const answer = await as('researcher').post(`${path}/submissions`, submission())
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ detail: '未判断の検出が1件あります' }] })
  })

  it('is refused when the draft is not the one that was looked at', async () => {
    const { as, path, places, vault, plan } = await draft()
    await as('researcher').post(`${path}/decisions`, { decisions: places.map(labelled) })
    await vault.update(plans).set({ seq: 2 }).where(eq(plans.id, plan.id))
    expect((await as('researcher').post(`${path}/submissions`, submission())).status).toBe(409)
  })

  it('hands over the hidden text and keeps who is behind a label in the vault', async () => {
    const { as, path, places, vault, plan, db, teams } = await draft()
    await as('researcher').post(`${path}/decisions`, { decisions: places.map(labelled) })
    const wish = submission()
    expect((await as('researcher').post(`${path}/submissions`, wish)).status).toBe(201)
    expect((await as('researcher').post(`${path}/submissions`, wish)).status).toBe(201)

    const waiting = await db.select().from(submissions).where(eq(submissions.teamId, teams.own.id))
    expect(waiting).toHaveLength(1)
    const { items } = JSON.parse(waiting[0]!.snapshot) as { items: { text: string; fields: { response?: string } }[] }
    expect(items.map(({ text }) => text)).toEqual(['職員Aが描いたまち。', '若手の集まり'])
    expect(items[1]!.fields.response).toBe('職員Aが声をかける。')
    expect(waiting[0]!.snapshot).not.toContain('野々村')
    expect(await vault.select().from(labels).where(eq(labels.planId, plan.id))).toMatchObject([
      { person: 'roster:r1', label: '職員A', submissionId: wish.id },
    ])
  })

  it('leaves a dropped item at home, and asks about nothing in it', async () => {
    const { as, path, places, vault, plan, db, teams } = await draft()
    const [image] = await vault
      .select()
      .from(draftItems)
      .where(and(eq(draftItems.planId, plan.id), eq(draftItems.section, 'images')))
    const inForces = places.filter((place) => !place.startsWith(image!.id)).map(labelled)
    await as('researcher').post(`${path}/decisions`, { decisions: inForces, dropped: [image!.id] })
    expect((await as('researcher').post(`${path}/submissions`, submission())).status).toBe(201)
    const [only] = await db.select().from(submissions).where(eq(submissions.teamId, teams.own.id))
    expect(JSON.parse(only!.snapshot)).toMatchObject({ items: [{ text: '若手の集まり' }] })
    expect(only!.snapshot).not.toContain(image!.id)
  })

  it('is taken back when a decision changes', async () => {
    const { as, path, places, db, teams } = await draft()
    await as('researcher').post(`${path}/decisions`, { decisions: places.map(labelled) })
    await as('researcher').post(`${path}/submissions`, submission())
    await as('researcher').post(`${path}/decisions`, { undecided: [places[0]] })
    const [only] = await db.select().from(submissions).where(eq(submissions.teamId, teams.own.id))
    expect(only!.state).toBe('void')
  })

  it.each<[Who, number]>([
    ['approver', 404],
    ['partner', 404],
    ['advisor', 404],
    ['nobody', 401],
  ])('is not for %s', async (who, status) => {
    const { as, path } = await draft()
    expect((await as(who).post(`${path}/submissions`, submission())).status).toBe(status)
  })
})
