import type { Language } from './i18n.ts'

const zone = 'Asia/Tokyo'
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: zone })
// Made once: a formatter costs more than all that a page shows with it.
const days = inBoth({ dateStyle: 'long' })
const times = inBoth({ dateStyle: 'long', timeStyle: 'short' })

/** 令和3年度（2021年度）; a fiscal year starts in April. */
export function showFiscalYear(year: number, language: Language) {
  return language === 'en' ? `FY${year}` : `${era.format(Date.UTC(year, 5, 1))}度（${year}年度）`
}

/** 令和3年4月16日; takes an ISO day or milliseconds. */
export function showDay(day: string | number, language: Language) {
  const date = typeof day === 'string' ? new Date(`${day}T00:00:00+09:00`) : day
  return days[language].format(date)
}

/** The ISO day that it is in Japan. */
export function dayInJapan(at: number) {
  return new Date(at + 9 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The time of day that it is in Japan, as HH:MM. */
export function timeInJapan(at: number) {
  return new Date(at + 9 * 60 * 60 * 1000).toISOString().slice(11, 16)
}

/** Day and times of something that begins and ends on one day. */
export function showSpan(from: number, to: number, language: Language) {
  return `${showDay(from, language)} ${timeInJapan(from)}–${timeInJapan(to)}`
}

export function showTime(at: number, language: Language) {
  return times[language].format(at)
}

function inBoth(style: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  const options = { ...style, timeZone: zone }
  return {
    ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', options),
    en: new Intl.DateTimeFormat('en-GB', options),
  }
}
