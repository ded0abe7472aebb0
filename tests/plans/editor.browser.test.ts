import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useApp } from '../support/browser.ts'

const app = useApp()

describe('the sheet’s page', () => {
  it('saves what is typed by itself, says so, and keeps nothing in the browser', async () => {
    const page = await app.open('/drafts/koriyama/vision', { as: 'koriyama-ayaka' })
    await box(page, '具体的なイメージ 1').fill('夜でも子どもが一人で歩けるまち')
    await page.getByText('保存済み').waitFor()
    await page.reload()
    expect(await box(page, '具体的なイメージ 1').inputValue()).toBe('夜でも子どもが一人で歩けるまち')
    const kept = await page.evaluate(async () => [
      Object.keys(localStorage).length,
      Object.keys(sessionStorage).length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ])
    expect(kept).toEqual([0, 0, 0, 0])
  })

  it('adds, moves and deletes by keyboard, and brings back what was deleted', async () => {
    const page = await app.open('/drafts/koriyama/vision', { as: 'koriyama-ayaka' })
    const texts = () =>
      page.locator('.sheet textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    await box(page, '基本的な考え方 2').focus()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('三つ目の考え')
    await page.keyboard.press('Alt+ArrowUp')
    expect((await texts()).slice(1, 4)).toEqual([expect.any(String), '三つ目の考え', expect.any(String)])
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('三つ目の考え')
    await page.keyboard.press('Control+s')
    await page.getByText('保存済み').waitFor()

    await page.getByRole('button', { name: '削除: 基本的な考え方 2' }).press('Enter')
    await page.getByText('1件を削除しました').waitFor()
    expect(await texts()).not.toContain('三つ目の考え')
    await page.keyboard.press('Enter')
    await page.getByText('元に戻しました').waitFor()
    expect((await texts())[2]).toBe('三つ目の考え')
  })

  it('shows both texts when two people change one item', async () => {
    const mine = await app.open('/drafts/toyohashi/strategy', { as: 'toyohashi-naoki' })
    const theirs = await app.open('/drafts/toyohashi/strategy', { as: 'toyohashi-naoki' })
    await field(theirs).fill('同僚が書いた文')
    await theirs.getByText('保存済み').waitFor()
    await field(mine).fill('自分が書いた文')
    await mine.getByText('同じ項目を変更しました').waitFor()
    await mine.getByText('同僚が書いた文').waitFor()
    await mine.getByRole('button', { name: '両方を並べて編集する' }).click()
    await mine.getByText('保存済み').waitFor()
    await theirs.reload()
    expect(await field(theirs).inputValue()).toBe('自分が書いた文\n同僚が書いた文')
  })

  it('keeps what was typed when the session has ended, and saves it after signing in again', async () => {
    const editor = await app.open('/drafts/koriyama/forces', { as: 'koriyama-ayaka' })
    const first = editor.locator('.sheet textarea').first()
    const cookies = await editor.context().cookies()
    await editor.context().clearCookies()
    await first.fill('消えてはならない文')
    await editor.getByText('保存できませんでした').waitFor()
    await editor.getByText('別のタブでサインインしてから').waitFor()
    expect(await first.inputValue()).toBe('消えてはならない文')
    await editor.context().addCookies(cookies)
    await editor.getByRole('button', { name: 'もう一度保存する' }).click()
    await editor.getByText('保存済み').waitFor()
  })

  it('puts the sentence beside a field that may not be saved', async () => {
    const page = await app.open('/drafts/koriyama/outlook', { as: 'koriyama-ayaka' })
    const first = page.locator('.sheet textarea').first()
    await first.fill('番号は1234 5678 9018です')
    await page.getByText('マイナンバーは保存できません').waitFor()
    expect(await first.inputValue()).toBe('番号は1234 5678 9018です')
    expect(await first.getAttribute('aria-invalid')).toBe('true')
  })

  it('takes numbers of a projection as people type them, and draws them', async () => {
    const page = await app.open('/drafts/koriyama/drift', { as: 'koriyama-ayaka' })
    const values = page.getByLabel('2020 値')
    await values.first().fill('３２７，０００')
    await page.getByText('保存済み').waitFor()
    await page.reload()
    expect(await values.first().inputValue()).toBe('327,000')
    await values.first().fill('たくさん')
    await page.getByText('数字で入力してください').waitFor()
    expect(await page.locator('figure.chart').count()).toBeGreaterThan(0)
  })
})

describe('the history', () => {
  it('goes back to a version and undoes that', async () => {
    const page = await app.open('/drafts/koriyama/members', { as: 'koriyama-ayaka' })
    const names = () => page.getByLabel('氏名').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    const before = await names()
    await page.goto('/drafts/koriyama/versions?from=0&to=14')
    await page.locator('#page[data-ready]').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '最初（空）に戻す' }).click()
    await page.getByRole('button', { name: '取り消す', exact: true }).first().waitFor()
    await page.locator('#page[data-ready]').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '取り消す', exact: true }).first().click()
    await page.waitForURL(/left=0/)
    await page.goto('/drafts/koriyama/members')
    expect(await names()).toEqual(before)
  })
})

function box(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}

function field(page: Page) {
  return page.locator('.sheet textarea').first()
}
