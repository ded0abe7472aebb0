import type { Page } from 'playwright-core'
import { hydrated, type useApp } from '../support/browser.ts'

export const draft = '/drafts/toyohashi/hiding'

/** Toyohashi's draft with nothing decided. */
export async function openFresh(app: ReturnType<typeof useApp>) {
  const page = await app.open(`${draft}?find=server`, { as: 'toyohashi-naoki' })
  await page.evaluate(async () => {
    const props = JSON.parse(document.querySelector<HTMLElement>('#page')?.dataset['props'] ?? '')
    const undecided = props.decisions.map(({ place }: { place: string }) => place)
    if (undecided.length + props.dropped.length === 0) return
    await fetch('/api/drafts/toyohashi/decisions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ undecided, restored: props.dropped }),
    })
  })
  await page.goto(draft)
  await hydrated(page)
  return page
}

export async function progress(page: Page) {
  const [, all, decided] = /(\d+)件中\s*(\d+)件/.exec(await page.locator('.hiding-bar').innerText()) ?? []
  return { all: Number(all), decided: Number(decided) }
}

export async function openCount(page: Page) {
  const { all, decided } = await progress(page)
  return all - decided
}

export async function saved(page: Page) {
  await page.getByText('すべて保存済み').waitFor({ timeout: 20_000 })
}

/** What the page says when it comes from the server again. */
export async function reopened(page: Page) {
  await page.reload()
  await hydrated(page)
  return progress(page)
}

export async function decideAll(page: Page) {
  await page.getByRole('button', { name: /残り\d+件を提案どおりに決める/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提案どおりに決める' }).click()
  await saved(page)
}

/** The key beside the proposed treatment. */
export async function proposedKey(page: Page) {
  return page.locator('.hiding-card .button-primary kbd').innerText()
}
