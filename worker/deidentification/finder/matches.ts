import type { Category, Hit, Reason } from './findings.ts'

/** A hit for each match: over the whole of it, or over the first group that took part. Reason is the category's unless given. */
export function matches(
  text: string,
  pattern: RegExp,
  category: Category,
  confidence: number,
  code: Reason['code'] = category as Reason['code'],
): Hit[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const group = match.slice(1).find((part) => part !== undefined) ?? match[0]
    const start = match.index + match[0].indexOf(group)
    return { start, end: start + group.length, category, confidence, reason: { code } }
  })
}
