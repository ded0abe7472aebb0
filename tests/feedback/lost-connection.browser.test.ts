import { describe, expect, it } from 'vitest'
import { useApp } from '../support/browser.ts'

const app = useApp()
const path = '/releases/koriyama-release-1/remarks'
const text = '三年後に続けている人の顔が、まだ見えません。'

describe('a remark that cannot be sent', () => {
  it('stays in the page without a connection and is sent when it is back, once', async () => {
    const page = await app.open(path, { as: 'advisor-keiko' })
    await page.getByRole('button', { name: 'プラン全体に助言を書く' }).click()
    await page.locator('#remark-text').fill(text)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByText('送れませんでした').waitFor()
    expect(await page.locator('#remark-text').inputValue()).toBe(text)
    // Nothing of it is kept by the browser itself.
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.locator('#remark-text').waitFor({ state: 'detached' })
    await page.getByText(text).waitFor()
    expect(await page.getByText(text).count()).toBe(1)
  })

  it('stays in the page when the session has ended and is sent after signing in on another page', async () => {
    const page = await app.open(path, { as: 'advisor-keiko' })
    const other = `${text}続きを聞かせてください。`
    await page.getByRole('button', { name: 'プラン全体に助言を書く' }).click()
    await page.locator('#remark-text').fill(other)
    await page.context().clearCookies()
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByText('サインインの期限が切れました').waitFor()
    const link = page.getByRole('link', { name: '別の画面でサインインする' })
    expect(await link.getAttribute('target')).toBe('_blank')
    const second = await page.context().newPage()
    await second.goto('/icon.svg')
    await second.evaluate(() =>
      fetch('/demo/enter', { method: 'POST', body: new URLSearchParams({ person: 'advisor-keiko' }) }),
    )
    await second.close()
    expect(await page.locator('#remark-text').inputValue()).toBe(other)
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.locator('#remark-text').waitFor({ state: 'detached' })
    await page.getByText(other).waitFor()
    expect(await page.getByText(other).count()).toBe(1)
  })
})
