import { assign } from './assignment.ts'
import type { Profile } from './likeness.ts'
import { likeness } from './likeness.ts'

/** Places of two items that say the same, and how surely: 0 to 1. */
export interface Link {
  a: number
  b: number
  strength: number
}

export const bounds = { weakest: 0.1, hub: 0.3 }

/** One-to-one links between two lists of the same section. Which list comes first changes nothing. */
export function link(a: Profile[], b: Profile[], like: (a: Profile, b: Profile) => number = likeness): Link[] {
  const strengths = a.map((one) => b.map((other) => like(one, other)))
  // What is like everything on the other side says nothing in particular.
  const rowMeans = strengths.map(mean)
  const columnMeans = b.map((_, column) => mean(strengths.map((row) => row[column] ?? 0)))
  const values = strengths.map((row, at) =>
    row.map((strength, column) => {
      const value = strength - (bounds.hub * ((rowMeans[at] ?? 0) + (columnMeans[column] ?? 0))) / 2
      return value >= bounds.weakest || strength > 0.95 ? value : 0
    }),
  )
  return assign(values).flatMap((column, row) => {
    const strength = strengths[row]?.[column] ?? 0
    return (values[row]?.[column] ?? 0) > 0 ? [{ a: row, b: column, strength }] : []
  })
}

function mean(values: number[]) {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
