import { describe, expect, it } from 'vitest'
import { findBarriers, hydrated, useApp } from '../support/browser.ts'
import { decideAll, draft, openCount, openFresh, progress, saved } from './hiding-page.ts'

const app = useApp()

describe('what comes later', () => {
  it('is the only thing that is asked after an edit, and is called new', async () => {
    const page = await openFresh(app)
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
    const page = await openFresh(app)
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

describe('two at once', () => {
  it('see what the other decided, and that the text has changed', async () => {
    const mine = await openFresh(app)
    const theirs = await app.open(draft, { as: 'toyohashi-misaki' })
    await theirs.keyboard.press('r')
    await saved(theirs)
    const shown = await progress(theirs)
    await mine.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => progress(mine)).toEqual(shown)

    await theirs.goto('/drafts/toyohashi/outlook')
    await hydrated(theirs)
    const box = theirs.locator('.sheet textarea').first()
    await box.fill(`${await box.inputValue()}。`)
    await theirs.keyboard.press('Control+S')
    await theirs
      .getByText(/^保存済み|保存しました/)
      .first()
      .waitFor()
    await mine.evaluate(() => window.dispatchEvent(new Event('focus')))
    await mine.getByRole('link', { name: '今の本文で開き直す' }).click()
    await hydrated(mine)
    expect(await progress(mine)).toEqual(shown)
  })
})

describe('finding', () => {
  it('says when the browser cannot, and lets the server do it; decisions are still there', async () => {
    const page = await openFresh(app)
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
    const page = await openFresh(app)
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
    const page = await openFresh(app)
    await page.keyboard.press('r')
    const row = page.locator('.before-after-row').first()
    expect(await row.innerText()).toMatch(/(職員|住民|関係者)A/)
    await row.locator('mark a').last().click()
    expect(await page.locator('.hiding-card').evaluate((card) => card === document.activeElement)).toBe(true)
  })

  it('is shown as a release is shown to a partner', async () => {
    const page = await openFresh(app)
    await decideAll(page)
    await page.getByLabel('相手に見える姿').check()
    const text = await page.locator('#shared').innerText()
    for (const name of ['髙橋', '鈴木', '河合', '090-0000-1234', '【']) expect(text).not.toContain(name)
    expect(text).toMatch(/(職員|住民|関係者)[A-Z]/)
    expect(await page.locator('#shared .plan-sheet').count()).toBeGreaterThan(8)
    expect(await findBarriers(page)).toEqual([])
  })
})
