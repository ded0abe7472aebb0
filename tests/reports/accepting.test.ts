import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { plans } from '../../db/vault/plans.ts'
import type { DraftItem } from '../../worker/plans/draft.ts'
import { readReport } from '../../worker/reports/reader/read-report.ts'
import type { AcceptedItem } from '../../worker/reports/schema.ts'
import { previewOf } from '../../web/reports/preview.ts'
import { importOf } from '../../web/reports/review.ts'
import sample from '../../db/demo/report-sample.txt?raw'
import { draftPlan } from '../support/plans.ts'
import { scenario, type Who } from '../support/scenario.ts'

const report = importOf(previewOf(readReport(sample)), { theme: '自分の仕事', partner: '郡山市' })

describe('who may read a report into a plan', () => {
  const table: [Who, number, number][] = [
    ['researcher', 200, 200],
    ['colleague', 200, 200],
    ['approver', 404, 404],
    ['partner', 404, 404],
    ['exPartner', 404, 404],
    ['stranger', 404, 404],
    ['advisor', 404, 404],
    ['alumnus', 404, 404],
    ['secretariat', 404, 404],
    ['nobody', 401, 302],
  ]

  it.each(table)('%s: API %i, page %i', async (who, api, page) => {
    const { as, base, accept, path } = await emptyPlan()
    const { step } = await answerOf(accept(report))
    const person = as(who)

    expect((await person.get(path)).status).toBe(page)
    expect((await person.get(`${path}/${step}`)).status).toBe(page)
    expect((await person.post(base, report)).status).toBe(api)
    expect((await person.delete(`${base}/${step}`)).status).toBe(api)
  })

  it('answers a plan or an import that is not there as missing', async () => {
    const { as, base, path } = await emptyPlan()
    const person = as('researcher')
    expect((await person.post('/api/drafts/nowhere/report', report)).status).toBe(404)
    expect((await person.delete(`${base}/nothing`)).status).toBe(404)
    expect((await person.get('/drafts/nowhere/report')).status).toBe(404)
    expect((await person.get(`${path}/nothing`)).status).toBe(404)
  })
})

describe('accepting a report', () => {
  it('puts every item into the draft in one step, in the order of the report', async () => {
    const { accept, items, changes } = await emptyPlan()
    const { seq } = await changes()
    const answer = await answerOf(accept(report))
    expect(answer).toMatchObject({ added: report.items.length, known: 0 })
    const after = await items()
    expect(after).toHaveLength(report.items.length)
    expect(saidIn(after, 'images')).toEqual(saidIn(report.items, 'images'))
    expect((await changes()).seq).toBe(seq + 1)
  })

  it('ties every answer to its respondent', async () => {
    const { accept, items } = await emptyPlan()
    await accept(report)
    const after = await items()
    const people = new Map(after.filter(({ section }) => section === 'respondents').map(({ id, text }) => [id, text]))
    const told = after.filter(({ section }) => section === 'answers')
    const wanted = report.items.filter(({ section }) => section === 'answers')
    const roleOf = (key: string) => report.items.find((item) => item.key === key)?.text
    expect(told.map(({ text, fields }) => [people.get(fields.respondent ?? ''), text])).toEqual(
      wanted.map(({ text, fields }) => [roleOf(fields.respondent ?? ''), text]),
    )
  })

  it('twice with one key has one effect and one answer', async () => {
    const { accept, items } = await emptyPlan()
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    const [first, again] = [await accept(report, headers), await accept(report, headers)]
    expect(await again.text()).toBe(await first.text())
    expect(await items()).toHaveLength(report.items.length)
  })

  it('twice with another key adds nothing', async () => {
    const { accept, items, changes } = await emptyPlan()
    await accept(report)
    const { seq } = await changes()
    expect(await answerOf(accept(report))).toEqual({ step: null, added: 0, known: report.items.length })
    expect(await items()).toHaveLength(report.items.length)
    expect((await changes()).seq).toBe(seq)
  })

  it('by two people at once adds each item once', async () => {
    const { as, base, items } = await emptyPlan()
    const answers = await Promise.all([as('researcher').post(base, report), as('colleague').post(base, report)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await items()).toHaveLength(report.items.length)
  })

  it('knows a text again in other spaces and widths, and the same person', async () => {
    const { accept, items } = await emptyPlan()
    await accept(report)
    const spaced = report.items.map((item) => ({ ...item, text: item.text.replace(/1/g, '１').replace(/、/g, '、 ') }))
    expect(await answerOf(accept({ items: spaced }))).toMatchObject({ added: 0 })
    expect(await items()).toHaveLength(report.items.length)
  })

  it('leaves alone what others wrote before and after', async () => {
    const { as, base, items, accept, planId } = await plan([
      { sheet: 'vision', section: 'images', text: '駅前の居場所' },
    ])
    await accept(report)
    const [mine] = (await items()).filter(({ text }) => text === '駅前の居場所')
    const to = { sheet: 'vision', section: 'images', rank: mine!.rank, text: '駅前のにぎわい', fields: {} }
    await as('colleague').post(`/api/drafts/${planId}/steps`, { changes: [{ id: mine!.id, base: 1, to }] })
    await as('researcher').post(base, report)
    expect(saidIn(await items(), 'images')).toEqual(['駅前のにぎわい', ...saidIn(report.items, 'images')])
  })
})

describe('undoing an import', () => {
  it('brings back exactly what was there, theme and partner too', async () => {
    const { accept, undo, items, heading } = await plan([
      { sheet: 'vision', section: 'statement', text: '笑いあうまち' },
      { sheet: 'forces', section: 'driving', text: '若手の会', fields: { response: '月に一度集まる' } },
    ])
    const before = { items: await items(), heading: await heading() }
    const { step } = await answerOf(accept(report))
    expect(await heading()).toEqual({ theme: '自分の仕事', partner: '郡山市' })
    expect(await answerOf(undo(step))).toMatchObject({ removed: report.items.length, left: 0 })
    expect({ items: await items(), heading: await heading() }).toEqual(before)
    expect(await answerOf(undo(step))).toEqual({ step: null, removed: 0, left: 0 })
  })

  it('leaves what was changed since', async () => {
    const { as, accept, undo, items, planId } = await emptyPlan()
    const { step } = await answerOf(accept(report))
    const [first] = await items()
    const { id, version, sheet, section, rank, fields } = first!
    const change = { id, base: version, to: { sheet, section, rank, fields, text: '直した文' } }
    await as('colleague').post(`/api/drafts/${planId}/steps`, { changes: [change] })
    expect(await answerOf(undo(step))).toMatchObject({ removed: report.items.length - 1, left: 1 })
    expect(saidIn(await items(), section)).toEqual(['直した文'])
  })

  it('opens the way to read the report again', async () => {
    const { accept, undo, items } = await emptyPlan()
    const { step } = await answerOf(accept(report))
    await undo(step)
    expect(await answerOf(accept(report))).toMatchObject({ added: report.items.length })
    expect(await items()).toHaveLength(report.items.length)
  })
})

describe('what is refused', () => {
  const item = (more: object) => ({ key: 'r1', sheet: 'vision', section: 'images', text: '文', fields: {}, ...more })

  it.each([
    ['a My Number', [item({ text: '番号 1234 5678 9018' })], '#/items/0/text'],
    ['a form feed', [item({ text: '一\f二' })], '#/items/0/text'],
    ['a NUL', [item({ text: '一\0二' })], '#/items/0/text'],
    ['a text that is too long', [item({ text: 'あ'.repeat(10_001) })], '#/items/0/text'],
    ['a section of another sheet', [item({ section: 'causes' })], '#/items/0/section'],
    ['a field of another section', [item({ fields: { who: '私' } })], '#/items/0/fields'],
    ['the same key twice', [item({}), item({})], '#/items'],
    ['an answer of nobody', [item({ sheet: 'interviews', section: 'answers' })], '#/items/0/fields/respondent'],
    ['too many items', Array.from({ length: 2001 }, (_, n) => item({ key: `r${n}` })), '#/items'],
  ])('%s, with its place', async (_, items, pointer) => {
    const { accept, items: saved } = await emptyPlan()
    const answer = await accept({ items: items as AcceptedItem[] })
    expect(answer.status).toBe(422)
    const { errors } = await bodyOf<{ errors: { pointer: string }[] }>(answer)
    expect(errors.map((error) => error.pointer)).toContain(pointer)
    expect(await saved()).toEqual([])
  })
})

function emptyPlan() {
  return plan([])
}

async function plan(contents: Parameters<typeof draftPlan>[2]) {
  const world = await scenario()
  const { id: planId } = await draftPlan(world, 'own', contents)
  const { as, vault } = world
  const base = `/api/drafts/${planId}/report`
  const changes = async () => {
    const answer = await as('researcher').get(`/api/drafts/${planId}/changes?since=0`)
    return bodyOf<{ seq: number; items: { item: DraftItem | null }[] }>(answer)
  }
  return {
    as,
    planId,
    base,
    path: `/drafts/${planId}/report`,
    accept: (body: object, headers?: Record<string, string>) => as('researcher').post(base, body, headers),
    undo: (step: string | null) => as('researcher').delete(`${base}/${step}`),
    changes,
    items: async () => {
      const { items } = await changes()
      const there = items.flatMap(({ item }) => (item ? [item] : []))
      return there.toSorted((a, b) => (a.rank + a.id < b.rank + b.id ? -1 : 1))
    },
    heading: () =>
      vault.select({ theme: plans.theme, partner: plans.partner }).from(plans).where(eq(plans.id, planId)).get(),
  }
}

function saidIn(items: { section: string; text: string }[], wanted: string) {
  return items.filter(({ section }) => section === wanted).map(({ text }) => text)
}

interface Answer {
  step: string | null
  added: number
  known: number
  removed: number
  left: number
}

async function answerOf(answer: Promise<Response>) {
  return bodyOf<Answer>(await answer)
}

function bodyOf<T>(answer: Response) {
  return answer.json() as Promise<T>
}
