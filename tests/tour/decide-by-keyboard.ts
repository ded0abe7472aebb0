import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Decides about every finding and asks for approval without a mouse, each treatment at least once. */
export async function decideByKeyboard(page: Page) {
  const { keyboard } = page
  const open = async () => {
    const [, all, decided] = /(\d+)件中\s*(\d+)件/.exec(await page.locator('.hiding-bar').innerText()) ?? []
    return Number(all) - Number(decided)
  }
  const all = await open()
  expect(all).toBeGreaterThan(5)
  const fewer = async (than: number) => expect.poll(open, { timeout: 10_000 }).toBeLessThan(than)

  const ways = [
    async () => {
      await keyboard.press('y')
      await page.locator('#reason:focus').waitFor()
      await keyboard.type('市の広報に載った公の行為で、出典がある')
      await keyboard.press('Enter')
    },
    async () => {
      await keyboard.press('e')
      await page.locator('#replacement:focus').waitFor()
      await keyboard.press('Control+A')
      await keyboard.type('担当の職員')
      await keyboard.press('Enter')
    },
    async () => keyboard.press('x'),
  ]
  for (const way of ways) {
    const before = await open()
    await way()
    await fewer(before)
  }
  const before = await open()
  await keyboard.press('u')
  await expect.poll(open).toBeGreaterThan(before)
  for (let left = await open(); left > 0; left = await open()) {
    await keyboard.press('r')
    await fewer(left)
  }

  await page.getByText('すべて保存済み').waitFor()
  await keyboard.press('s')
  await page.getByRole('button', { name: '承認を依頼する' }).and(page.locator(':focus')).waitFor()
  await keyboard.press('Enter')
}
