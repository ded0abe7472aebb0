const eras: Record<string, number> = { R: 2018, 令和: 2018, H: 1988, 平成: 1988 }

/** An ISO day of 2024-04-16, 2024/4/16, 2024年4月16日, R6.4.16 or 令和6年4月16日, a weekday behind it or not. */
export function readDay(typed: string) {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/\([月火水木金土日](曜日?)?\)$/, '')
  const found = /^(R|H|令和|平成)?(元|\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(text)
  if (!found) return undefined
  const [, era, first, month, day] = found
  const number = first === '元' ? 1 : Number(first)
  const year = era ? eras[era.toUpperCase()]! + number : number
  if (!era && first!.length !== 4) return undefined
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
