import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { corrections } from '../../db/exchange/alignments.ts'
import { memberships, user } from '../../db/exchange/auth.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { reads } from '../../db/exchange/reads.ts'
import { correctPairs } from '../../worker/comparison/links.ts'
import { releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'
import { rowsOf } from './pair.ts'

const db = openExchange(env.EXCHANGE)
const force = (id: string, text: string, response = '') =>
  ({ id, sheet: 'forces', section: 'resisting', text, fields: { response } }) as const

/** Of ours, `same` is found to say what `alike` says; `missed` says in hidden words what `veiled` says. */
async function pair(options: Parameters<typeof scenario>[0] & { hiddenAs?: string } = {}) {
  const world = await scenario(options)
  const { run } = world
  const a = { same: `same-${run}`, missed: `missed-${run}`, vision: `vision-${run}` }
  const b = { alike: `alike-${run}`, veiled: `veiled-${run}` }
  const ours = await releasePlan(world, 'own', [
    force(a.same, '去年と同じでいいという空気'),
    force(a.missed, '甲乙丙'),
    { id: a.vision, sheet: 'vision', section: 'images', text: '歩いて暮らせるまち' },
  ])
  const theirs = await releasePlan(
    world,
    'partner',
    [force(b.alike, '前例踏襲の体質'), force(b.veiled, '丁戊己')],
    options.hiddenAs,
  )
  const path = `/compare/${ours.id}/${theirs.id}`
  const correct = (who: Parameters<typeof world.as>[0], form: Record<string, string>, at = path) =>
    world.as(who).post(`${at}/corrections`, new URLSearchParams(form))
  const rows = () =>
    db
      .select()
      .from(corrections)
      .where(eq(corrections.itemA, ours.id < theirs.id ? a.same : b.alike))
  const lineOf = async (who: Parameters<typeof world.as>[0], text: string, at = path) =>
    rowsOf(await (await world.as(who).get(at)).text()).find((row) => row.includes(text)) ?? ''
  return { ...world, a, b, ours, theirs, path, correct, rows, lineOf }
}

describe('a pair that is wrong', () => {
  it('is parted for everybody who reads both, and says by whom', async () => {
    const { correct, lineOf, a, b, as, path, municipalities, run } = await pair()
    expect(await lineOf('partner', '前例踏襲の体質')).toContain('同じ趣旨')

    const answer = await correct('researcher', { other: `${a.same} ${b.alike}`, view: 'show=all&words=x' })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${path}?show=all&words=x#forces`])
    expect(await lineOf('partner', '前例踏襲の体質')).not.toContain('同じ趣旨')
    const theirPage = await (await as('partner').get(path)).text()
    expect(theirPage).toContain(`${municipalities.own.name}の研究生が、別の考えと見分けました`)
    expect(theirPage).not.toContain(`researcher ${run}`)
    expect(await (await as('colleague').get(path)).text()).toContain(`researcher ${run}さん`)
  })

  it('is parted in the file and in the chart as well, and comes back when that is undone', async () => {
    const { correct, lineOf, a, b, as, path } = await pair()
    const items = `${a.same} ${b.alike}`
    const isPaired = async () => [
      (await lineOf('researcher', '前例踏襲の体質')).includes('同じ趣旨'),
      (await lineOf('researcher', '前例踏襲の体質', `${path}/file`)).includes('同じ趣旨'),
      (await (await as('researcher').get(`${path}/forces`)).text()).includes('同じ趣旨'),
    ]
    expect((await isPaired()).slice(0, 2)).toEqual([true, true])
    await correct('researcher', { other: items })
    expect((await isPaired()).slice(0, 2)).toEqual([false, false])
    expect(rowsOf(await (await as('researcher').get(`${path}/forces`)).text()).join()).not.toContain('>同じ趣旨<')
    await correct('partner', { computed: items })
    expect((await isPaired()).slice(0, 2)).toEqual([true, true])
  })
})

describe('a pair that was missed', () => {
  it('is linked by choosing both, from whichever side the address begins', async () => {
    const { correct, lineOf, a, b, ours, theirs, municipalities } = await pair()
    const answer = await correct('partner', { a: b.veiled, b: a.missed }, `/compare/${theirs.id}/${ours.id}`)
    expect(answer.status).toBe(303)
    const line = await lineOf('researcher', '甲乙丙')
    expect(line).toContain('丁戊己')
    expect(line).toContain(`${municipalities.partner.name}の研究生が結び付けました`)
    expect(line).not.toContain('近さ')
  })

  it('takes both items from what was computed for them', async () => {
    const { correct, lineOf, a, b } = await pair()
    await correct('researcher', { a: a.missed, b: b.alike })
    expect(await lineOf('researcher', '甲乙丙')).toContain('前例踏襲の体質')
    expect(await lineOf('researcher', '去年と同じでいいという空気')).not.toContain('同じ趣旨')
  })

  it('is offered as a form to those who may correct, and to nobody else', async () => {
    const { as, ids, path, teams } = await pair()
    await db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: ids.advisor,
      role: 'advisor',
      teamId: teams.partner.id,
      since: new Date(),
    })
    expect(await (await as('researcher').get(path)).text()).toContain('これと同じ考え')
    const advisor = await as('advisor').get(path)
    expect(advisor.status).toBe(200)
    expect(await advisor.text()).not.toContain('/corrections')
  })
})

describe('corrections', () => {
  it('are refused from who reads both and belongs to neither', async () => {
    const { correct, ids, teams, a, b, rows } = await pair()
    await db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: ids.advisor,
      role: 'advisor',
      teamId: teams.partner.id,
      since: new Date(),
    })
    expect((await correct('advisor', { a: a.same, b: b.alike })).status).toBe(403)
    expect(await rows()).toEqual([])
  })

  it('sent twice are one, and stay with who said it first', async () => {
    const { correct, a, b, rows, ids } = await pair()
    const form = { a: a.same, b: b.alike }
    const statuses = [
      await correct('researcher', form),
      await correct('researcher', form),
      await correct('partner', form),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await rows()).toMatchObject([{ says: 'same', userId: ids.researcher }])
  })

  it('of two at once that link one item to two others, one stands', async () => {
    const { correct, a, b, rows } = await pair()
    const answers = await Promise.all([
      correct('researcher', { a: a.same, b: b.alike }),
      correct('partner', { a: a.same, b: b.veiled }),
      correct('colleague', { a: a.missed, b: b.alike }),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 303).length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status !== 303 && status !== 409)).toEqual([])
    const linked = await db.select().from(corrections).where(eq(corrections.says, 'same'))
    const ofThese = linked.filter(({ itemA, itemB }) => [itemA, itemB].some((id) => [a.same, b.alike].includes(id)))
    expect(ofThese.filter(({ itemA, itemB }) => [itemA, itemB].includes(a.same)).length).toBeLessThan(2)
    expect(ofThese.filter(({ itemA, itemB }) => [itemA, itemB].includes(b.alike)).length).toBeLessThan(2)
    expect((await rows()).length).toBeLessThan(2)
  })

  it.each([
    ['items of two sections', ({ a, b }) => ({ a: a.vision, b: b.alike }), 422],
    ['an item that does not exist', ({ a }) => ({ a: a.same, b: 'none' }), 404],
    ['one item only', ({ a }) => ({ a: a.same, b: '' }), 422],
    ['a malformed button', ({ a }) => ({ other: a.same }), 422],
    ['nothing', () => ({}), 422],
  ] as [string, (world: Awaited<ReturnType<typeof pair>>) => Record<string, string>, number][])(
    'of %s are refused',
    async (_, form, status) => {
      const world = await pair()
      expect((await world.correct('researcher', form(world))).status).toBe(status)
    },
  )

  it('of a sheet that mutual reveal keeps closed are missing', async () => {
    const { correct, a, b } = await pair({ visibility: 'mutual' })
    expect((await correct('researcher', { a: a.same, b: b.alike })).status).toBe(303)
    expect((await correct('researcher', { a: a.vision, b: b.alike })).status).toBe(404)
  })

  it('say nothing of a municipality that is hidden', async () => {
    const { correct, a, b, as, path, municipalities } = await pair({ hiddenAs: '人口30万人台の市' })
    await correct('partner', { a: a.missed, b: b.veiled })
    const html = await (await as('researcher').get(path)).text()
    expect(html).toContain('人口30万人台の市の研究生が結び付けました')
    expect(html).not.toContain(municipalities.partner.name)
  })

  it('keep the role where the account is gone', async () => {
    const { correct, a, b, as, path, ids, municipalities } = await pair()
    await correct('colleague', { a: a.missed, b: b.veiled })
    await db.update(corrections).set({ userId: 'gone' }).where(eq(corrections.userId, ids.colleague))
    expect(await db.$count(user, eq(user.id, 'gone'))).toBe(0)
    expect(await (await as('researcher').get(path)).text()).toContain(
      `${municipalities.own.name}の研究生が結び付けました`,
    )
  })

  it('write no line in the ledger, as their answer shows no word', async () => {
    const { correct, a, b, theirs } = await pair()
    await correct('researcher', { a: a.missed, b: b.veiled })
    expect(await db.$count(reads, eq(reads.releaseId, theirs.id))).toBe(0)
  })
})

describe('correctPairs', () => {
  const by = { side: 'ours' } as const
  it('keeps the strength and notions of a pair that was found as well', () => {
    const found = { a: '1', b: '2', strength: 0.4, notions: ['研修'] }
    expect(correctPairs([found], [{ a: '1', b: '2', says: 'same', by }]).pairs).toEqual([{ ...found, by }])
  })
})
