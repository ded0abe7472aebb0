import { expect, it } from 'vitest'
import { draftPlan, itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

it('shows a remark at the same item of the draft, with the words that it quotes', async () => {
  const made = await scenario()
  const [item] = itemsSaying('窓口で待つ')
  const ours = { ...item!, id: `item-${made.run}`, text: '窓口で待つ時間' }
  const plan = await draftPlan(made, 'own', [{ ...ours, text: '窓口で待つ時間（田中さんの話）' }])
  const release = await releasePlan(made, 'own', [ours])
  const said = { kind: 'question', visibility: 'team', text: '待つ間、何を思っていますか' }
  const anchor = { level: 'words', itemId: ours.id, exact: '待つ時間', prefix: '', suffix: '' }
  const sent = await made.as('advisor').post('/api/remarks', { ...said, anchor, releaseIds: [release.id] })
  const [id] = ((await sent.json()) as { ids: string[] }).ids

  const notesOn = async (sheet: string) => {
    const page = await (await made.as('researcher').get(`/drafts/${plan.id}/${sheet}`)).text()
    const [, props = ''] = /data-props="([^"]*)"/.exec(page) ?? []
    const { notes } = JSON.parse(props.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as {
      notes: object[]
    }
    return notes
  }
  const note = { itemId: ours.id, quote: '待つ時間', text: said.text, isOpen: true, state: '未対応' }
  expect(await notesOn(ours.sheet)).toMatchObject([
    { ...note, href: `/teams/${made.teams.own.id}/remarks#remark-${id}` },
  ])
  expect(await notesOn('forces')).toEqual([])
  await made.as('advisor').delete(`/api/remarks/${id}`)
  expect(await notesOn(ours.sheet)).toEqual([])
})
