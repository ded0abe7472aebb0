import { expect, it } from 'vitest'
import { findBarriers, hydrated, useApp } from '../../support/browser.ts'

const app = useApp()

it('accepts the groups of all interviewed people at once, changes one, and takes both back', async () => {
  const page = await app.open('/drafts/toyohashi/hiding', { as: 'toyohashi-naoki' })
  await page
    .getByRole('button', { name: /^総務部長/ })
    .last()
    .click()
  await page.getByText('経営層').first().waitFor()
  await page.getByRole('link', { name: '聞き取りの相手をまとめて決める' }).click()
  await page.waitForURL(/respondents$/)
  await hydrated(page)
  const states = () => page.getByRole('table').last().locator('.badge').allInnerTexts()
  const groups = () => page.getByRole('table').first().locator('tbody th').allInnerTexts()
  expect(await groups()).toEqual(['経営層', '職員', '市民'])
  expect(new Set(await states())).toEqual(new Set(['未判断']))

  await page.getByRole('button', { name: 'この組分けに決める' }).press('Enter')
  await page.getByText('8人の呼び方を決めました').waitFor()
  expect(new Set(await states())).toEqual(new Set(['判断済み']))

  await page.getByLabel('「産業部長」の呼び方').selectOption('職員')
  expect(await groups()).toEqual(['経営層', '職員', '市民'])
  await page.getByLabel('「マネ友（2019年度）」の呼び方').selectOption({ label: 'ほかの言葉（理由が必要）' })
  await page.getByLabel(/^ほかの言葉/).fill('マネ友')
  await page.getByText('「マネ友」は1人だけです').waitFor()
  await page.getByRole('button', { name: 'この組分けに決める' }).press('Enter')
  await page.getByText('組の言葉より詳しく示すには、理由を入力してください').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel(/^理由/).fill('先輩の言葉として伝えたいため')
  await page.getByRole('button', { name: 'この組分けに決める' }).press('Enter')
  await page.getByText('8人の呼び方を決めました').waitFor()

  await page.reload()
  await hydrated(page)
  expect(await page.getByLabel(/^理由/).inputValue()).toBe('先輩の言葉として伝えたいため')
  await page.getByText('前に決めた呼び方が、今の組分けと違う人が1人います').waitFor()
  await page.getByRole('button', { name: '今の組分けにそろえる' }).click()
  expect(await page.getByLabel('「産業部長」の呼び方').inputValue()).toBe('経営層')
  await page.getByRole('button', { name: 'この組分けに決める' }).press('Enter')
  await page.getByText('8人の呼び方を決めました').waitFor()
  await page.getByRole('button', { name: '元に戻す' }).press('Enter')
  await page.getByText('元に戻しました').waitFor()

  await page.reload()
  await hydrated(page)
  expect(await page.getByLabel('「産業部長」の呼び方').inputValue()).toBe('職員')
})
