import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { hydrated, useApp } from '../support/browser.ts'

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
})

describe('a person', () => {
  it('signs in by the code in the mail', async () => {
    const page = await app.open('/sign-in')
    await askForCode(page, 'misaki@city.toyohashi.example.jp')
    await page.getByRole('textbox', { name: /^コード/ }).fill(await readCode('misaki@city.toyohashi.example.jp'))
    await page.getByRole('button', { name: 'サインインする' }).click()
    await page.waitForURL(`${app.origin}/`)
    expect(await page.getByRole('banner').textContent()).toContain('鈴木 美咲')
  })

  it('is told when the code is wrong, and keeps it in the box', async () => {
    const page = await app.open('/sign-in')
    await askForCode(page, 'naoki@city.toyohashi.example.jp')
    await page.getByRole('textbox', { name: /^コード/ }).fill('0000 0000')
    await page.getByRole('button', { name: 'サインインする' }).click()
    await page.getByText('コードが違うか、期限が切れています').waitFor()
    expect(await page.getByRole('textbox', { name: /^コード/ }).inputValue()).toBe('0000 0000')
  })

  it('registers a passkey, signs out, and signs in with it', async () => {
    const page = await app.open('/account', { as: 'toyohashi-takuma' })
    await putKeyIntoBrowser(page)
    await page.getByLabel('新しいパスキーの名前').fill('職場のノート')
    await page.getByRole('button', { name: 'この端末を登録する' }).click()
    await page.getByText('パスキーを登録しました').waitFor()
    await page.getByRole('button', { name: 'サインアウト' }).click()
    await page.waitForURL('**/sign-in')
    await hydrated(page)
    await page.getByRole('button', { name: 'パスキーを使う' }).click()
    await page.waitForURL(`${app.origin}/`)
    expect(await page.getByRole('banner').textContent()).toContain('河合 拓真')

    await page.goto('/account')
    await hydrated(page)
    await page.getByRole('button', { name: '名前を変える' }).click()
    await page.getByLabel('新しい名前').fill('自宅のノート')
    await page.getByRole('button', { name: '保存する', exact: true }).click()
    await page.getByRole('heading', { name: '自宅のノート' }).waitFor()
    await page.getByRole('button', { name: '削除する' }).click()
    await page.getByText('登録したパスキーはありません').waitFor()
  })

  it('cannot use a key that does not ask who holds it', async () => {
    const page = await app.open('/account', { as: 'toyohashi-yuko' })
    await putKeyIntoBrowser(page, { isUserVerified: false })
    await page.getByLabel('新しいパスキーの名前').fill('拾った鍵')
    await page.getByRole('button', { name: 'この端末を登録する' }).click()
    await page.getByText('登録したパスキーはありません').waitFor()
    await page.reload()
    await page.getByText('登録したパスキーはありません').waitFor()
  })

  it('sees the own devices and ends the other one', async () => {
    const other = await app.open('/', { as: 'ina-makoto' })
    const page = await app.open('/account', { as: 'ina-makoto' })
    await page.getByRole('button', { name: 'サインインを終わらせる' }).click()
    await page.getByText('終わらせました').waitFor()
    await other.reload()
    expect(await other.getByRole('banner').textContent()).not.toContain('唐木 誠')
  })
})

describe('an invitation', () => {
  it('goes over paper to a new colleague, who signs in with it', async () => {
    const page = await app.open('/invitations', { as: 'koriyama-takashi' })
    await page.getByLabel('チーム', { exact: false }).selectOption({ index: 1 })
    await page.getByLabel('だれのためか').fill('新しい同僚')
    await page.getByRole('button', { name: 'コードを作る' }).click()
    const code = (await page.locator('code').textContent())!
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(code).isVisible()).toBe(true)
    expect(await page.getByText('作った招待').isVisible()).toBe(false)

    const theirs = await app.open('/sign-in')
    await theirs.getByText('招待コードを持っている').click()
    await theirs.getByLabel('招待コード').fill(code.toLowerCase().replaceAll('-', ' '))
    await theirs.getByLabel('氏名').fill('郡司 みなと')
    await askForCode(theirs, 'minato@city.koriyama.example.jp')
    await theirs.getByRole('textbox', { name: /^コード/ }).fill(await readCode('minato@city.koriyama.example.jp'))
    await theirs.getByRole('button', { name: 'サインインする' }).click()
    await theirs.waitForURL(`${app.origin}/`)
    expect(await theirs.getByRole('banner').textContent()).toContain('郡司 みなと')
  })
})

async function askForCode(page: Page, email: string) {
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByRole('button', { name: 'コードを送る' }).click()
  await page.getByRole('button', { name: 'サインインする' }).waitFor()
}

/** The mail is written after the answer, so it may take a moment. */
async function readCode(email: string) {
  const page = await app.open('/outbox')
  const mail = page.getByRole('listitem').filter({ hasText: email }).first()
  for (let tries = 0; tries < 20 && (await mail.count()) === 0; tries++) await page.reload()
  return /^\d{8}$/m.exec(await mail.innerText())![0]
}

/** Chromium's own stand-in for a finger or face reader. */
async function putKeyIntoBrowser(page: Page, { isUserVerified = true } = {}) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
}
