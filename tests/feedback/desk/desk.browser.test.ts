import { describe, expect, it } from 'vitest'
import { withdrawnAndReleased } from '../../browser/withdrawn-and-released.ts'
import { findBarriers, hydrated, useApp } from '../../support/browser.ts'

const app = useApp(withdrawnAndReleased)
const as = 'advisor-keiko'

describe('the desk by keyboard alone', () => {
  it('leads from team to team and from item to item', async () => {
    const page = await app.open('/desk?show=all', { as })
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.locator(':focus').innerText()).toBe('豊橋市')
    await page.keyboard.press('k')
    expect(await page.locator(':focus').innerText()).toBe('郡山市')
    await Promise.all([
      page.waitForURL('**/releases/koriyama-release-1/remarks?show=all'),
      page.keyboard.press('Enter'),
    ])
    await hydrated(page)

    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const place = await page.evaluate(() => document.activeElement!.closest('[data-place]')!.getAttribute('data-place'))
    expect(place).toMatch(/^item /)
    await page.keyboard.press('Enter')
    await page.locator('#remark-text:focus').waitFor()
    // Letters that are typed are letters.
    await page.keyboard.type('njd')
    expect(await page.locator('#remark-text').inputValue()).toBe('njd')
    expect(await findBarriers(page)).toEqual([])
    await page.locator('#remark-text').fill('')
    await page.getByRole('button', { name: /^閉じる/ }).focus()
    await Promise.all([page.waitForURL('**/releases/toyohashi-release-1/remarks?show=all'), page.keyboard.press('n')])
    await hydrated(page)
    await Promise.all([page.waitForURL('**/desk?show=all'), page.keyboard.press('d')])
  })

  it('keeps a note to oneself, shows it on the desk and has no barriers', async () => {
    const page = await app.open('/releases/koriyama-release-1/remarks', { as })
    await page.getByText('自分だけのメモ', { exact: true }).first().click()
    await page.getByRole('textbox', { name: '自分だけのメモ' }).fill('課長の話をもう一度')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await page.getByText('メモを残しました').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto('/desk?show=all')
    await hydrated(page)
    await page.getByText('課長の話をもう一度').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })
})
