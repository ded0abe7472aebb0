import { describe, expect, it } from 'vitest'
import { findBarriers, useApp } from '../support/browser.ts'
import { pages } from './pages.ts'

const app = useApp()
const visits = pages.flatMap((page) => [1366, 390].map((width) => ({ as: undefined, ...page, width })))

describe('every page', () => {
  it.each(visits)('$path as $as at $width px', async ({ path, as, width }) => {
    const page = await app.open('about:blank', { width, as })
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(path, { waitUntil: 'networkidle' })

    expect(complaints).toEqual([])
    expect(await findBarriers(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0)
  })
})
