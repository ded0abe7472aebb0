import { env } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { openExchange } from '../../db/exchange/database.ts'
import type { Viewer } from '../../worker/auth/viewer.ts'
import { placesOf, type Way } from '../../worker/library/places.ts'
import type { Question } from '../../worker/library/schema.ts'
import { mostWords, readWords } from '../../worker/search/words.ts'

const viewer: Viewer = { id: 'viewer', name: '', email: '', sessionId: '', roles: [] }

// A statement of D1 binds at most 100 values, and an expression of FTS5 is at most 256 deep.
it.each<Way>(['sheets', 'releases', 'hits'])('everything at once can be asked for by %s', async (way) => {
  const words = '取り組み 子ども 人材 一人ひとり DX -手続き -AI -様々 -繋がり -コミュニケーション'
  const question: Question = {
    words,
    sheet: 'forces',
    section: 'resisting',
    theme: 'dialogue',
    fiscalYear: 2021,
    kind: '市',
    size: '100to200',
    prefecture: '福島県',
    similarGroup: '中核市',
    municipality: '郡山',
  }
  const wanted = readWords(words)
  expect(wanted.words.length + wanted.excluded.length).toBe(mostWords)
  const asked = { question, wanted, after: { releaseId: 'one', itemId: 'two' } }
  const statement = placesOf(openExchange(env.EXCHANGE), viewer, asked, way, 51)
  expect(statement.toSQL().params.length).toBeLessThanOrEqual(100)
  expect(await statement).toEqual([])
})
