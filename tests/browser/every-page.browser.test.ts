import { describe, expect, it } from 'vitest'
import { findBarriers, hydrated, useApp, watchLayoutShifts } from '../support/browser.ts'
import { pages } from './pages.ts'
import { withdrawnAndReleased } from './withdrawn-and-released.ts'

const app = useApp(withdrawnAndReleased)
const visits = pages.flatMap((page) => [1366, 390].map((width) => ({ as: undefined, status: 200, ...page, width })))

describe('every page', () => {
  it.each(visits)('$path as $as at $width px', async ({ path, as, status, width }) => {
    const page = await app.open('about:blank', { width, as, inSameSession: true })
    const complaints: string[] = []
    const shifted = await watchLayoutShifts(page)
    page.on('pageerror', (error) => complaints.push(error.message))
    // That the address itself was not found is what was asked for.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes(`status of ${status}`)) complaints.push(message.text())
    })
    const answer = await page.goto(path)
    await hydrated(page)

    expect(answer?.status()).toBe(status)
    expect(answer?.headers()['content-type']).toContain('text/html')
    expect(complaints).toEqual([])
    expect(await findBarriers(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0)
    expect(await shifted(), 'the page moves while it loads').toBeLessThan(0.01)
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1)
  })
})
