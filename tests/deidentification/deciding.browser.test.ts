import { describe, expect, it } from 'vitest'
import { findBarriers, useApp } from '../support/browser.ts'
import { decideAll, openCount, openFresh, progress, proposedKey, reopened, saved } from './hiding-page.ts'

const app = useApp()

describe('deciding by keyboard alone', () => {
  it('takes one key for most findings, and loses neither focus nor place', async () => {
    const page = await openFresh(app)
    const { keyboard } = page
    let presses = 0
    const press = async (key: string) => {
      await keyboard.press(key)
      presses++
      const isInCard = await page.evaluate(() => document.activeElement?.closest('.hiding-card') !== null)
      expect(isInCard, `the focus after ${key}`).toBe(true)
    }
    const type = async (words: string) => {
      await keyboard.type(words)
      presses += words.length
    }
    const { all } = await progress(page)
    expect(all).toBeGreaterThan(40)

    await press('j')
    await press('k')
    await press('y')
    await type('公表された行為')
    await press('Enter')
    await press('e')
    await type('担当者')
    await press('Enter')
    await press('x')
    for (let open = 1; open > 0; open = await openCount(page)) await press(await proposedKey(page))

    expect(await progress(page)).toEqual({ all, decided: all })
    await saved(page)
    // One key a second would be less than five minutes for sixty findings.
    expect((presses / all) * 60).toBeLessThan(300)
    expect(await reopened(page)).toEqual({ all, decided: all })
  })

  it('keeps every decision of someone who types faster than the line', async () => {
    const page = await openFresh(app)
    await page.route('**/decisions', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      await route.continue()
    })
    for (const key of 'rrxrrurxxruurrg') await page.keyboard.press(key)
    await page.keyboard.press('Escape')
    const shown = await progress(page)
    expect(shown.decided).toBeGreaterThan(5)
    await page.getByText('保存中').waitFor()
    await saved(page)
    expect(await reopened(page)).toEqual(shown)
  })

  it('holds decisions while there is no connection, says so, and saves them when it is back', async () => {
    const page = await openFresh(app)
    await page.context().setOffline(true)
    for (const key of 'rrr') await page.keyboard.press(key)
    const shown = await progress(page)
    await page.getByText('3件が保存待ちです').waitFor({ timeout: 20_000 })
    expect(await findBarriers(page)).toEqual([])
    await page.context().setOffline(false)
    await saved(page)
    expect(await reopened(page)).toEqual(shown)
  })

  it('takes back what the server refuses, says why, and leads there', async () => {
    const page = await openFresh(app)
    await page.route('**/decisions', (route) => {
      const body = route.request().postData()?.replace('"label"', '"no such treatment"')
      return route.continue({ postData: body })
    })
    const before = await progress(page)
    const name = await page.locator('.hiding-card h3').innerText()
    await page.keyboard.press('r')
    await page.getByText(`「${name}」の判断は保存できず、元に戻しました。`).waitFor()
    expect(await progress(page)).toEqual(before)
    await page.getByRole('button', { name: 'この言葉を見る' }).click()
    await expect.poll(() => page.locator('.hiding-card h3').innerText()).toBe(name)
  })

  it('can be told to leave the letters alone', async () => {
    const page = await openFresh(app)
    const before = await progress(page)
    await page.keyboard.press('?')
    await page.getByLabel('文字キーで操作する').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    expect(await progress(page)).toEqual(before)
  })
})

describe('a person or word', () => {
  it('is decided once for all its places, or one place otherwise', async () => {
    const page = await openFresh(app)
    const line = page.locator('.hiding-list button').filter({ hasText: '6か所' }).first()
    await line.click()
    const places = page.locator('.hiding-mentions > li')
    expect(await places.count()).toBe(6)
    await page.keyboard.press('r')
    await line.click()
    await page.keyboard.press('2')
    await page.keyboard.press('x')
    await line.click()
    expect(await places.nth(0).innerText()).toContain('今の判断: ラベルにする')
    expect(await places.nth(1).innerText()).toContain('今の判断: 取り除く')
    await page.keyboard.press('u')
    expect(await places.nth(1).innerText()).toContain('今の判断: ラベルにする')
  })

  it('is left out with its whole item, and comes back', async () => {
    const page = await openFresh(app)
    const before = await progress(page)
    await page.locator('.hiding-list button').filter({ hasText: '1か所' }).first().click()
    const text = await page
      .locator('.hiding-mentions mark')
      .first()
      .evaluate((mark) => mark.parentElement!.innerText)
    await page.keyboard.press('d')
    await page.getByText('この項目は共有しません').first().waitFor()
    expect((await progress(page)).decided).toBeGreaterThan(before.decided)
    await page.getByLabel('相手に見える姿').check()
    expect(await page.locator('#shared').innerText()).not.toContain(text)
    await page.keyboard.press('u')
    expect(await progress(page)).toEqual(before)
    expect(await page.locator('#shared').innerText()).toContain(text.replace(/^(.)/, '【$1】'))
  })

  it('is asked about which of its items is left out, where it stands in several', async () => {
    const page = await openFresh(app)
    const before = await progress(page)
    await page.locator('.hiding-list button').filter({ hasText: '6か所' }).first().click()
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'どの項目を外しますか' })
    expect(await findBarriers(page)).toEqual([])
    for (const box of (await dialog.getByRole('checkbox').all()).slice(1)) await box.uncheck()
    await dialog.getByRole('button', { name: '選んだ項目を外す' }).click()
    expect((await progress(page)).decided).toBeGreaterThan(before.decided)
  })
})

describe('asking for approval', () => {
  it('says where something protected would still leave, and leads there', async () => {
    const page = await openFresh(app)
    await decideAll(page)
    await page.locator('.hiding-list button').first().click()
    const name = await page.locator('.hiding-card h3').innerText()
    await page.keyboard.press('e')
    await page.locator('#replacement').fill('鈴木 美咲')
    await page.keyboard.press('Enter')
    await saved(page)
    await page.locator('.hiding-list button').nth(3).click()
    await page.getByRole('button', { name: '承認を依頼する' }).click()
    const refusal = page.getByRole('alert')
    await refusal.getByText('名簿の氏名が残っています').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    await refusal.getByRole('button', { name: 'この言葉を見る' }).first().click()
    await expect.poll(() => page.locator('.hiding-card h3').innerText()).toBe(name)
  })
})
