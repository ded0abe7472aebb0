import { numeral, readNumeral } from './numerals.ts'

/** With the letter that stands for it, and the year before its first; the newest first. */
const eras: [name: string, letter: string, before: number][] = [
  ['令和', 'R', 2018],
  ['平成', 'H', 1988],
  ['昭和', 'S', 1925],
  ['大正', 'T', 1911],
]
const yearsAgo: Record<string, number> = { 一昨年: 2, 昨年: 1, 去年: 1, 今年: 0, 本年: 0, 来年: -1 }
const fiscalYearsAgo = new Map([
  [3, '3年前の年度'],
  [2, '一昨年度'],
  [1, '昨年度'],
  [0, '今年度'],
  [-1, '来年度'],
])

const number = `(?:${numeral}|元)`
const year = `(?:(${eras.flatMap(([name, letter]) => [name, letter]).join('|')}) ?\\.?(${number})|((?:19|20)\\d{2}))`
const inYear = new RegExp(`${year} ?(?:年度? ?の? ?|[./-] ?)(?:(${number}) ?月|(\\d{1,2})(?![\\d月年]))`, 'u')
const besideThisYear = new RegExp(`(${Object.keys(yearsAgo).join('|')})の? ?(${number}) ?月`, 'u')
const inMonth = new RegExp(`(${number}) ?(?:月|/)`, 'u')

/**
 * A day or a month as the half of its fiscal year, April to September or October to March: 令和3年5月13日 becomes 令和3年度上半期.
 * The calendar that was written stays. Undefined where no month is told.
 */
export function halfYearOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s+/gu, ' ')
  const [, ago, monthAgo] = besideThisYear.exec(plain) ?? []
  if (ago !== undefined) {
    const month = readNumeral(monthAgo!)
    return halfOf(month, (before) => fiscalYearsAgo.get(yearsAgo[ago]! + before))
  }
  const [, era, ofEra, western, inWords, inDigits] = inYear.exec(plain) ?? []
  const month = inWords ?? inDigits
  if (month !== undefined) {
    return halfOf(readNumeral(month), (before) =>
      western === undefined ? eraYear(era!, ofEra!, before) : `${Number(western) - before}年度`,
    )
  }
  const alone = inMonth.exec(plain)?.[1]
  return alone === undefined ? undefined : halfOf(readNumeral(alone), () => '')
}

/** `fiscalYear` gets 1 from January to March, which belong to the fiscal year that began the year before. */
function halfOf(month: number, fiscalYear: (before: number) => string | undefined) {
  if (month < 1 || month > 12) return undefined
  return `${fiscalYear(month < 4 ? 1 : 0)}${month >= 4 && month <= 9 ? '上半期' : '下半期'}`
}

/** A fiscal year is called by the era in which most of it lies. */
function eraYear(era: string, ofEra: string, before: number) {
  const [, , written] = eras.find(([name, letter]) => era === name || era === letter)!
  const calendar = written + readNumeral(ofEra) - before
  const [name, , start] = eras.find(([, , first]) => calendar > first) ?? eras.at(-1)!
  return `${name}${calendar - start === 1 ? '元' : calendar - start}年度`
}
