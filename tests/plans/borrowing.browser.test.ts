import { expect, it } from 'vitest'
import { releaseToyohashi } from '../../db/load/release-toyohashi.ts'
import { findBarriers, hydrated, useApp } from '../support/browser.ts'

const app = useApp(releaseToyohashi)

it('copies a measure by keyboard, shows it in the draft with its source, and takes it back', async () => {
  const page = await app.open('/releases/toyohashi-release-1#forces', { as: 'koriyama-ayaka' })
  await page
    .getByRole('link', { name: /^自分たちのプランに写す/ })
    .first()
    .press('Enter')
  await hydrated(page)
  expect(await findBarriers(page)).toEqual([])
  const address = page.url()
  await page.getByRole('button', { name: 'このプランに写す' }).press('Enter')
  await page.getByText('写しました。').waitFor()
  await page.getByRole('link', { name: '写した項目を開く' }).press('Enter')
  await hydrated(page)
  const source = page.getByRole('textbox', { name: '参考にした取り組み' })
  expect(await source.inputValue()).toBe('豊橋市 令和3年度（2021年度） 共有版 第1版')
  expect(await findBarriers(page)).toEqual([])

  await page.goto(address)
  await hydrated(page)
  await page.getByText('すでに写してあります').waitFor()
  await page.getByRole('button', { name: '写すのを取り消す' }).press('Enter')
  await page.getByText('取り消しました。').waitFor()
  expect(await page.getByRole('button', { name: 'このプランに写す' }).count()).toBe(1)
})
