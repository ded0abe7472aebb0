import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')
const [report, gold, scorer] = [
  'reports/koriyama-2021.txt',
  'reports/koriyama-2021.gold.json',
  'tools/score-report.mjs',
].map((path) => join(shared, path)) as [string, string, string]

describe.skipIf(!existsSync(report))('the real report (skipped where ../shared is absent)', () => {
  it('is read as its gold file says', () => {
    const output = execFileSync(process.execPath, ['scripts/read-report.ts', report], { cwd: root })
    const score = execFileSync(process.execPath, [scorer, gold, '-'], { input: output, encoding: 'utf8' })
    expect(score).toContain('municipality ok, fiscal year ok, partner ok')
    expect(score).toContain('projections 100.0 % (12/12)')
    expect(score).toContain('sessions    100.0 % (6/6)')
    expect(score).toContain('members     100.0 % (3/3)')
    expect(score).toContain('interviews  16 respondents of 16, 48 answers of 48')
    expect(percent(score, /fields +([\d.]+) %/)).toBeGreaterThanOrEqual(95)
    expect(percent(score, /item F1 +([\d.]+)/)).toBeGreaterThanOrEqual(0.97)
  })
})

function percent(score: string, pattern: RegExp): number {
  return Number(pattern.exec(score)?.[1])
}
