import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { koriyama } from '../db/demo/koriyama.ts'
import { toyohashi } from '../db/demo/toyohashi.ts'
import type { VaultDb } from '../db/vault/database.ts'
import { items } from '../db/vault/plans.ts'
import { startApp } from '../scripts/app.ts'
import { finderWeights, pageWeights } from '../scripts/weight.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { freePort } from '../tests/support/free-port.ts'

const characters = 30_000
const runs = 5

/** What finding costs a browser, in a report of 30,000 characters: on a first visit, on the next, and when the roster changes. */
export async function measureFinding() {
  const state = mkdtempSync(join(tmpdir(), 'exchange-'))
  const app = await startApp({ port: await freePort(), state, addData: (_, vault) => writeReport(vault) })
  const browser = await launchChromium()
  const visits = []
  try {
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext({ baseURL: app.origin, locale: 'ja' })
      visits.push(await visit(context))
      await context.close()
    }
  } finally {
    await Promise.all([browser.close(), app.stop()])
    rmSync(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const { script, model } = finderWeights()
  const page = pageWeights().find((one) => one.page.includes('hiding-page'))?.script
  console.table([
    { finding: `first visit, ${characters} characters`, unit: 'ms', ...spread(visits.map(({ first }) => first)) },
    { finding: 'next visit', unit: 'ms', ...spread(visits.map(({ next }) => next)) },
    { finding: 'when the roster changes', unit: 'ms', ...spread(visits.map(({ again }) => again)) },
    { finding: 'memory of the finder', unit: 'MB', ...spread(visits.map(({ memory }) => memory)) },
    { finding: 'script of the page, gzipped', unit: 'bytes', median: page },
    { finding: 'script of the finder, gzipped', unit: 'bytes', median: script },
    { finding: 'dictionary and model', unit: 'bytes', median: model },
  ])
}

async function visit(context: BrowserContext) {
  const page = await context.newPage()
  await page.goto('/icon.svg')
  await page.evaluate(() =>
    fetch('/demo/enter', { method: 'POST', body: new URLSearchParams({ person: 'koriyama-ayaka' }) }),
  )
  const memoryOfWorker = await watchMemory(context, page)
  await page.goto('/drafts/koriyama/hiding')
  const first = await tookOf(page)
  const memory = await memoryOfWorker()
  await page.evaluate(() => document.querySelector('.hiding-work')?.removeAttribute('data-took'))
  await page.getByLabel('氏名', { exact: true }).fill('野々村 拓海')
  await page.getByRole('button', { name: '名簿に加える' }).click()
  const again = await tookOf(page)
  await page.reload()
  return { first, next: await tookOf(page), again, memory }
}

/** Milliseconds of the search itself, as the page tells them. */
async function tookOf(page: Page) {
  const work = page.locator('.hiding-work[data-took]')
  await work.waitFor({ timeout: 60_000 })
  return Number(await work.getAttribute('data-took'))
}

/** Answers, once asked, how many megabytes the page's worker holds: objects, and the tables beside them. */
async function watchMemory(context: BrowserContext, page: Page) {
  const tools = await context.newCDPSession(page)
  const found = Promise.withResolvers<string>()
  tools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') found.resolve(sessionId)
  })
  await tools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return async () => {
    const sessionId = await found.promise
    const answer = new Promise<string>((resolve) => {
      tools.on('Target.receivedMessageFromTarget', ({ message }) => resolve(message))
    })
    await tools.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }),
    })
    const { result } = JSON.parse(await answer) as { result: { usedSize: number; backingStorageSize?: number } }
    return (result.usedSize + (result.backingStorageSize ?? 0)) / 1_000_000
  }
}

/**
 * In place of Koriyama's draft: the texts of two demo plans, item after item, until they are as long as a report. Numbered, because
 * a text that stands twice is read once.
 */
async function writeReport(vault: VaultDb) {
  const texts = Array.from({ length: 20 }, () => [...koriyama, ...toyohashi]).flat()
  const rows = []
  let left = characters
  for (const [n, { text }] of texts.entries()) {
    if (left <= 0) break
    if (text === '') continue
    left -= text.length
    rows.push({ id: `report-${n}`, rank: String(n).padStart(6, '0'), text: `${n + 1} ${text}` })
  }
  const place = { planId: 'koriyama', sheet: 'situation', section: 'current', fields: {}, version: 1 } as const
  const by = { updatedBy: 'koriyama-ayaka', updatedAt: new Date() }
  await vault.delete(items).where(eq(items.planId, 'koriyama'))
  for (const row of rows) await vault.insert(items).values({ ...place, ...by, ...row })
}

function spread(values: number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const round = (value = 0) => Math.round(value * 10) / 10
  return { median: round(sorted[Math.floor(sorted.length / 2)]), least: round(sorted[0]), most: round(sorted.at(-1)) }
}
