import { describe, expect, it } from 'vitest'
import { content, draft, json, planOf, saved } from './draft.ts'
import type { Current } from '../../worker/plans/draft.ts'

describe('who may use a draft', () => {
  const people = [
    ['researcher', 200],
    ['colleague', 200],
    ['approver', 404],
    ['partner', 404],
    ['partnerApprover', 404],
    ['exPartner', 404],
    ['stranger', 404],
    ['advisor', 404],
    ['otherAdvisor', 404],
    ['alumnus', 404],
    ['secretariat', 404],
    ['nobody', 401],
  ] as const

  it.each(people)('%s: %i', async (who, status) => {
    const { as, teamId, planId, save, undo, restore } = await draft()
    const { step } = await saved(save({ id: 'one', base: 0, to: content('駅前のにぎわい') }))
    const person = as(who)
    const base = `/api/drafts/${planId}`

    const change = { id: 'two', base: 0, to: content('川沿いの散歩道') }
    expect((await person.get(`${base}/changes?since=0`)).status).toBe(status)
    expect((await person.post(`${base}/steps`, { changes: [change] })).status).toBe(status)
    expect((await person.post(`${base}/steps/${step}/undo`, {})).status).toBe(status)
    const latest = status === 200 ? 3 : 1
    expect((await person.post(`${base}/restorations`, { seq: 1, base: latest })).status).toBe(status)
    expect((await person.post('/api/drafts', { teamId })).status).toBe(status)
    if (status !== 200) expect((await undo(step)).status).toBe(200)
    expect((await restore(1, status === 200 ? 4 : 2)).status).toBe(200)
  })

  it('answers a plan that is not there like one that is not theirs', async () => {
    const { as } = await draft()
    const answer = await as('researcher').get('/api/drafts/nowhere/changes?since=0')
    expect(answer.status).toBe(404)
  })

  it('gives a team one plan, however often it is asked for', async () => {
    const { as, teamId, planId } = await draft()
    const again = await as('colleague').post('/api/drafts', { teamId })
    expect(await again.json()).toEqual({ id: planId })
  })
})

describe('a step', () => {
  it('adds, edits, moves and deletes many items at once', async () => {
    const { save, items, changes } = await draft()
    await save(
      { id: 'one', base: 0, to: content('駅前のにぎわい') },
      { id: 'two', base: 0, to: content('川沿いの散歩道', { rank: 'a1' }) },
      { id: 'three', base: 0, to: content('空き家の再生', { rank: 'a2' }) },
    )
    const answer = await saved(
      save(
        { id: 'one', base: 1, to: content('駅前のにぎわいと居場所', { section: 'principles' }) },
        { id: 'two', base: 1, to: null },
      ),
    )
    expect(answer.versions).toEqual({ one: 2, two: 2 })
    expect(await items()).toEqual([
      { id: 'one', version: 2, ...content('駅前のにぎわいと居場所', { section: 'principles' }) },
      { id: 'three', version: 1, ...content('空き家の再生', { rank: 'a2' }) },
    ])
    const { seq, items: changed } = await changes(1)
    expect(seq).toBe(2)
    expect(changed.map(({ id, by, item }) => [id, by.split(' ')[0], item === null])).toEqual([
      ['one', 'researcher', false],
      ['two', 'researcher', true],
    ])
  })

  it('happens as a whole or not at all', async () => {
    const { save, items } = await draft()
    await save({ id: 'one', base: 0, to: content('駅前のにぎわい') })
    const answer = await save(
      { id: 'two', base: 0, to: content('川沿いの散歩道') },
      { id: 'one', base: 7, to: content('別の文') },
    )
    expect(answer.status).toBe(409)
    expect((await items()).map(({ text }) => text)).toEqual(['駅前のにぎわい'])
  })

  it('of hundreds of items is one step', async () => {
    const { save, items, changes } = await draft()
    const many = Array.from({ length: 400 }, (_, index) => `item-${index}`)
    await save(...many.map((id) => ({ id, base: 0, to: content('ことば'.repeat(100)) })))
    expect(await items()).toHaveLength(400)
    expect((await changes()).seq).toBe(1)
  })

  it('keeps every field of a section as it was sent', async () => {
    const { save, items } = await draft()
    const points = [{ year: 2020, value: 327692.5, basis: 'actual' as const }]
    const to = content('総人口 "推計" 𠮷', { sheet: 'drift', section: 'projections', fields: { unit: '人', points } })
    await save({ id: 'one', base: 0, to })
    expect(await items()).toEqual([{ id: 'one', version: 1, ...to }])
  })

  it.each([
    ['a section of another sheet', content('文', { section: 'causes' }), '#/changes/0/to/section'],
    ['a field of another section', content('文', { fields: { who: '私' } }), '#/changes/0/to/fields'],
    ['an unknown field', content('文', { fields: { colour: 'red' } as never }), '#/changes/0/to/fields/colour'],
    ['a broken rank', content('文', { rank: '~' }), '#/changes/0/to/rank'],
    ['a text that is too long', content('あ'.repeat(10_001)), '#/changes/0/to/text'],
    ['a NUL', content('a\0b'), '#/changes/0/to/text'],
    ['a My Number', content('本人の番号 1234 5678 9018 を確認'), '#/changes/0/to/text'],
    [
      'a day that is none',
      content('', { sheet: 'sessions', section: 'sessions', fields: { date: '2021-02-30' } }),
      '#/changes/0/to/fields/date',
    ],
    [
      'a My Number in a field',
      content('', { sheet: 'forces', section: 'driving', fields: { response: '123456789018' } }),
      '#/changes/0/to/fields/response',
    ],
  ])('refuses %s and names the place', async (_, to, pointer) => {
    const { save, items } = await draft()
    const answer = await save({ id: 'one', base: 0, to })
    expect(answer.status).toBe(422)
    const { errors } = await json<{ errors: { pointer: string }[] }>(answer)
    expect(errors.map((error) => error.pointer)).toContain(pointer)
    expect(await items()).toEqual([])
  })

  it('refuses the same item twice', async () => {
    const { save } = await draft()
    const change = { id: 'one', base: 0, to: content('文') }
    expect((await save(change, change)).status).toBe(422)
  })
})

describe('two people', () => {
  it('who edit different items both succeed', async () => {
    const { as, planId, save, items } = await draft()
    await save({ id: 'one', base: 0, to: content('一') }, { id: 'two', base: 0, to: content('二', { rank: 'a1' }) })
    const colleague = planOf(as('colleague'), planId)
    const answers = await Promise.all([
      save({ id: 'one', base: 1, to: content('一の一') }),
      colleague.save({ id: 'two', base: 1, to: content('二の二', { rank: 'a1' }) }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await items()).map(({ text }) => text)).toEqual(['一の一', '二の二'])
  })

  it('who edit the same item: the later one gets the text that is there, and who wrote it', async () => {
    const { as, planId, save, items } = await draft()
    await save({ id: 'one', base: 0, to: content('はじめの文') })
    await planOf(as('colleague'), planId).save({ id: 'one', base: 1, to: content('同僚の文') })
    const answer = await save({ id: 'one', base: 1, to: content('私の文') })
    expect(answer.status).toBe(409)
    const { current } = await json<{ current: Current[] }>(answer)
    expect(current).toMatchObject([
      { id: 'one', version: 2, by: expect.stringContaining('colleague'), item: { text: '同僚の文' } },
    ])
    expect((await items()).map(({ text }) => text)).toEqual(['同僚の文'])
  })

  it('of whom one deletes: the other learns it and may bring the item back', async () => {
    const { save, items } = await draft()
    await save({ id: 'one', base: 0, to: content('はじめの文') })
    await save({ id: 'one', base: 1, to: null })
    const late = await save({ id: 'one', base: 1, to: content('私の文') })
    const { current } = await json<{ current: Current[] }>(late)
    expect(current).toMatchObject([{ id: 'one', version: 2, item: null }])
    expect((await save({ id: 'one', base: 2, to: content('私の文') })).status).toBe(200)
    expect(await items()).toMatchObject([{ version: 3, text: '私の文' }])
  })

  it('never overwrite what came back to life in between', async () => {
    const { save, undo } = await draft()
    await save({ id: 'one', base: 0, to: content('はじめの文') })
    const { step } = await saved(save({ id: 'one', base: 1, to: null }))
    await undo(step)
    expect((await save({ id: 'one', base: 1, to: content('古い版からの文') })).status).toBe(409)
  })
})

describe('fifty at once', () => {
  it('from the same version: one is saved, forty-nine get both texts', async () => {
    const { save, items } = await draft()
    await save({ id: 'one', base: 0, to: content('はじめの文') })
    const mine = Array.from({ length: 50 }, (_, index) => `${index}人目の文`)
    const answers = await Promise.all(mine.map((text) => save({ id: 'one', base: 1, to: content(text) })))
    const winner = answers.findIndex(({ status }) => status === 200)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter((_, index) => index !== winner)) {
      expect(answer.status).toBe(409)
      const { current } = await json<{ current: Current[] }>(answer)
      expect(current).toMatchObject([{ id: 'one', version: 2, item: { text: mine[winner] } }])
    }
    expect(await items()).toMatchObject([{ version: 2, text: mine[winner] }])
  })

  it('with one key: one effect and one answer', async () => {
    const { as, planId, changes } = await draft()
    const key = crypto.randomUUID()
    const body = { changes: [{ id: 'one', base: 0, to: content('一度だけ') }] }
    const person = as('researcher')
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => person.post(`/api/drafts/${planId}/steps`, body, { 'Idempotency-Key': key })),
    )
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(bodies).size).toBe(1)
    expect(await changes()).toMatchObject({ seq: 1, items: [{ version: 1 }] })
  })

  it('on fifty items: all are saved, each as a step of its own', async () => {
    const { save, items, changes } = await draft()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => save({ id: `item-${index}`, base: 0, to: content(`${index}`) })),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(await items()).toHaveLength(50)
    expect((await changes()).seq).toBe(50)
  })
})
