import { expect, it } from 'vitest'
import { releaseToyohashi } from '../../db/load/release-toyohashi.ts'
import { findBarriers, hydrated, useApp } from '../support/browser.ts'

const app = useApp(releaseToyohashi)

it('finds by typing alone, goes back and forward, and can be passed on', async () => {
  const page = await app.open('/library', { as: 'koriyama-ayaka' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  const words = page.getByRole('searchbox', { name: '言葉' })
  await words.fill('たいわ じゅんび')
  await page.keyboard.press('Enter')
  await page.getByText('見つかりませんでした').waitFor()

  await words.fill('対話')
  await page.keyboard.press('Enter')
  await page.getByText(/\d+件見つかりました/).waitFor()
  expect(await page.locator('mark').first().textContent()).toBe('対話')
  expect(await words.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await page.getByRole('link', { name: /^豊橋市 令和3年度/ }).count()).toBe(1)
  expect(await findBarriers(page)).toEqual([])

  const found = await page.locator('mark').count()
  await page.goBack()
  await page.getByText('見つかりませんでした').waitFor()
  expect(await words.inputValue()).toBe('たいわ じゅんび')
  await page.goForward()
  await page.locator('mark').first().waitFor()

  const passedOn = await app.open(new URL(page.url()).pathname + new URL(page.url()).hash, { as: 'koriyama-ayaka' })
  await passedOn.locator('mark').first().waitFor()
  expect(await passedOn.locator('mark').count()).toBe(found)
  expect(asked.filter((address) => address.includes('対話'))).toEqual([])

  await passedOn.getByRole('link', { name: '豊橋市の共有版で読む' }).first().click()
  await hydrated(passedOn)
  expect(await passedOn.locator(':target').textContent()).toContain('対話')
})

it('says what is wrong beside the words, and keeps them', async () => {
  const page = await app.open('/library', { as: 'koriyama-ayaka' })
  const words = page.getByRole('searchbox', { name: '言葉' })
  await words.fill('の')
  await page.getByRole('button', { name: '探す' }).click()
  await page.getByText('「の」は短すぎます').waitFor()
  expect(await words.inputValue()).toBe('の')
  expect(await words.getAttribute('aria-invalid')).toBe('true')
})
