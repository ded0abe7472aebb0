import { describe, expect, it } from 'vitest'
import { readNameModel } from '../../../scripts/train-finder/read-model.ts'
import { score } from '../../../scripts/train-finder/score.ts'
import { findIdentifiers } from '../../../worker/deidentification/finder/find-identifiers.ts'
import { goldLines } from '../lines/fill.ts'

const names = await readNameModel()

describe.each(['seen', 'unseen'] as const)('in the %s gold lines', { timeout: 60_000 }, (half) => {
  const lines = goldLines(half)
  const result = score(
    lines,
    lines.map(({ text }) => findIdentifiers(text, names ? { names } : {})),
  )
  const recall = (category: string) => {
    const { found = 0, gold = 0 } = result.categories.get(category) ?? {}
    return gold ? found / gold : 1
  }

  it('nearly every name is found, and little else is taken for one', () => {
    const { said = 0, right = 0 } = result.categories.get('person_name') ?? {}
    expect(recall('person_name')).toBeGreaterThan(0.94)
    expect(right / said).toBeGreaterThan(0.95)
  })

  it.each(['phone', 'email', 'my_number', 'birth_date', 'staff_id', 'postal_code', 'url_with_id'])(
    'every %s is found',
    (category) => expect(recall(category)).toBe(1),
  )

  it('posts of one person are found', () => expect(recall('unique_post')).toBeGreaterThan(0.95))

  it('lines about nobody are left alone', () => expect(result.flagged / result.clean).toBeLessThan(0.1))
})
