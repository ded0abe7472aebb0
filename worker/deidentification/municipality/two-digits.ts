/** A number in words of two significant digits: 327,692 is 33万, 81,306 is 8万1千, 9,821 is 9,800, 63.1 is 63. */
export function twoDigits(value: number): string {
  const rounded = roundToTwoDigits(value)
  if (rounded < 10_000) return Math.abs(rounded) < 10 ? String(rounded) : rounded.toLocaleString('en')
  const [tenThousands, thousands] = [Math.floor(rounded / 10_000), Math.round((rounded % 10_000) / 1000)]
  return `${tenThousands.toLocaleString('en')}万${thousands > 0 ? `${thousands}千` : ''}`
}

export function roundToTwoDigits(value: number): number {
  return Number(value.toPrecision(2))
}
