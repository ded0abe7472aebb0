import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hydrated, useApp } from '../support/browser.ts'
import { decideByKeyboard } from './decide-by-keyboard.ts'
import { readPdf } from './read-pdf.ts'

const app = useApp()
const report = readFileSync('db/demo/report-sample.txt', 'utf8')

describe('the five-minute tour', () => {
  it(
    'goes from a pasted report to the printed comparison, and ends with the withdrawal',
    { timeout: 240_000 },
    async () => {
      const page = await app.open('/')
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('dialog', (dialog) => void dialog.accept())

      await enterAs(page, '髙橋 直樹')
      await follow(page, '自分たちのプラン')
      await follow(page, '報告書を読み込む')
      await readAndAccept(page)
      await page.getByRole('button', { name: 'この読み込みを取り消す' }).click()
      await page.getByRole('heading', { name: 'この読み込みは取り消しました' }).waitFor()
      await follow(page, 'もう一度読み込む')
      await readAndAccept(page)
      expect(await repeatedItems(page)).toEqual([])

      await follow(page, '氏名等を伏せる')
      await decideByKeyboard(page)
      await page.waitForURL(/\/submissions\//)
      await hydrated(page)
      const submission = new URL(page.url()).pathname
      await leave(page)

      await enterAs(page, '牧野 裕子')
      await follow(page, '内容を確かめる')
      expect(new URL(page.url()).pathname).toBe(submission)
      const shown = await page.evaluate(async (path) => (await fetch(`${path}/text`)).text(), submission)
      for (const name of ['髙橋', '鈴木', '河合', '090-0000-1234']) expect(shown).not.toContain(name)
      await page.getByRole('checkbox', { name: /人が特定される記載がない/ }).check()
      await page.getByRole('button', { name: 'この内容を承認して共有する' }).click()
      await page.waitForURL(/\/releases\//)
      await hydrated(page)
      const release = new URL(page.url()).pathname
      await leave(page)

      await enterAs(page, '渡部 彩香')
      await page.getByText('豊橋市の共有版が新しくなりました').waitFor()
      await page.getByRole('link', { name: '比べて読む' }).first().click()
      await page.waitForURL(/\/compare\/koriyama-release-1\//)
      await hydrated(page)
      const compared = page.url()
      expect(await page.locator('main table:not(.overview)').first().getByRole('columnheader').allInnerTexts()).toEqual(
        [expect.anything(), expect.stringContaining('郡山市'), expect.stringContaining('豊橋市')],
      )

      await page.getByText('表示の設定').click()
      for (const sheet of await page.getByRole('checkbox').all()) await sheet.setChecked(false)
      await page.getByRole('checkbox', { name: 'フォースフィールド分析' }).check()
      await page.getByRole('button', { name: '選んだシートを並べる' }).click()
      await page.waitForURL(/sheet=forces/)
      await hydrated(page)
      expect(await page.locator('main h2').allInnerTexts()).toEqual(['フォースフィールド分析'])
      const { sizes, text } = readPdf(await page.pdf({ preferCSSPageSize: true }))
      // A3 landscape.
      expect(sizes.length).toBeGreaterThan(0)
      for (const size of sizes) expect(size).toEqual({ width: 1191, height: 842 })
      expect(text).toContain('郡山市')
      expect(text).toContain('豊橋市')
      expect(text).toContain('前例どおりを好む職場の空気')
      expect(await leftBehind(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0 })
      await leave(page)

      await enterAs(page, '牧野 裕子')
      await page.goto(release)
      await hydrated(page)
      await page.getByRole('button', { name: '取り下げる' }).click()
      await page
        .getByRole('dialog')
        .getByLabel(/取り下げの理由/)
        .fill('数値を確かめ直すため')
      await page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click()
      await page.getByText('この版は取り下げられました').waitFor()
      await hydrated(page)
      await leave(page)

      await enterAs(page, '渡部 彩香')
      expect(complaints).toEqual([])
      const answer = await page.goto(compared)
      expect(answer?.status()).toBe(404)
      expect(await page.locator('h1').innerText()).toBe('見つかりませんでした')
      expect(await leftBehind(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0 })
    },
  )
})

async function enterAs(page: Page, name: string) {
  await page.getByRole('link', { name: 'サインイン' }).first().click()
  await hydrated(page)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('button', { name: 'サインアウト' }).waitFor()
  await hydrated(page)
}

async function leave(page: Page) {
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByRole('link', { name: 'サインイン' }).first().waitFor()
  await hydrated(page)
}

async function follow(page: Page, name: string) {
  const from = page.url()
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.waitForURL((url) => url.href !== from)
  await hydrated(page)
}

async function readAndAccept(page: Page) {
  await page.getByRole('textbox', { name: '報告書の文章' }).fill(report)
  await page.getByRole('button', { name: '読み取る' }).click()
  const bar = page.getByRole('region', { name: '取り込み' })
  await bar.getByText(/^要確認 [1-9]\d*件$/).waitFor()
  await bar.getByRole('button', { name: '次の要確認' }).click()
  await page.locator('[data-key]:focus').getByText('要確認').first().waitFor()
  await bar.getByRole('link', { name: /^残った行 [1-9]\d*行$/ }).click()
  await page.locator('[data-line]').first().waitFor()
  await bar.getByRole('button', { name: 'プランに取り込む' }).click()
  await page.getByRole('heading', { name: '報告書を取り込みました' }).waitFor()
  await hydrated(page)
}

/** Texts that stand twice in one section of a sheet. */
async function repeatedItems(page: Page) {
  const here = page.url()
  const repeated: string[] = []
  for (const sheet of ['vision', 'strategy', 'situation']) {
    await page.goto(`/drafts/toyohashi/${sheet}`)
    await hydrated(page)
    const texts = await page
      .locator('.sheet textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    expect(texts.length).toBeGreaterThan(0)
    repeated.push(...texts.filter((text, index) => text !== '' && texts.indexOf(text) !== index))
  }
  await page.goto(here)
  await hydrated(page)
  return repeated
}

function leftBehind(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))
}
