import { describe, expect, it } from 'vitest'
import { releaseToyohashi } from '../../../db/load/release-toyohashi.ts'
import { findBarriers, hydrated, useApp } from '../../support/browser.ts'

const app = useApp(releaseToyohashi)

describe('remarks that were made before', () => {
  it('are found by two characters, and the address finds them again', async () => {
    const page = await app.open('/advice', { as: 'koriyama-ayaka' })
    await page.getByText('4月の異動で').waitFor()
    await page.getByLabel('言葉').fill('窓口')
    await page.getByLabel('言葉').press('Enter')
    await page.getByText('1件を表示しています').waitFor()
    expect(await page.getByText('4月の異動で').count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await page.reload()
    await hydrated(page)
    await page.getByText('窓口に来た人は').waitFor()
    expect(await page.getByLabel('言葉').inputValue()).toBe('窓口')
    await page.getByLabel('言葉').fill('ない言葉')
    await page.getByRole('button', { name: '探す' }).click()
    await page.getByText('該当する助言はありません').waitFor()
  })

  it('are copied behind what was typed, by keyboard, without sending it', async () => {
    const page = await app.open('/releases/toyohashi-release-1/remarks', { as: 'advisor-keiko' })
    await page.getByRole('button', { name: 'プラン全体に助言を書く' }).click()
    await page.locator('#remark-text').fill('こちらでも伺います。')
    await page.getByText('自分の過去の助言から写す').click()
    await page.getByLabel('言葉', { exact: true }).fill('窓口')
    await page.getByLabel('言葉', { exact: true }).press('Enter')
    await page.getByRole('button', { name: /^写す：窓口に来た人は/ }).press('Enter')
    expect(await page.locator('#remark-text').inputValue()).toMatch(/^こちらでも伺います。\n窓口に来た人は/)
    expect(await page.locator('#remark-text:focus').count()).toBe(1)
    expect(await findBarriers(page)).toEqual([])
  })

  it('stand beside an item of the same theme when they are asked for', async () => {
    const page = await app.open('/releases/koriyama-release-1/remarks', { as: 'toyohashi-naoki' })
    const ask = page.getByRole('button', { name: /ほかのチームへの助言/ }).first()
    await ask.click()
    await page.locator('.remarks-here output').first().waitFor()
    expect(await ask.getAttribute('aria-expanded')).toBe('true')
    expect(await findBarriers(page)).toEqual([])
  })
})
