import { describe, expect, it } from 'vitest'
import { findBarriers, useApp } from '../support/browser.ts'

const app = useApp()

describe('the sign-in page', () => {
  it('lets the demo people in, without any script, and out again', async () => {
    const page = await app.open('/sign-in')
    await page.getByRole('button', { name: '渡部 彩香（研究生）として入る' }).click()
    await page.waitForURL(`${app.origin}/`)
    expect(await page.getByRole('banner').textContent()).toContain('渡部 彩香')

    const cookies = await page.context().cookies()
    expect(cookies.find(({ name }) => name === '__Host-session')).toMatchObject({
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    })

    await page.getByRole('button', { name: 'サインアウト' }).click()
    await page.waitForURL('**/sign-in')
    expect(await page.getByRole('banner').textContent()).not.toContain('渡部 彩香')
    expect((await page.context().cookies()).find(({ name }) => name === '__Host-session')).toBeUndefined()
  })

  it('switches its language and stays where it was', async () => {
    const page = await app.open('/sign-in')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  it('has no barriers', async () => {
    expect(await findBarriers(await app.open('/sign-in', { width: 390 }))).toEqual([])
  })
})
