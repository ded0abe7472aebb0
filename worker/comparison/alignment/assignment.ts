/**
 * One-to-one assignment of rows to columns with the highest total value (the Hungarian method with potentials, O(n²m)).
 * Values are at least 0; the answer holds a column for each row, or -1. Deterministic: the first of equal choices wins.
 */
export function assign(values: number[][]): number[] {
  const rows = values.length
  const columns = Math.max(rows, values[0]?.length ?? 0)
  const cost = (row: number, column: number) => -(values[row - 1]?.[column - 1] ?? 0)
  const rowPotential = zeros(rows + 1)
  const columnPotential = zeros(columns + 1)
  const rowOf = zeros(columns + 1)

  for (let row = 1; row <= rows; row++) {
    const before = zeros(columns + 1)
    const slack = Array.from({ length: columns + 1 }, () => Infinity)
    const done = new Set<number>()
    let column = 0
    rowOf[0] = row
    do {
      done.add(column)
      const current = at(rowOf, column)
      let step = Infinity
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (done.has(other)) continue
        const reduced = cost(current, other) - at(rowPotential, current) - at(columnPotential, other)
        if (reduced < at(slack, other)) {
          slack[other] = reduced
          before[other] = column
        }
        if (at(slack, other) < step) {
          step = at(slack, other)
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (done.has(other)) {
          rowPotential[at(rowOf, other)]! += step
          columnPotential[other]! -= step
        } else slack[other]! -= step
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = at(before, column)
      rowOf[column] = at(rowOf, previous)
      column = previous
    }
  }

  const answer = Array.from({ length: rows }, () => -1)
  for (let column = 1; column <= (values[0]?.length ?? 0); column++) {
    const row = at(rowOf, column)
    if (row > 0) answer[row - 1] = column - 1
  }
  return answer
}

function zeros(length: number) {
  return Array.from({ length }, () => 0)
}

function at(list: number[], index: number) {
  return list[index] ?? 0
}
