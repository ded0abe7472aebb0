import { expect, it } from 'vitest'
import { findBarriers, useApp } from '../../support/browser.ts'

const app = useApp()
const path = '/releases/koriyama-release-1/remarks'

it('shows a remark to the team while it is said, and its answer to the advisor, and loses nothing that is being typed', async () => {
  const team = await app.open(path, { as: 'koriyama-ayaka', width: 390 })
  await team.getByText('ほかの人は、いま見ていません').waitFor()
  const advisor = await app.open(path, { as: 'advisor-keiko' })
  await team.getByText('大西 慶子（幹事）、郡山市のチーム 1人').waitFor()
  await advisor.getByText('郡山市のチーム 1人').waitFor()

  const open = team.locator('#remark-koriyama-remark-1')
  await open.getByText('やりとりを続ける').click()
  await open.getByLabel('ひとこと').fill('いま書いている途中です')
  await advisor.getByRole('button', { name: 'プラン全体に助言を書く' }).click()
  await advisor.locator('#remark-text').fill('最初の一歩は、誰と踏み出しますか。')
  await advisor.locator('#remark-text').press('Control+Enter')

  const arrived = team.locator('.card').filter({ hasText: '誰と踏み出しますか' })
  await arrived.waitFor()
  await team.getByRole('link', { name: /新しい助言が1件届きました/ }).waitFor()
  expect(await open.getByLabel('ひとこと').inputValue()).toBe('いま書いている途中です')
  expect(await findBarriers(team)).toEqual([])

  await arrived.getByText('チームの対応を決める').click()
  await arrived.getByLabel('理由・メモ').fill('隣の係から始めます。')
  await arrived.getByRole('button', { name: '対応を残す' }).click()
  const answered = advisor.locator('.card').filter({ hasText: '誰と踏み出しますか' })
  await answered.getByText('隣の係から始めます。').waitFor()
  await advisor.getByText('対応かやりとりが新しくなりました').waitFor()
  expect(await open.getByLabel('ひとこと').inputValue()).toBe('いま書いている途中です')

  await advisor.close()
  await team.getByText('ほかの人は、いま見ていません').waitFor()
})

it('says that the connection is lost, and catches up when it is back', async () => {
  const team = await app.open('/', { as: 'koriyama-ayaka' })
  let isCut = false
  const cuts: (() => Promise<void>)[] = []
  await team.routeWebSocket(/\/api\/live\//, (socket) => {
    if (isCut) return void socket.close()
    socket.connectToServer()
    cuts.push(() => socket.close())
  })
  await team.goto(path)
  await team.getByText('ほかの人は、いま見ていません').waitFor()
  isCut = true
  for (const cut of cuts) await cut()
  await team.getByText('通信が切れています').waitFor()

  const advisor = await app.open(path, { as: 'advisor-keiko' })
  await advisor.getByRole('button', { name: 'プラン全体に助言を書く' }).click()
  await advisor.locator('#remark-text').fill('切れている間に届いた問いです。')
  await advisor.locator('#remark-text').press('Control+Enter')
  await advisor.locator('.card').filter({ hasText: '切れている間に' }).waitFor()
  expect(await team.getByText('切れている間に').count()).toBe(0)
  isCut = false
  await team.locator('.card').filter({ hasText: '切れている間に' }).waitFor()
})
