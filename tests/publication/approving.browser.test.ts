import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBarriers, hydrated, useApp } from '../support/browser.ts'

const app = useApp()

it('lets out what a second person approved, after returning it once, and takes it back', async () => {
  const researcher = await app.open('/', { as: 'ina-ryo' })
  await handOver(researcher, 'again-1')

  const approver = await app.open('/', { as: 'ina-makoto' })
  await follow(approver, '内容を確かめる')
  await approver.getByLabel('理由').fill('表の数字を確かめてください')
  await approver.getByRole('button', { name: '理由を付けて差し戻す' }).click()
  await approver.getByText('差し戻しの理由').waitFor()

  await researcher.goto('/')
  await researcher.getByText('表の数字を確かめてください').waitFor()
  await handOver(researcher, 'again-2')

  await approver.goto('/')
  await follow(approver, '内容を確かめる')
  await approver.getByRole('button', { name: 'この内容を承認して共有する' }).click()
  await approver.getByText('確かめてから、印を付けてください').waitFor()
  expect(await findBarriers(approver)).toEqual([])
  await approver.getByLabel('表示された内容に').check()
  await approver.getByRole('button', { name: 'この内容を承認して共有する' }).click()
  await approver.waitForURL('**/releases/*')
  await hydrated(approver)
  const address = new URL(approver.url()).pathname

  await researcher.goto(address)
  expect(await researcher.getByRole('heading', { level: 1 }).textContent()).toContain('第2版')

  await approver.getByRole('button', { name: '取り下げる' }).click()
  await approver.getByLabel('取り下げの理由').fill('表に誤りがあった')
  await approver.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click()
  await approver.getByText('この版は取り下げられました').waitFor()
  await researcher.goto(address)
  await researcher.getByText('表に誤りがあった').waitFor()
})

it('brings two teams together, and parts them again', async () => {
  const secretariat = await app.open('/groups/new?year=2021&team=koriyama&team=ina', { as: 'secretariat' })
  await secretariat.getByLabel('グループの名前').fill('山と盆地の対話')
  await secretariat.getByRole('button', { name: '提案する' }).click()
  await secretariat.waitForURL(/groups\/[0-9a-f-]{36}$/)

  const one = await app.open('/', { as: 'ina-ryo' })
  expect((await one.goto('/releases/koriyama-release-1'))?.status()).toBe(404)
  for (const [person, page] of [
    ['ina-ryo', one],
    ['koriyama-ayaka', undefined],
  ] as const) {
    const own = page ?? (await app.open('/', { as: person }))
    await own.goto('/')
    await follow(own, '内容を見て答える')
    expect(await findBarriers(own)).toEqual([])
    await own.getByRole('button', { name: '参加する' }).click()
    await own.getByRole('button', { name: 'グループから離れる' }).waitFor()
  }
  const group = one.url()
  expect((await one.goto('/releases/koriyama-release-1'))?.status()).toBe(200)

  await one.goto(group)
  await hydrated(one)
  await one.getByRole('button', { name: 'グループから離れる' }).click()
  await one.getByRole('dialog').getByRole('button', { name: 'グループから離れる' }).click()
  await expect.poll(async () => (await one.goto('/releases/koriyama-release-1'))?.status()).toBe(404)
})

/** To the next page, until its scripts run: a click before that would be lost. */
async function follow(page: Page, link: string) {
  const here = page.url()
  await page.getByRole('link', { name: link }).click()
  await page.waitForURL((url) => url.href !== here)
  await hydrated(page)
}

/** As on the page of findings: what is undecided is kept with a reason, then the text is handed over. */
async function handOver(page: Page, id: string) {
  await page.goto('/drafts/ina/hiding?find=server')
  const status = await page.evaluate(async (submission) => {
    const send = (path: string, body: object) =>
      fetch(`/api/drafts/ina/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify(body),
      })
    const props = document.querySelector<HTMLElement>('#page')?.dataset['props'] ?? ''
    const { seq, found, decisions } = JSON.parse(props) as Record<'found' | 'decisions', { place: string }[]> & {
      seq: number
    }
    const decided = new Set(decisions.map(({ place }) => place))
    const open = found.filter(({ place }) => !decided.has(place))
    const kept = open.map(({ place }) => ({ place, treatment: 'keep', reason: '公表されている' }))
    if (kept.length > 0) await send('decisions', { decisions: kept })
    return (await send('submissions', { id: submission, seq })).status
  }, id)
  expect(status).toBe(201)
}
