import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toyohashi } from '../../db/demo/toyohashi.ts'
import { year } from '../../db/demo/year.ts'

const sample = readFileSync(join(import.meta.dirname, '../../db/demo/report-sample.txt'), 'utf8')
const joined = withoutSpace(sample)

/** Line breaks and letter-spacing are the PDF's; the words are the plan's. */
function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}

it.each(toyohashi.filter(({ section }) => section !== 'sessions').map((item) => [item.id, item] as const))(
  'holds the words of %s',
  (_, { text, fields: { history, current, future, response, title, theme, who, from, with: partner, what } }) => {
    const words = [text, history, current, future, response, title, theme, who, from, partner, what]
    for (const part of words) if (part) expect(joined).toContain(withoutSpace(part))
  },
)

it('holds every point of the projections', () => {
  const points = toyohashi.flatMap(({ fields }) => fields.points ?? [])
  expect(points).toHaveLength(28)
  for (const point of points) {
    const basis = point.basis === 'actual' ? '実績値' : ''
    expect(joined).toContain(`${point.value.toLocaleString('ja-JP')}人[${point.year}${basis}]`)
  }
})

it('holds six sessions, the eight questions and more than the draft', () => {
  expect(sample.match(/^第.回研究会$/gm)).toHaveLength(6)
  for (const { question } of Object.values(year.sheets)) expect(joined).toContain(withoutSpace(question.ja))
  expect(joined).toContain('窓口の番号札と案内板を、色と絵でも分かるようにする')
})
