import { describe, expect, it } from 'vitest'
import { findBarriers, hydrated, useApp } from '../../support/browser.ts'

const app = useApp()
const path = '/drafts/toyohashi/headcount'

describe('the head-count table on its page', () => {
  it('is pasted, mended, saved, seen in what posts become, and taken back', async () => {
    const page = await app.open(path, { as: 'toyohashi-naoki' })
    const becomes = (post: string) => page.getByRole('row').filter({ hasText: post }).last().getByRole('cell').first()
    expect(await becomes('総務部長').innerText()).toBe('部長級の職員')

    await page
      .getByLabel('職階と人数の表')
      .fill('職階\t男\t女\t計\n部長級\t5\t1\t６人\n参事\t20\t1\t21\n課長級\t80\t9\t89\n合計\t\t\t2,000')
    const fill = page.getByRole('button', { name: '下の表に入れる' })
    expect(await fill.isDisabled()).toBe(true)
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('「参事」の職階').selectOption('deputy_director')
    await page.getByText('次長級 21人（うち女性1人）').waitFor()
    await fill.press('Enter')
    expect(await page.getByLabel('部長級の人数', { exact: true }).inputValue()).toBe('6')
    expect(await becomes('総務部長').innerText()).toBe('管理職')
    await page.getByRole('button', { name: '元に戻す' }).press('Enter')
    expect(await becomes('総務部長').innerText()).toBe('部長級の職員')
    await fill.press('Enter')

    await page.getByLabel('示してよい最も小さい人数').fill('10')
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await page.getByRole('alert').getByText('11人より小さくはできません').waitFor()
    expect(await page.getByLabel('部長級の人数', { exact: true }).inputValue()).toBe('6')
    await page.getByLabel('示してよい最も小さい人数').fill('１２')
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await page.getByText('保存しました。').waitFor()

    await page.reload()
    await hydrated(page)
    expect(await page.getByLabel('示してよい最も小さい人数').inputValue()).toBe('12')
    await page.getByLabel('課長級の人数', { exact: true }).fill('90')
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await page.getByText('保存しました。').waitFor()
    await page.getByRole('button', { name: '元に戻す' }).press('Enter')
    await expect.poll(() => page.getByLabel('課長級の人数', { exact: true }).inputValue()).toBe('89')
    await page.getByText('保存しました。').waitFor()
  })

  it('keeps what was typed when somebody else was faster', async () => {
    const [one, other] = [
      await app.open(path, { as: 'toyohashi-naoki' }),
      await app.open(path, { as: 'toyohashi-misaki' }),
    ]
    await one.getByLabel('全職員数').fill('４０００')
    await other.getByLabel('全職員数').fill('3990')
    await one.getByRole('button', { name: '保存する' }).click()
    await one.getByText('保存しました。').waitFor()
    await other.getByRole('button', { name: '保存する' }).click()
    await other.getByText('ほかの人が先に保存しました').waitFor()
    expect(await other.getByLabel('全職員数').inputValue()).toBe('3990')
  })
})
