import { describe, expect, it } from 'vitest'
import { findBarriers, hydrated, useApp } from '../../support/browser.ts'

const app = useApp()

describe('wording to look at again', () => {
  it('is put in own words or left as it is, in the shared text only, and is not asked again', async () => {
    const page = await app.open('/drafts/toyohashi/hiding', { as: 'toyohashi-naoki' })
    const hints = page.locator('#hints')
    const card = (words: string) => hints.locator('.card').filter({ hasText: words })
    const quote = card('前の職場なら三日で済んだ')
    await quote.getByRole('button', { name: '自分の言葉に言い換える' }).click()
    const field = quote.getByLabel('共有する文')
    await quote.getByRole('button', { name: 'この文にする' }).click()
    await expect.poll(() => quote.innerText()).toContain('元の文のままです')
    await field.fill('民間に比べて時間がかかる')
    await quote.getByRole('button', { name: 'この文にする' }).click()

    const criticism = card('現場のことを分かっていない')
    await criticism.getByRole('button', { name: 'このままにする' }).click()
    await expect.poll(() => hints.getByText('決めたもの（2）').count()).toBe(1)
    expect(await hints.getByText('か所').count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])

    await page.locator('#shared').getByLabel('相手に見える姿').check()
    const shared = page.locator('#shared')
    await expect.poll(() => shared.innerText()).toContain('係の会議で民間に比べて時間がかかるとこぼした')
    expect(await shared.innerText()).not.toContain('三日で済んだ')
    expect(await shared.innerText()).toContain('現場のことを分かっていない')

    await expect.poll(() => page.locator('.hiding-bar').innerText()).toContain('すべて保存済み')
    await page.reload()
    await hydrated(page)
    await hints.getByText('決めたもの（2）').waitFor()
    await page.goto('/drafts/toyohashi/interviews')
    await hydrated(page)
    expect(await page.content()).toContain('三日で済んだ')
  })
})
