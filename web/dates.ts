import type { Language } from './i18n.ts'

const zone = 'Asia/Tokyo'
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: zone })

/** 令和3年度（2021年度）; a fiscal year starts in April. */
export function showFiscalYear(year: number, language: Language) {
  return language === 'en' ? `FY${year}` : `${era.format(Date.UTC(year, 5, 1))}度（${year}年度）`
}

/** 令和3年4月16日; takes an ISO day or milliseconds. */
export function showDay(day: string | number, language: Language) {
  const date = typeof day === 'string' ? new Date(`${day}T00:00:00+09:00`) : day
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP-u-ca-japanese', {
    dateStyle: 'long',
    timeZone: zone,
  }).format(date)
}

/** The ISO day that it is in Japan. */
export function dayInJapan(at: number) {
  return new Date(at + 9 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

export function showTime(at: number, language: Language) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP-u-ca-japanese', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at)
}
