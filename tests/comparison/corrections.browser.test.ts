import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { releaseToyohashi } from '../../db/load/release-toyohashi.ts'
import { findBarriers, hydrated, useApp } from '../support/browser.ts'

const app = useApp(releaseToyohashi)
const path = '/compare/koriyama-release-1/toyohashi-release-1?sheet=forces'
const driving = '同じ考えの項目を結び付ける（推進力と活かし方）'

/** The line on which our item stands. */
const lineOf = (page: Page, text: string) =>
  page.locator('tbody tr').filter({ has: page.getByText(text, { exact: true }) })

/** Presses what sends a form and waits for the page that answers, as a reader does. */
async function press(page: Page, name: string | RegExp) {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
  await hydrated(page)
}

it('parts a wrong pair for the partner as well, keeps it, and undoes it by one press', async () => {
  const [wrong, theirs] = ['過去の参加者（マネ友）12人のつながり', 'その年の仲間']
  const page = await app.open(path, { as: 'koriyama-ayaka' })
  expect(await lineOf(page, wrong).textContent()).toContain(theirs)

  await press(page, `「${wrong}」の組は同じ考えではない`)
  expect(new URL(page.url()).searchParams.get('sheet')).toBe('forces')
  await page.reload()
  await hydrated(page)
  expect(await lineOf(page, wrong).textContent()).not.toContain('同じ趣旨')
  await page.getByText('郡山市の渡部 彩香さんが、別の考えと見分けました').waitFor()
  expect(await findBarriers(page)).toEqual([])

  const partner = await app.open(path, { as: 'toyohashi-naoki' })
  // Who it was is said inside the own municipality only.
  await partner.getByText('郡山市の研究生が、別の考えと見分けました').waitFor()
  await press(partner, /その年の仲間」についての訂正を元に戻す$/)
  expect(await lineOf(partner, wrong).textContent()).toContain(theirs)
  await page.reload()
  expect(await lineOf(page, wrong).textContent()).toContain(theirs)
})

it('links by keyboard what was missed, keeps it, and takes it back', async () => {
  const [ours, theirs] = ['話を聞いてくれる部長級以上の職員', '部長級の職員の後押し']
  const page = await app.open(path, { as: 'koriyama-ayaka' })
  expect(await lineOf(page, ours).textContent()).not.toContain('同じ趣旨')

  await page.getByText(driving).focus()
  await page.keyboard.press('Enter')
  const form = page.locator('details', { hasText: driving })
  await form.getByLabel('郡山市').selectOption({ label: ours })
  await form.getByLabel('豊橋市').selectOption({ label: theirs })
  await press(page, 'これと同じ考え')
  await page.reload()
  await hydrated(page)
  const line = await lineOf(page, ours).textContent()
  expect(line).toContain(theirs)
  expect(line).toContain('郡山市の渡部 彩香さんが結び付けました')

  await press(page, `「${ours}」についての訂正を元に戻す`)
  await page.reload()
  expect(await lineOf(page, ours).textContent()).not.toContain('同じ趣旨')
})

it('offers an advisor, who may only read, no correction', async () => {
  const page = await app.open(path, { as: 'advisor-keiko' })
  await page.getByText('同じ趣旨').first().waitFor()
  expect(await page.getByRole('button', { name: /同じ考えではない|元に戻す/ }).count()).toBe(0)
  expect(await page.getByText(driving).count()).toBe(0)
})
