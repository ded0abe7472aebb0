const [hoursAhead, april] = [9, 3]

/** The fiscal year of an instant, April to March, by the calendar of Japan. */
export function fiscalYearAt(milliseconds: number) {
  const inJapan = new Date(milliseconds + hoursAhead * 3_600_000)
  return inJapan.getUTCFullYear() - (inJapan.getUTCMonth() < april ? 1 : 0)
}
