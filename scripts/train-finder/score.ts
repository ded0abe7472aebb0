import type { Finding } from '../../worker/deidentification/finder/find-identifiers.ts'
import type { GoldLine } from '../../tests/deidentification/lines/fill.ts'

interface Row {
  gold: number
  found: number
  said: number
  right: number
}

export interface Score {
  categories: Map<string, Row>
  clean: number
  flagged: number
  mistakes: string[]
}

/** Found is a gold span that findings cover whole; right is a finding that touches a gold span. */
export function score(lines: GoldLine[], found: Finding[][]): Score {
  const result: Score = { categories: new Map(), clean: 0, flagged: 0, mistakes: [] }
  const row = (category: string) => {
    const known = result.categories.get(category) ?? { gold: 0, found: 0, said: 0, right: 0 }
    result.categories.set(category, known)
    return known
  }
  lines.forEach(({ text, spans }, n) => {
    const findings = found[n] ?? []
    const covered = (at: number) =>
      /\s/.test(text.charAt(at)) || findings.some(({ start, end }) => start <= at && at < end)
    for (const { category, start, end } of spans) {
      row(category).gold++
      const whole = Array.from({ length: end - start }, (_, i) => start + i).every(covered)
      if (whole) row(category).found++
      else result.mistakes.push(`missed ${category} ${text.slice(start, end)}: ${text}`)
    }
    for (const { category, start, end, confidence } of findings) {
      row(category).said++
      if (spans.some((span) => span.start < end && start < span.end)) row(category).right++
      else result.mistakes.push(`false ${category} ${text.slice(start, end)} ${confidence.toFixed(2)}: ${text}`)
    }
    if (!spans.length) result.clean++
    if (!spans.length && findings.length) result.flagged++
  })
  return result
}
