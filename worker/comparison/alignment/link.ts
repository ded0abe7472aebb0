import { assign } from './assignment.ts'

/** Places of two items that say the same, and how surely: 0 to 1. */
export interface Link {
  a: number
  b: number
  strength: number
}

export const bounds = { weakest: 0.08, hub: 0.3, crowd: 0.5, sure: 0.95 }

/** One-to-one links between two lists of the same section, by a matrix of likenesses. */
export function link(likenesses: number[][]): Link[] {
  const columns = likenesses[0]?.length ?? 0
  // What is like everything on the other side says nothing in particular.
  const rowMeans = likenesses.map(mean)
  const columnMeans = Array.from({ length: columns }, (_, column) => mean(likenesses.map((row) => row[column] ?? 0)))
  // The more there is to choose from, the likelier is a likeness by chance.
  const weakest = bounds.weakest * (1 + bounds.crowd * Math.log(Math.max(1, likenesses.length / 5, columns / 5)))
  const values = likenesses.map((row, at) =>
    row.map((likeness, column) => {
      const value = likeness - (bounds.hub * ((rowMeans[at] ?? 0) + (columnMeans[column] ?? 0))) / 2
      return value >= weakest || likeness > bounds.sure ? value : 0
    }),
  )
  return assign(values).flatMap((column, row) => {
    const likeness = likenesses[row]?.[column] ?? 0
    // A likeness of a third is much already: its root reads as people would judge it.
    return (values[row]?.[column] ?? 0) > 0 ? [{ a: row, b: column, strength: Math.sqrt(likeness) }] : []
  })
}

function mean(values: number[]) {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
