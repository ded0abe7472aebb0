import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from '../../support/browser.ts'
import { launchChromium } from '../../support/chromium.ts'
import { buildGallery, openGallery, type View } from './open-gallery.ts'

let browser: Browser
let files: Awaited<ReturnType<typeof buildGallery>>

beforeAll(async () => {
  ;[browser, files] = await Promise.all([launchChromium(), buildGallery()])
})
afterAll(() => browser.close())

const open = (view: View) => openGallery(browser, files, view)

describe('the pieces of a page', () => {
  const views: View[] = [
    { width: 1366 },
    { width: 1366, colorScheme: 'dark' },
    { width: 683 },
    { width: 390 },
    { width: 390, colorScheme: 'dark' },
    { width: 320 },
  ]
  it.each(views)('have no barrier: %o', async (view) => {
    const { page, complaints } = await open(view)
    expect(complaints).toEqual([])
    expect(await findBarriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await smallTargets(page)).toEqual([])
  })

  it('would not hide one', async () => {
    const { page } = await open({ width: 1366 })
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
    expect(await findBarriers(page)).toEqual(['image-alt: img'])
  })

  it('open each numbers table on paper', async () => {
    const { page } = await open({ width: 1366 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('cell', { name: '192.5' }).isVisible()).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)
  })
})

describe('by keyboard', () => {
  it('arrows walk along the tabs', async () => {
    const { page } = await open({ width: 1366 })
    await page.getByRole('link', { name: 'なりゆきの未来' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('3戦略的な取り組み')
    await page.keyboard.press('Home')
    expect(await focused(page)).toBe('1ありたい姿')
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe('8一歩踏み出すシート')
  })

  it('a dialog holds the focus and gives it back', async () => {
    const { page } = await open({ width: 1366 })
    await page.getByRole('button', { name: '項目を消す' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('dialog')?.open)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('項目を消す')
    await page.getByRole('button', { name: '項目を消す' }).press('Enter')
    await page.getByRole('dialog').waitFor()
  })

  it('what was removed can be brought back from where the focus is', async () => {
    const { page } = await open({ width: 1366 })
    await page.getByRole('button', { name: '項目を消す' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '消す' }).press('Enter')
    await page.getByText('項目を消しました').waitFor()
    await expect.poll(() => focused(page)).toBe('取り消す')
    await page.keyboard.press('Enter')
    expect(await page.getByText('項目を消しました').count()).toBe(0)
  })

  it('the menu of a narrow screen opens and closes without a script', async () => {
    const { page } = await openGallery(browser, { ...files, script: '' }, { width: 390 })
    const link = page.getByRole('link', { name: '掲示板' })
    expect(await link.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'メニュー' }).press('Enter')
    expect(await link.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await link.isVisible()).toBe(false)
  })
})

it('two long texts scroll together from the first frame on', async () => {
  const { page } = await open({ width: 1366 })
  await page.evaluate(() => {
    const [left, right] = document.querySelectorAll<HTMLElement>('.pane-body')
    if (!left || !right) return
    for (const [pane, lines] of [
      [left, 200],
      [right, 100],
    ] as const)
      pane.append('行\n'.repeat(lines))
    for (const pane of [left, right]) pane.classList.add('as-typed')
    left.scrollTop = (left.scrollHeight - left.clientHeight) / 2
  })
  await expect.poll(() => shares(page)).toEqual(['0.5', '0.5'])
})

/** How far both texts of the first pair are scrolled, of what they could be. */
function shares(page: Page) {
  return page
    .locator('.pane-body')
    .evaluateAll((panes) =>
      panes.slice(0, 2).map((pane) => (pane.scrollTop / (pane.scrollHeight - pane.clientHeight)).toFixed(1)),
    )
}

function focused(page: Page) {
  return page.evaluate(() => document.activeElement?.textContent)
}

/** Buttons and fields under 24 px either way; links in running text may be smaller. */
function smallTargets(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, summary, nav a')]
      .map((element) => ({ name: element.textContent || element.id, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name} ${box.width}x${box.height}`),
  )
}
