import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startApp } from '../../scripts/app.ts'
import { launchChromium } from './chromium.ts'
import { freePort } from './free-port.ts'

interface Visit {
  /** Width of the window; the height is that of a usual screen. */
  width?: number
  /** Id of one of the demo year's people: db/demo/people.ts. */
  as?: string
  /** In the session that was opened for this person before, in this file: for pages that are only looked at. */
  inSameSession?: boolean
  hasTouch?: boolean
}

/**
 * The real app on a free port with the demo year, and a browser, for the tests of one file:
 * `const app = useApp()` (`useApp(releaseToyohashi)` for two releases to compare), then `const page = await app.open('/')` in a test.
 */
export function useApp(addData?: Parameters<typeof startApp>[0]['addData']) {
  const state = mkdtempSync(join(tmpdir(), 'exchange-'))
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()
  let contexts: BrowserContext[] = []
  let browser: Browser
  let app: Awaited<ReturnType<typeof startApp>>

  beforeAll(async () => {
    ;[app, browser] = await Promise.all([
      freePort().then((port) => startApp({ port, state, addData })),
      launchChromium(),
    ])
  })
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), app?.stop()])
    rmSync(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })

  /** A page in a fresh browser profile, hydrated. */
  async function open(path: string, { width = 1366, as, inSameSession = false, hasTouch = false }: Visit = {}) {
    const viewport = { width, height: width < 600 ? 844 : 768 }
    const context = await browser.newContext({ baseURL: app.origin, locale: 'ja', viewport, hasTouch })
    contexts.push(context)
    const page = await context.newPage()
    const session = as && inSameSession && sessions.get(as)
    if (session) await context.addCookies(session)
    else if (as) sessions.set(as, await enter(page, as))
    await page.goto(path)
    await hydrated(page)
    return page
  }

  // The way in without a code, asked for by the browser itself, so that it keeps the cookie as it would in real use.
  async function enter(page: Page, person: string) {
    await page.goto('/icon.svg')
    const status = await page.evaluate(async (id) => {
      const answer = await fetch('/demo/enter', { method: 'POST', body: new URLSearchParams({ person: id }) })
      return answer.status
    }, person)
    if (status !== 200) throw new Error(`${person} could not enter: ${status}`)
    return page.context().cookies()
  }

  return {
    open,
    get origin() {
      return app.origin
    },
  }
}

/** Scripts of the page run now, and nothing is being loaded: a click before that would be lost. */
export async function hydrated(page: Page) {
  const ready = '#page[data-ready]:not(:has([aria-busy=true])), body:not(:has(#page))'
  await page.locator(ready).waitFor({ state: 'attached' })
}

/** Begins to watch; the answer tells how much of what stood already has moved since, as browsers measure it. */
export async function watchLayoutShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0))
}

/**
 * What axe finds, a line each: rule and place. It runs in the page itself: where nothing is framed, what its builder for
 * browsers does beside takes three quarters of the time.
 */
export async function findBarriers(page: Page) {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}
