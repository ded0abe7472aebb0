import { expect, it } from 'vitest'
import { findBarriers, hydrated, useApp } from '../../support/browser.ts'

const app = useApp()

it('a respondent’s words go: searched, chosen and erased by a researcher, let go by the approver', async () => {
  const page = await app.open('/drafts/koriyama/erasures', { as: 'koriyama-ayaka', width: 390 })
  await page.getByRole('button', { name: '探す' }).click()
  await page.getByText('回答者か、名簿の人か、探す言葉を選んでください').waitFor()
  await page.getByLabel('回答者').selectOption({ label: '総務部長' })
  await page.getByLabel('探す言葉').fill('係長が疲れている')
  await page.getByRole('button', { name: '探す' }).click()
  await page.getByRole('heading', { name: '残るもの', exact: true }).waitFor()
  expect(await page.getByText('回答者の項目', { exact: true }).count()).toBe(4)
  expect(await page.locator('mark').allTextContents()).toEqual(['係長が疲れている'])
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: '消去する' }).click()
  await page.getByText('確かめてから、印を付けてください').waitFor()
  await page.getByLabel(/本人からの申し出/).check()
  await page.getByRole('button', { name: '消去する' }).click()
  await page.getByText('下書きから消去しました').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const address = await page.getByRole('link', { name: '求めの内容を開く' }).getAttribute('href')

  const approver = await app.open('/', { as: 'koriyama-takashi' })
  await approver.getByRole('link', { name: '求めの内容を確かめる' }).click()
  await approver.waitForURL(`**${address}`)
  await hydrated(approver)
  expect(await findBarriers(approver)).toEqual([])
  await approver.getByRole('button', { name: '取り下げて消去する' }).click()
  await approver.getByText('確かめてから、印を付けてください').waitFor()
  await approver.getByLabel(/対象の版を確かめ/).check()
  await approver.getByRole('button', { name: '取り下げて消去する' }).click()
  await approver.getByText('消去しました', { exact: true }).waitFor()
  await approver.getByRole('link', { name: '第1版' }).click()
  await approver.getByText('回答者の申し出による消去').waitFor()
})
