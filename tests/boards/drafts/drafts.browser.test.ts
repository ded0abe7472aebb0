import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/browser.ts'

const app = useApp()
const path = '/topics/listening-1'
const open = async () => {
  const page = await app.open(path, { as: 'koriyama-ayaka' })
  await page.locator('#page[data-ready]').waitFor({ state: 'attached' })
  return page
}

describe('what is begun in a topic', () => {
  it('is kept, comes back to its field, and is gone once it is sent', async () => {
    const page = await open()
    await page.locator('#write').fill('次の回で試してみます。')
    await page.getByText('下書きを保存しました').waitFor()
    await page.getByRole('button', { name: '返信する' }).first().click()
    await page.locator('#write-1').fill('聴き方より、場所でした。')
    await page.getByText('下書きを保存しました').nth(1).waitFor()

    await page.reload()
    expect(await page.locator('#write').inputValue()).toBe('次の回で試してみます。')
    expect(await page.locator('#write-1').inputValue()).toBe('聴き方より、場所でした。')
    await page.locator('#page[data-ready]').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '書き込む' }).click()
    await page.locator('.message-text', { hasText: '次の回で試してみます。' }).waitFor()
    expect(await page.locator('#write').inputValue()).toBe('')
    expect(await page.locator('#write-1').inputValue()).toBe('聴き方より、場所でした。')
  })

  it('is kept as well when the page is left at once', async () => {
    const page = await open()
    await page.locator('#write').fill('すぐに席を立ちます。')
    await page.goto('/boards')
    const again = page.getByRole('link', { name: '「インタビューで、よい話しか出てきません」への発言' }).first()
    await expect
      .poll(async () => {
        await page.goto('/boards')
        return (await again.count()) > 0 && page.getByText('すぐに席を立ちます。').count()
      })
      .toBe(1)
  })

  it('is thrown away when the writer says so', async () => {
    const page = await open()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.locator('#write').fill('やはりやめます。')
    await page.getByText('下書きを保存しました').waitFor()
    await page.getByRole('button', { name: '下書きを捨てる' }).last().click()
    await expect.poll(() => page.locator('#write').inputValue()).toBe('')
    await page.reload()
    expect(await page.locator('#write').inputValue()).toBe('')
  })
})

it('what opens on a press comes with its script', async () => {
  const page = await open()
  await page.getByRole('button', { name: '通報する' }).first().click()
  await page.getByLabel('伝えたいこと').waitFor()
})

it('what cannot be loaded says so', async () => {
  const page = await open()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '通報する' }).first().click()
  await page.getByText('読み込めませんでした').waitFor()
})
