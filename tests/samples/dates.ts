import type { Style } from './style.ts'

const era = (year: number) =>
  year >= 2019 ? (['令和', 'R', year - 2018] as const) : (['平成', 'H', year - 1988] as const)
const wide = (text: string) => text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

export function fiscalYearText(kind: Style['year'], year: number): string {
  const [name, letter, number] = era(year)
  if (kind === 'western') return `${year}年度`
  if (kind === '令和') return `${name}${number === 1 ? '元' : number}年度`
  if (kind === 'both') return `${name}${wide(String(number))}年度（${year}年度）`
  return kind === 'R' ? `${letter}${number}年度` : `${wide(letter + number)}年度`
}

/** Without a year, the report's fiscal year has to give it. */
export function dateText(kind: Style['date'], date: string, dateTo?: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const [name, letter, number] = era(year)
  const [, , lastDay] = (dateTo ?? '').split('-').map(Number)
  const sameMonth = dateTo?.slice(0, 7) === date.slice(0, 7)
  const last = dateTo ? (sameMonth ? String(lastDay) : undefined) : undefined
  const endMonth = dateTo ? Number(dateTo.split('-')[1]) : 0
  const until = (separator: string, between: string, close: string) =>
    dateTo ? `${separator}${last ?? `${endMonth}${between}${lastDay}`}${close}` : ''
  switch (kind) {
    case 'R.':
      return `${letter}${number}.${month}.${day}${until('-', '.', '')}`
    case '令和':
      return `${name}${number === 1 ? '元' : number}年${month}月${day}日${until('～', '月', '日')}`
    case 'western':
      return `${year}年 ${month}月 ${day}日${until('～', '月', '日')}`
    case 'slash':
      return `${year}/${month}/${day}${until('-', '/', '')}`
    default:
      return `${month}月${day}日${until('・', '月', '日')}`
  }
}
