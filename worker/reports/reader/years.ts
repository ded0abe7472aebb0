import { fold } from './fold.ts'

const eras: Record<string, number> = { 令和: 2018, R: 2018, r: 2018, 平成: 1988, H: 1988, h: 1988 }
const eraYear = /(令和|平成|R|H|r|h)\.?\s*(元|\d{1,2})/
const westernYear = /(?:19|20)\d\d/

/** The first year named, as a number: R5, 令和5年度, 2023年度. */
export function parseYear(text: string): number | undefined {
  const folded = fold(text).replace(/ /g, '')
  const western = westernYear.exec(folded)
  const era = eraYear.exec(folded)
  if (western && (!era || western.index < era.index)) return Number(western[0])
  return era ? eras[era[1]!]! + (era[2] === '元' ? 1 : Number(era[2])) : undefined
}

export function fiscalYearOf(isoDate: string): number {
  const [year, month] = isoDate.split('-').map(Number)
  return month! >= 4 ? year! : year! - 1
}

export interface FoundDate {
  date: string
  dateTo?: string
  /** No year was printed; it follows from the fiscal year. */
  guessed: boolean
}

const datePattern =
  /(?:(?:(令和|平成|R|H|r|h)\.?(元|\d{1,2})|((?:19|20)\d\d))(?:年度?|[./-]))?(\d{1,2})(?:月|[./-])(\d{1,2})日?(?:\([^)]{1,3}\))?(?:(?:[-~–—・,、]|から)(?:(\d{1,2})(?:月|[./]))?(\d{1,2})日?(?![./月\d年]))?/

/** The first date, or range of dates, in a text; a month and day alone fall into the given fiscal year. */
export function parseDate(text: string, fiscalYear?: number): FoundDate | undefined {
  const found = datePattern.exec(fold(text).replace(/ /g, ''))
  if (!found) return undefined
  const [, era, eraNumber, western, month, day, toMonth, toDay] = found
  const printed = western
    ? Number(western)
    : era
      ? eras[era]! + (eraNumber === '元' ? 1 : Number(eraNumber))
      : undefined
  const guessedYear = fiscalYear === undefined ? undefined : Number(month) >= 4 ? fiscalYear : fiscalYear + 1
  const year = printed ?? guessedYear
  if (year === undefined || !isDay(Number(month), Number(day))) return undefined
  const result: FoundDate = { date: iso(year, Number(month), Number(day)), guessed: printed === undefined }
  if (toDay) {
    const endMonth = Number(toMonth ?? month)
    if (isDay(endMonth, Number(toDay))) {
      result.dateTo = iso(endMonth < Number(month) ? year + 1 : year, endMonth, Number(toDay))
    }
  }
  return result
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
