import { describe, expect, it } from 'vitest'
import { sheets } from '../../worker/plans/sheets.ts'
import { content, draft } from './draft.ts'

const people = [
  ['researcher', 200],
  ['colleague', 200],
  ['approver', 404],
  ['partner', 404],
  ['exPartner', 404],
  ['stranger', 404],
  ['advisor', 404],
  ['alumnus', 404],
  ['secretariat', 404],
  ['nobody', 302],
] as const

describe('pages of a draft', () => {
  it.each(people)('%s: %i', async (who, status) => {
    const { as, planId, save } = await draft()
    await save({ id: 'one', base: 0, to: content('駅前のにぎわい') })
    for (const path of ['vision', 'roadmap', 'epilogue', 'versions', 'versions?from=0&to=1']) {
      const answer = await as(who).get(`/drafts/${planId}/${path}`)
      expect(answer.status, path).toBe(status)
      if (status !== 200) expect(await answer.text()).not.toContain('駅前')
    }
  })

  it('exist for every sheet, and for no other word', async () => {
    const { as, planId } = await draft()
    for (const sheet of Object.keys(sheets)) {
      expect((await as('researcher').get(`/drafts/${planId}/${sheet}`)).status, sheet).toBe(200)
    }
    expect((await as('researcher').get(`/drafts/${planId}/toString`)).status).toBe(404)
  })

  it('show the items in the markup, before any script', async () => {
    const { as, planId, save } = await draft()
    await save({ id: 'one', base: 0, to: content('駅前の<b>にぎわい</b>') })
    const html = await (await as('researcher').get(`/drafts/${planId}/vision`)).text()
    expect(html).toMatch(/<textarea[^>]*>駅前の&lt;b>にぎわい/)
  })
})

describe('the list of drafts', () => {
  it('holds the plans of one’s own teams only', async () => {
    const { as, planId } = await draft()
    expect(await (await as('researcher').get('/drafts')).text()).toContain(`/drafts/${planId}/vision`)
    for (const who of ['approver', 'partner', 'advisor', 'alumnus', 'secretariat'] as const) {
      const answer = await as(who).get('/drafts')
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain(planId)
    }
  })

  it('creates nothing by being looked at', async () => {
    const { as } = await draft()
    await as('partner').get('/drafts')
    expect(await (await as('partner').get('/drafts')).text()).not.toContain('/vision')
  })
})

describe('the history', () => {
  it('names who changed what and marks the words that differ', async () => {
    const { as, planId, save } = await draft()
    await save({ id: 'one', base: 0, to: content('駅前に人が集まる') })
    await save({ id: 'one', base: 1, to: content('駅前に若者が集まる') })
    const html = await (await as('colleague').get(`/drafts/${planId}/versions?from=1&to=2`)).text()
    expect(html).toContain('researcher')
    expect(html).toMatch(/<del>.*人<\/del>/)
    expect(html).toMatch(/<ins>.*若者<\/ins>/)
  })
})
