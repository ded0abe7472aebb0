import { expect, it } from 'vitest'
import { findBarriers, useApp } from '../support/browser.ts'

const app = useApp()

it.each([1366, 390])(
  'shows what points at somebody while it is written, to be decided by the writer (%i px)',
  async (width) => {
    const page = await app.open('/groups/new?year=2021&team=koriyama&team=ina', { as: 'secretariat', width })
    const name = page.getByLabel('グループの名前')
    const send = page.getByRole('button', { name: '提案する' })

    await name.fill('佐藤さんと山田さんの会、内線2345')
    await page.getByText('人が分かる記載が3件あります').waitFor()
    expect(await findBarriers(page)).toEqual([])

    const rows = page.getByRole('list', { name: '人が分かる記載' }).getByRole('listitem')
    await rows.filter({ hasText: '電話番号' }).getByRole('button', { name: '置き換える' }).press('Enter')
    await page.getByText('人が分かる記載が2件あります').waitFor()
    expect(await name.inputValue()).toBe('佐藤さんと山田さんの会、（電話番号）')
    await rows.nth(1).getByRole('button', { name: '書き直す' }).press('Enter')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('山田')
    await page.keyboard.insertText('若手')

    await page.getByText('人が分かる記載が1件あります').waitFor()
    await send.click()
    await page.getByText('もう一度送ると、残したまま送ります').waitFor()
    await rows.getByRole('button', { name: '残す' }).press('Enter')
    await rows.getByText('残します').waitFor()
    await send.click()
    await page.waitForURL(/groups\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { name: '佐藤さんと若手さんの会、（電話番号）' }).waitFor()
  },
)
