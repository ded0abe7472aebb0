import { shortName } from './name-forms.ts'
import { plain } from '../finder/fold.ts'
import type { Facts } from './surroundings.ts'

/** How the municipality is written in running text: its names, and its readings in both scripts; for patterns over `plain` text. */
export function textForms(own: Facts) {
  const reading = own.kana.replace(/(?:し|まち|ちょう|むら|そん|く)$/u, '')
  const short = shortName(own.name)
  return {
    names: [own.name, ...(short ? [short] : [])].map((name) => plain(name).text),
    readings: reading.length > 3 ? [reading, toKatakana(reading)] : [],
  }
}

export function alternatives(words: string[]) {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[ヶケ]/gu, '[ヶケ]'))
    .join('|')
}

/** 市, 町, 村 or 区. */
export function kindOf({ name }: Pick<Facts, 'name'>) {
  return /[市町村区]$/u.exec(name)?.[0] ?? '市'
}

function toKatakana(hiragana: string) {
  return hiragana.replaceAll(/[ぁ-ん]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
}
