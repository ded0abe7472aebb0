import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBarriers, useApp } from '../support/browser.ts'

const app = useApp()
const sample = readFileSync('db/demo/report-sample.txt', 'utf8')
const where = { path: '/drafts/ina/report', as: 'ina-ryo' }

describe('pasting a report', () => {
  it('fills the sheets, accepts them in one step, recognises them again, and takes them back', async () => {
    const page = await open()
    await paste(page, sample)
    await page.getByText('豊橋市のものと読み取りました').waitFor()
    await page.getByRole('link', { name: /フォースフィールド分析/ }).click()
    await page.getByText('前例どおりを好む職場の空気', { exact: true }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)

    await page.getByRole('button', { name: 'プランに取り込む' }).click()
    await page.getByRole('heading', { name: '報告書を取り込みました' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    const accepted = page.url()

    await page.goto(where.path)
    await paste(page, sample)
    await page.getByText('新しい項目 0件').waitFor()
    await page.getByRole('button', { name: 'プランに取り込む' }).click()
    await page.getByText('全てプランにあります。').waitFor()

    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(accepted)
    await page.getByRole('button', { name: 'この読み込みを取り消す' }).click()
    await page.getByRole('heading', { name: 'この読み込みは取り消しました' }).waitFor()
  })

  it('is worked through by keys, with undo', async () => {
    const page = await open()
    await paste(page, sample)
    const count = async () => Number(/\d+/.exec((await page.getByText(/^新しい項目/).textContent()) ?? '')?.[0])
    const before = await count()

    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('項目を外しました。').waitFor()
    expect(await count()).toBe(before - 1)
    await page.locator('[data-key]:focus').press('u')
    expect(await count()).toBe(before)

    await page.locator('[data-key]').first().focus()
    await page.keyboard.press('e')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('自分たちの言葉で書いた姿')
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-key]:focus').getByText('自分たちの言葉で書いた姿').waitFor()

    await page.keyboard.press('m')
    await page.locator('select:focus').waitFor()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await page.getByText('項目を移しました。').waitFor()
    await page.getByRole('link', { name: /戦略的な取り組み/ }).click()
    await page.locator('[data-key]').getByText('自分たちの言葉で書いた姿').waitFor()
  })

  it('puts waiting lines into a section by keys', async () => {
    const page = await open()
    await paste(page, sample)
    await page.getByRole('link', { name: /^残った行 \d+$/ }).click()
    await page.locator('[data-line]').first().focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2行を選択中').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('入れる欄').selectOption({ label: '1 ありたい姿 › 具体的なイメージ' })
    await page.getByRole('button', { name: /新しい項目にする|件の項目にする/ }).click()
    await page.getByText('行を欄に入れました。').waitFor()
  })

  it('refuses what is no report with a sentence, and keeps the text', async () => {
    const page = await open()
    await page.getByRole('button', { name: '読み取る' }).click()
    await page.getByText('報告書の文章を貼り付けてください。').waitFor()

    await page.getByLabel('報告書の文章').fill('書きかけの文')
    const pdf = { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') }
    await page.locator('input[type=file]').setInputFiles(pdf)
    await page.getByText('これはPDFファイルです。').waitFor()
    expect(await page.getByLabel('報告書の文章').inputValue()).toBe('書きかけの文')

    const eucJp = Buffer.from([
      0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec, 0xa4, 0xce, 0xca, 0xb8, 0xbe, 0xcf, 0xa4, 0xc7, 0xa4, 0xb9,
    ])
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const file = { name: '桑島さんの報告.txt', mimeType: 'text/plain', buffer: eucJp }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('EUC-JP として読みました').waitFor()
    expect(await page.getByLabel('報告書の文章').inputValue()).toBe('日本語の文章です')
    await page.getByRole('button', { name: '読み取る' }).click()
    await page.getByText('日本語の文章です').last().waitFor()
    // Neither the file nor its name goes up: its text does, when it is taken over.
    expect(sent.filter((one) => one.includes('桑島') || one.includes(encodeURIComponent('桑島')))).toEqual([])
  })

  it('keeps the text when the sign-in has ended meanwhile, and stores nothing in the browser', async () => {
    const page = await open()
    await paste(page, sample.replaceAll('空気', '雰囲気'))
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'プランに取り込む' }).click()
    await page.getByText('サインインの期限が切れました。').waitFor()
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await caches.keys()).length,
    ])
    expect(stored).toEqual([0, 0, 0])

    await page.context().addCookies(cookies)
    await page.getByRole('button', { name: 'プランに取り込む' }).click()
    await page.getByRole('heading', { name: '報告書を取り込みました' }).waitFor()
  })

  it('names the line of a My Number and sends nothing', async () => {
    const page = await open()
    const posted: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()))
    const marked = sample.replace('前例どおりを好む職場の空気', '前例どおり 1234 5678 9018 の空気')
    await paste(page, marked)
    await page.getByRole('button', { name: 'プランに取り込む' }).click()
    await page.getByText(/\d+行目: マイナンバーは保存できません/).waitFor()
    expect(posted).toEqual([])
  })

  it.each([1366, 390])('fits at %i px', async (width) => {
    const page = await app.open(where.path, { as: where.as, width })
    await paste(page, sample)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await findBarriers(page)).toEqual([])
  })
})

function open() {
  return app.open(where.path, { as: where.as })
}

async function paste(page: Page, text: string) {
  await page.getByLabel('報告書の文章').fill(text)
  await page.getByRole('button', { name: '読み取る' }).click()
  await page.getByRole('button', { name: 'プランに取り込む' }).waitFor()
}

function sideways(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
