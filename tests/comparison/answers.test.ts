import { describe, expect, it } from 'vitest'
import { releasedPair } from './pair.ts'

const hindrance = { sheet: 'forces', section: 'resisting', text: '仕事が忙しくて対話の時間がとれない' } as const
const help = { sheet: 'forces', section: 'driving', text: '業務を減らして対話の時間をつくる課長' } as const
const habit = { sheet: 'forces', section: 'resisting', text: '去年と同じでいいという空気' } as const
const theirHabit = {
  sheet: 'forces',
  section: 'resisting',
  text: '前例踏襲の体質',
  fields: { response: '小さく試して見せる' },
} as const

const pair = () =>
  releasedPair((run) => ({
    ours: [{ ...hindrance, id: `hindrance-${run}` }, habit],
    theirs: [
      { ...help, id: `help-${run}` },
      { ...theirHabit, id: `habit-${run}` },
      { ...theirHabit, text: '去年と同じでいいという雰囲気', fields: { response: '' } },
    ],
  }))

/** The cell in which an item stands, as text; links as [address]words. */
function cellOf(html: string, id: string) {
  const [, cell = ''] = new RegExp(`<td><div id="${id}">(.*?)</td>`, 's').exec(html) ?? []
  return cell.replace(/<a href="([^"]*)">/g, '[$1]').replace(/<[^>]*>/g, '')
}

describe('what the other plan answers', () => {
  it('stands beside what holds us back, and beside what answers it, with a link and the reason', async () => {
    const { as, path, run, municipalities } = await pair()
    const html = await (await as('researcher').get(path)).text()
    const troubled = cellOf(html, `ours-hindrance-${run}`)
    expect(troubled).toContain(`${municipalities.partner.name}の「推進力と活かし方」が応えます`)
    expect(troubled).toContain(`[#theirs-help-${run}]${help.text}`)
    expect(troubled).toMatch(/（.*対話.*、近さ \d+％）/)
    const answering = cellOf(html, `theirs-help-${run}`)
    expect(answering).toContain(`${municipalities.own.name}のこれに応えます`)
    expect(answering).toContain(`[#ours-hindrance-${run}]${hindrance.text}`)
  })

  it('is also what they do about the same force', async () => {
    const { as, path, run } = await pair()
    const html = await (await as('researcher').get(path)).text()
    expect(html).toContain('も同じ力に向き合い、こうしています')
    expect(html).toContain(`#theirs-habit-${run}">${theirHabit.fields.response}`)
  })

  it('is seen from the other side as well', async () => {
    const { as, path, run, municipalities } = await pair()
    const html = await (await as('partner').get(path)).text()
    expect(cellOf(html, `ours-help-${run}`)).toContain(`[#theirs-hindrance-${run}]`)
    expect(cellOf(html, `theirs-hindrance-${run}`)).toContain(municipalities.partner.name)
  })

  it('leads to the whole comparison where the other item is not on the page, and within the file', async () => {
    const { as, path, run } = await pair()
    const narrowed = await (await as('researcher').get(`${path}?sheet=forces&show=ours`)).text()
    expect(narrowed).toContain(`href="${path}#theirs-help-${run}"`)
    const file = await (await as('researcher').get(`${path}/file`)).text()
    expect(file).toContain(`href="#theirs-help-${run}"`)
  })
})
