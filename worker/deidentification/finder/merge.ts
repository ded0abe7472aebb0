import type { Hit } from './findings.ts'

/** Hits in order and without overlap: what overlaps becomes one hit over the whole of both. */
export function settle(hits: Hit[]): Hit[] {
  const settled: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1)
    if (last && hit.start < last.end) settled[settled.length - 1] = union(last, hit)
    else settled.push(hit)
  }
  return settled
}

function union(a: Hit, b: Hit): Hit {
  const [chief, other] = outranks(b, a) ? [b, a] : [a, b]
  return {
    ...other,
    ...chief,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    confidence: Math.max(a.confidence, b.confidence),
  }
}

function outranks(a: Hit, b: Hit) {
  // What may not be saved stays known as such, whatever it is a part of.
  if (a.category === 'my_number' || b.category === 'my_number') return a.category === 'my_number'
  if (a.category !== b.category) return a.end - a.start > b.end - b.start
  if (Boolean(a.rosterId) !== Boolean(b.rosterId)) return Boolean(a.rosterId)
  return a.confidence > b.confidence
}
