import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentPath, markdownOf } from '../../scripts/documents/protection-markdown.ts'

describe('the document for data-protection officers', () => {
  it('says as a file what its page says: npm run protection-document', () => {
    expect(readFileSync(documentPath, 'utf8')).toBe(markdownOf())
  })

  it('claims nothing that it is not', () => {
    const text = markdownOf()
    expect(text).toContain('匿名加工情報ではない理由')
    expect(text).toContain('ISMAP には登録していません')
    expect(text).toContain('Time Travel')
    expect(text).not.toMatch(/完全に|必ず見つけ|安全です|心配ありません/)
  })
})
