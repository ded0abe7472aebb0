import { describe, expect, it } from 'vitest'
import { scoreGold } from './gold/score.ts'

// What people paired and what they would not pair, written by others than the lexicon.
const seen = scoreGold('seen')
const unseen = scoreGold('unseen')

describe('the gold pairs that were looked at', () => {
  it('are at least sixty, with thirty that only look alike', () => {
    expect(seen?.pairs).toBeGreaterThanOrEqual(60)
    expect(seen?.nonPairs).toBeGreaterThanOrEqual(30)
  })

  it('are found, and what only looks alike is refused', () => {
    expect(seen?.f1).toBeGreaterThanOrEqual(0.75)
    expect((seen?.refused ?? 0) / (seen?.nonPairs ?? 1)).toBeGreaterThanOrEqual(0.78)
  })
})

describe.skipIf(!unseen)('the gold pairs that were never looked at (skipped where they are absent)', () => {
  it('are found, and what only looks alike is refused', () => {
    expect(unseen?.f1).toBeGreaterThanOrEqual(0.45)
    expect((unseen?.refused ?? 0) / (unseen?.nonPairs ?? 1)).toBeGreaterThanOrEqual(0.8)
  })
})
