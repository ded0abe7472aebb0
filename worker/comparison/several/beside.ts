/** Lines of what stands in columns, as far down as the longest reaches; null below the shorter ones. */
export function besideEachOther<T>(columns: T[][]): (T | null)[][] {
  const most = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: most }, (_, n) => columns.map((column) => column[n] ?? null))
}
