const digits = '〇一二三四五六七八九'

/** 43, ４３, 四十三, 四三, 元 as a number. */
export function readNumeral(text: string): number {
  const word = text.normalize('NFKC').trim()
  if (/^\d+$/.test(word)) return Number(word)
  if (word === '元') return 1
  const [tens, ones] = word.includes('十') ? word.split('十') : [undefined, word]
  const number = (part: string) => Number(Array.from(part, (digit) => digits.indexOf(digit)).join(''))
  return (tens === undefined ? 0 : (tens === '' ? 1 : number(tens)) * 10) + (ones ? number(ones) : 0)
}

/** For a pattern: what `readNumeral` reads, at most three characters. */
export const numeral = '(?:\\d{1,3}|[〇一二三四五六七八九十]{1,3})'
