import { foldKey } from '../finder/fold.ts'
import { romajiForms } from '../finder/romaji.ts'
import type { Facts } from './surroundings.ts'

// Names that are ordinary words, or parts of the country, without their 市, 町 or 村.
const ordinary = new Set(
  '中央 昭和 明和 共和 清水 朝日 大空 新地 東海 国立 三種 長生 中間 大木 大町 美里 日の出 大和 平和 三郷 新宮 本山 小国 上里 大川 神崎 さくら 沖縄 みどり みやこ あさひ ひかり つくし おおい'.split(
    ' ',
  ),
)
const ordinaryPrefectures = new Set(['大分', '三重'])
const endings = ['し', 'まち', 'ちょう', 'むら', 'そん', 'く']

/** 郡山 of 郡山市; undefined where it is a single character or an ordinary word, which stand for themselves. */
export function shortName(name: string): string | undefined {
  const short = name.replace(/[市区町村]$/u, '')
  return [...short].length > 1 && !ordinary.has(short) ? short : undefined
}

/** 福島 of 福島県. 北海道 has no shorter name. */
export function shortPrefecture(prefecture: string): string | undefined {
  const short = prefecture.replace(/[都府県]$/u, '')
  return short === prefecture || ordinaryPrefectures.has(short) ? undefined : short
}

/** こおりやま of こおりやまし. */
function shortReading({ kana, name }: Pick<Facts, 'kana' | 'name'>) {
  if (!/[市区町村]$/u.test(name)) return kana
  const ending = endings.find((one) => kana.endsWith(one))
  return ending ? kana.slice(0, -ending.length) : kana
}

/**
 * The match keys by which the municipality itself is named: name, short name, reading, Latin letters, code. Longest first. Short
 * readings are left out: つ and せき are parts of many words.
 */
export function ownKeys(own: Facts): string[] {
  const reading = shortReading(own)
  const keys = [
    own.name,
    shortName(own.name),
    own.kana.length > 4 ? own.kana : undefined,
    reading.length > 3 && !ordinary.has(reading) ? reading : undefined,
    own.code || undefined,
    own.code.slice(0, 5) || undefined,
    ...romajiForms(reading).filter((form) => form.length > 4),
  ]
  return unique(keys.flatMap((key) => (key === undefined ? [] : matchKey(key))))
}

export function prefectureKeys({ prefecture }: Facts): string[] {
  const short = shortPrefecture(prefecture)
  return unique([prefecture, ...(short ? [short] : [])].map(matchKey))
}

/** As `foldKey`, and 龍ヶ崎 and 龍ケ崎 are one. */
export function matchKey(text: string) {
  return sameKe(foldKey(text))
}

/** Keeps every character in its place. */
export function sameKe(folded: string) {
  return folded.replaceAll(/[ゖヶ]/gu, 'け')
}

function unique(keys: string[]) {
  return [...new Set(keys)].filter(Boolean).toSorted((a, b) => b.length - a.length)
}
