/** Sorts of characters, as small numbers. */
export const sorts = {
  end: 0,
  kanji: 1,
  hiragana: 2,
  katakana: 3,
  capital: 4,
  letter: 5,
  digit: 6,
  space: 7,
  stop: 8,
  bracket: 9,
  dot: 10,
  colon: 11,
  other: 12,
}

export function sortOf(code: number): number {
  if (code === 10) return sorts.end
  if (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3005 ||
    code === 0x3006 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd840 && code <= 0xdfff)
  )
    return sorts.kanji
  if (code >= 0x3041 && code <= 0x309f) return sorts.hiragana
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return sorts.katakana
  if (code >= 65 && code <= 90) return sorts.capital
  if (code >= 97 && code <= 122) return sorts.letter
  if (code >= 48 && code <= 57) return sorts.digit
  if (code === 32 || code === 9) return sorts.space
  if (code === 0x3001 || code === 0x3002 || code === 44 || code === 46) return sorts.stop
  if (code === 40 || code === 41 || (code >= 0x3008 && code <= 0x3015)) return sorts.bracket
  if (code === 0x30fb || code === 47) return sorts.dot
  return code === 58 ? sorts.colon : sorts.other
}
