import type { Words } from './words.ts'

export function toHiragana(kana: string) {
  return kana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

/** Whether kana read as a surname with a given name, in this order. */
export function isFullReading(kana: string, words: Words) {
  const reading = toHiragana(kana)
  const [surname = '', given] = reading.split(/[ ・]+/)
  if (given) return words.isSurnameReading(surname) && words.isGivenNameReading(given)
  for (let cut = 2; cut <= reading.length - 2; cut++) {
    if (words.isSurnameReading(reading.slice(0, cut)) && words.isGivenNameReading(reading.slice(cut))) return true
  }
  return false
}

const rows: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
  y: 'や\u3000ゆ\u3000よ',
  w: 'わ\u3000\u3000\u3000を',
}
const palatal = {
  ky: 'き',
  gy: 'ぎ',
  sh: 'し',
  sy: 'し',
  j: 'じ',
  jy: 'じ',
  zy: 'じ',
  ch: 'ち',
  ty: 'ち',
  ny: 'に',
  hy: 'ひ',
  by: 'び',
  py: 'ぴ',
  my: 'み',
  ry: 'り',
}
const syllables = new Map(Object.entries({ shi: 'し', chi: 'ち', tsu: 'つ', fu: 'ふ', ji: 'じ', n: 'ん', m: 'ん' }))
for (const [consonant, kana] of Object.entries(rows)) {
  Array.from(kana, (letter, n) => syllables.set(consonant + 'aiueo'.charAt(n), letter))
}
for (const [consonant, kana] of Object.entries(palatal)) {
  Array.from('auo', (vowel, n) => syllables.set(consonant + vowel, kana + 'ゃゅょ'.charAt(n)))
}

/** Kana of a word in Latin letters, long vowels as written and lengthened; nothing when it does not read as Japanese. */
export function kanaOf(word: string): string[] {
  const letters = word.toLowerCase().replace(/oh(?![aiueo])/g, 'ou')
  let kana = ''
  for (let at = 0; at < letters.length;) {
    if (letters.charAt(at) === letters.charAt(at + 1) && /[kstpc]/.test(letters.charAt(at))) {
      kana += 'っ'
      at++
      continue
    }
    const length = [3, 2, 1].find((n) => syllables.has(letters.slice(at, at + n)) && at + n <= letters.length)
    if (!length) return []
    kana += syllables.get(letters.slice(at, at + length))
    at += length
  }
  return [kana, ...lengthened(kana)]
}

/** Sato is さとう, Ono is おおの, Yuki is ゆうき. */
function lengthened(kana: string) {
  return Array.from(kana, (letter, n) => [n, letter] as const)
    .filter(([, letter]) => /[おこごそぞとどのほぼもよろょうくぐすずつぬふぶむゆるゅ]/u.test(letter))
    .flatMap(([n, letter]) =>
      ['う', ...(letter === 'お' ? ['お'] : [])].map((long) => kana.slice(0, n + 1) + long + kana.slice(n + 1)),
    )
}
