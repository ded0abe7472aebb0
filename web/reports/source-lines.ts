/** Lines of the source by their numbers, in the order of the report. */
export function numbered(numbers: number[], source: string[]) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted.map((number) => ({ number, text: source[number - 1]?.trim() ?? '' }))
}
