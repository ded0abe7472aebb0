import { describe, expect, it } from 'vitest'
import { releaseToyohashi } from '../../db/load/release-toyohashi.ts'
import { findBarriers, hydrated, useApp } from '../support/browser.ts'
import { pages } from './pages.ts'

const app = useApp(releaseToyohashi)
const visits = pages.flatMap((page) => [1366, 390].map((width) => ({ as: undefined, ...page, width })))

describe('every page', () => {
  it.each(visits)('$path as $as at $width px', async ({ path, as, width }) => {
    const page = await app.open('about:blank', { width, as })
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    const answer = await page.goto(path)
    await hydrated(page)

    expect(answer?.status()).toBe(200)
    expect(complaints).toEqual([])
    expect(await findBarriers(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0)
  })
})
