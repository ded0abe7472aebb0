import preact from '@preact/preset-vite'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { Gallery } from './gallery.tsx'

const policy = "default-src 'none'; script-src 'self'; style-src 'self'"

/** The gallery's files, built as the product's are; nothing is written to disk. */
export async function buildGallery() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: { write: false, cssCodeSplit: false, rolldownOptions: { input: 'tests/browser/gallery/client.tsx' } },
  })
  const files = 'output' in built ? built.output : []
  const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n')
  const style = files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('\n')
  const body = render(h(Gallery, {}))
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>見本</title>'
  const html = `<!doctype html><html lang="ja"><head>${head}<link rel="stylesheet" href="/style.css"><script type="module" src="/script.js"></script></head><body>${body}</body></html>`
  return { html, script, style }
}

export type View = { width: number; colorScheme?: 'light' | 'dark'; forcedColors?: 'active' }

/** The gallery in a fresh browser profile, under the product's policy for scripts and styles. */
export async function openGallery(
  browser: Browser,
  { html, script, style }: Awaited<ReturnType<typeof buildGallery>>,
  { width, ...preferences }: View,
) {
  const context = await browser.newContext({ viewport: { width, height: 768 }, locale: 'ja-JP', ...preferences })
  await context.route('http://gallery.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/script.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/style.css') return route.fulfill({ contentType: 'text/css', body: style })
    if (pathname !== '/') return route.fulfill({ status: 204 })
    return route.fulfill({ contentType: 'text/html', body: html, headers: { 'Content-Security-Policy': policy } })
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto('http://gallery.test/')
  return { page, complaints }
}
