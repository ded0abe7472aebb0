import { describe, expect, it } from 'vitest'
import { findBarriers, useApp } from '../support/browser.ts'

const app = useApp()
const path = '/releases/koriyama-release-1/remarks'

describe('writing a remark on a release', () => {
  it('pins it to selected words, by keyboard alone, and stands there after sending', async () => {
    const page = await app.open(path, { as: 'advisor-keiko' })
    const item = page.locator('[id^=item-]').filter({ hasText: 'オンライン' }).first()
    const id = await item.getAttribute('id')
    await item
      .locator('.as-typed')
      .filter({ hasText: 'オンライン' })
      .first()
      .evaluate((text) => {
        const words = text.firstChild!
        const start = words.textContent!.indexOf('オンライン')
        document.getSelection()!.setBaseAndExtent(words, start, words, start + 5)
      })
    await page.getByRole('button', { name: '選んだ言葉に助言を書く' }).click()
    await page.locator('#remark-text:focus').waitFor()
    expect(await page.locator('form blockquote').innerText()).toBe('オンライン')
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.type('使えない人の一日も、書いてみませんか。')
    await page.getByLabel(/担当幹事・対話自治体/).check()
    await page.getByText('対話グループの相手が読みます').waitFor()
    await page.locator('#remark-text').press('Control+Enter')
    const card = page.locator(`#${id} .card`).filter({ hasText: '使えない人の一日も' })
    await card.waitFor()
    expect(await card.locator('blockquote').innerText()).toBe('オンライン')
    await card.getByText('チームはまだ読んでいません').waitFor()
  })

  it('begins with a finger: the tap that ends the selection still begins the remark', async () => {
    const page = await app.open(path, { width: 390, as: 'advisor-keiko', hasTouch: true })
    const said = page.locator('[id^=item-] .as-typed').filter({ hasText: 'オンライン' }).first()
    await said.evaluate((text) => {
      const words = text.firstChild!
      document.getSelection()!.setBaseAndExtent(words, 0, words, 4)
    })
    const bar = page.getByRole('button', { name: '選んだ言葉に助言を書く' })
    await bar.waitFor()
    // What a phone does when a finger goes down elsewhere; the click comes afterwards.
    await page.evaluate(() => document.getSelection()!.removeAllRanges())
    await page.waitForTimeout(200)
    await bar.tap()
    await page.locator('#remark-text:focus').waitFor()
    expect((await page.locator('form blockquote').innerText()).length).toBe(4)
  })

  it('takes what was typed along to another place, and keeps it when sending fails', async () => {
    const page = await app.open(path, { as: 'advisor-keiko' })
    await page.getByRole('button', { name: 'プラン全体に助言を書く' }).click()
    await page.locator('#remark-text').fill('途中まで書いた文')
    await page
      .getByRole('button', { name: /助言を書く：/ })
      .nth(3)
      .click()
    expect(await page.locator('#remark-text').inputValue()).toBe('途中まで書いた文')
    await page.context().clearCookies()
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByText('サインインの期限が切れました').waitFor()
    expect(await page.locator('#remark-text').inputValue()).toBe('途中まで書いた文')
  })
})

describe('one remark for many teams', () => {
  it('asks for a team before it is sent, and then shows each team with its answer', async () => {
    const page = await app.open('/remarks/new', { width: 390, as: 'advisor-keiko' })
    await page.locator('#sheet').selectOption('forces')
    await page.locator('#remark-text').fill('誰の立場から書いた抵抗力ですか。')
    await page.getByRole('button', { name: '0チームに送る' }).click()
    await page.getByText('送る先のチームを選んでください').waitFor()
    expect(await page.locator('#remark-text').inputValue()).toBe('誰の立場から書いた抵抗力ですか。')
    await page.getByLabel(/^郡山市/).check()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '1チームに送る' }).click()
    await page.waitForURL('**/remarks/sent/*')
    await page.getByText('1チーム中 0チームが対応しました').waitFor()
    await page.getByRole('link', { name: '郡山市' }).click()
    await page.locator('.card').filter({ hasText: '誰の立場から書いた抵抗力ですか' }).waitFor()
  })
})
