import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBarriers, hydrated, useApp } from '../support/browser.ts'

const app = useApp()
const draft = '/drafts/toyohashi/hiding'

describe('deciding by keyboard alone', () => {
  it('takes one key for most findings, and loses neither focus nor place', async () => {
    const page = await openFresh()
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
    const page = await openFresh()
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
    const page = await openFresh()
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
    const page = await openFresh()
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
    const page = await openFresh()
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
    const page = await openFresh()
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
    const page = await openFresh()
    const before = await progress(page)
    const text = await page
      .locator('.hiding-mentions mark')
      .first()
      .evaluate((mark) => mark.parentElement!.innerText)
    await page.keyboard.press('d')
    expect((await progress(page)).decided).toBeGreaterThan(before.decided)
    await page.getByText('この項目は共有しません').first().waitFor()
    await page.getByLabel('相手に見える姿').check()
    expect(await page.locator('#shared').innerText()).not.toContain(text)
    await page.keyboard.press('u')
    expect(await progress(page)).toEqual(before)
    expect(await page.locator('#shared').innerText()).toContain(text.replace(/^(.)/, '【$1】'))
  })

  it('is asked about which of its items is left out, where it stands in several', async () => {
    const page = await openFresh()
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

describe('what comes later', () => {
  it('is the only thing that is asked after an edit, and is called new', async () => {
    const page = await openFresh()
    await decideAll(page)
    await page.goto('/drafts/toyohashi/strategy')
    await hydrated(page)
    const box = page.locator('.sheet textarea').last()
    await box.fill(`${await box.inputValue()}\n鈴木 美咲が話を聞く。`)
    await page.keyboard.press('Control+S')
    await page
      .getByText(/^保存済み|保存しました/)
      .first()
      .waitFor()

    await page.goto(draft)
    await hydrated(page)
    await page.getByText(/前回の判断（.*）のあとに見つかった言葉が1件あります/).waitFor()
    expect(await openCount(page)).toBe(1)
    expect(await page.locator('.hiding-card').innerText()).toContain('鈴木 美咲が話を聞く')
    // The person was decided at other places: only the new one is meant now, and the same is offered.
    expect(await page.getByRole('radio', { name: '未判断の1か所' }).isChecked()).toBe(true)
    await page.keyboard.press('r')
    expect(await openCount(page)).toBe(0)
  })

  it('comes up at once when the roster changes, and nothing is loaded anew', async () => {
    const page = await openFresh()
    await page.evaluate(() => Object.assign(window, { stays: true }))
    await page.keyboard.press('r')
    const before = await progress(page)
    await page.getByLabel('氏名', { exact: true }).fill('昼休 太郎')
    await page.getByRole('button', { name: '名簿に加える' }).click()
    await expect.poll(async () => (await progress(page)).all).toBeGreaterThan(before.all)
    expect((await progress(page)).decided).toBe(before.decided)
    await page.getByText(/新しく見つかった言葉が\d+件あります/).waitFor()
    await page.getByRole('region', { name: '名簿' }).getByRole('button', { name: '元に戻す' }).click()
    await expect.poll(() => progress(page)).toEqual(before)
    expect(await page.evaluate(() => 'stays' in window)).toBe(true)
  })
})

describe('finding', () => {
  it('says when the browser cannot, and lets the server do it; decisions are still there', async () => {
    const page = await openFresh()
    await page.keyboard.press('r')
    await saved(page)
    const shown = await progress(page)
    await page.route('**/names.bin*', (route) => route.abort())
    await page.reload()
    await page.getByText('このブラウザーでは探せませんでした').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'サーバーで探す' }).click()
    await page.waitForURL(/find=server/)
    await hydrated(page)
    expect(await progress(page)).toEqual(shown)
  })

  it('has the model in the cache of the browser from then on', async () => {
    const page = await openFresh()
    const fromCache = await page.evaluate(async () => {
      const { finder } = JSON.parse(document.querySelector<HTMLElement>('#page')?.dataset['props'] ?? '')
      const answer = await fetch(finder.model, { cache: 'only-if-cached', mode: 'same-origin' })
      return { status: answer.status, kept: answer.headers.get('Cache-Control') }
    })
    expect(fromCache).toEqual({ status: 200, kept: 'public, max-age=31536000, immutable' })
  })
})

describe('the shared text', () => {
  it('stands beside the original, and leads to where it is decided', async () => {
    const page = await openFresh()
    await page.keyboard.press('r')
    const row = page.locator('.before-after-row').first()
    expect(await row.innerText()).toMatch(/(職員|住民|関係者)A/)
    await row.locator('mark a').last().click()
    expect(await page.locator('.hiding-card').evaluate((card) => card === document.activeElement)).toBe(true)
  })

  it('is shown as a release is shown to a partner', async () => {
    const page = await openFresh()
    await decideAll(page)
    await page.getByLabel('相手に見える姿').check()
    const text = await page.locator('#shared').innerText()
    for (const name of ['髙橋', '鈴木', '河合', '090-0000-1234', '【']) expect(text).not.toContain(name)
    expect(text).toMatch(/(職員|住民|関係者)[A-Z]/)
    expect(await page.locator('#shared .plan-sheet').count()).toBeGreaterThan(8)
    expect(await findBarriers(page)).toEqual([])
  })
})

/** Toyohashi's draft with nothing decided. */
async function openFresh(width = 1366) {
  const page = await app.open(`${draft}?find=server`, { width, as: 'toyohashi-naoki' })
  await page.evaluate(async () => {
    const props = JSON.parse(document.querySelector<HTMLElement>('#page')?.dataset['props'] ?? '')
    const undecided = props.decisions.map(({ place }: { place: string }) => place)
    if (undecided.length + props.dropped.length === 0) return
    await fetch('/api/drafts/toyohashi/decisions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ undecided, restored: props.dropped }),
    })
  })
  await page.goto(draft)
  await hydrated(page)
  return page
}

async function progress(page: Page) {
  const [, all, decided] = /(\d+)件中\s*(\d+)件/.exec(await page.locator('.hiding-bar').innerText()) ?? []
  return { all: Number(all), decided: Number(decided) }
}

async function openCount(page: Page) {
  const { all, decided } = await progress(page)
  return all - decided
}

async function saved(page: Page) {
  await page.getByText('すべて保存済み').waitFor({ timeout: 20_000 })
}

/** What the page says when it comes from the server again. */
async function reopened(page: Page) {
  await page.reload()
  await hydrated(page)
  return progress(page)
}

async function decideAll(page: Page) {
  await page.getByRole('button', { name: /残り\d+件を提案どおりに決める/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提案どおりに決める' }).click()
  await saved(page)
}

/** The key beside the proposed treatment. */
async function proposedKey(page: Page) {
  return page.locator('.hiding-card .button-primary kbd').innerText()
}
