import { expect, it } from 'vitest'
import { useApp } from '../support/browser.ts'

const app = useApp()

it('the document for data-protection officers prints on two sheets of A4', async () => {
  const page = await app.open('/data-protection')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const sheets = /\/Type \/Pages\b[^>]*\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]
  expect(Number(sheets)).toBe(2)
})
