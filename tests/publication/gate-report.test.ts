import { describe, expect, it } from 'vitest'
import { scenario } from '../support/scenario.ts'
import { submitted, waitingUnchecked } from './submitted.ts'

const approve = 'この内容を承認して共有する'
const giveBack = '理由を付けて差し戻す'

describe('the page of a submission', () => {
  it('tells the approver what was searched, for how much, and that nothing was found', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    const html = await (await world.as('approver').get(`/submissions/${id}`)).text()
    expect(html).toContain('どの出し先にも見つかりませんでした')
    for (const figure of ['7', '21', '21,000', '0']) expect(html).toMatch(new RegExp(`<dd>${figure}</dd>`))
    expect(html).toMatch(/共有版のページ<\/th><td>自分の自治体・対話自治体・幹事/)
    expect(html).toContain('規則 第1版')
    expect(html).toContain(approve)
  })

  it('lets nobody approve what was not searched, only return it', async () => {
    const world = await scenario()
    const id = await waitingUnchecked(world)
    const html = await (await world.as('approver').get(`/submissions/${id}`)).text()
    expect(html).toContain('氏名等が残っていないかを確かめた記録がありません')
    expect(html).not.toContain(approve)
    expect(html).toContain(giveBack)
  })
})
