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
}
const letters = new Map<string, string>([
  ['や', 'ya'],
  ['ゆ', 'yu'],
  ['よ', 'yo'],
  ['わ', 'wa'],
  ['ゐ', 'i'],
  ['ゑ', 'e'],
  ['を', 'o'],
  ['ん', 'n'],
  ['ゔ', 'vu'],
])
for (const [consonant, kana] of Object.entries(rows)) {
  Array.from(kana, (letter, n) => letters.set(letter, consonant + 'aiueo'.charAt(n)))
}
const small: Record<string, string> = { ゃ: 'a', ゅ: 'u', ょ: 'o', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' }

/** Ways in which a reading in hiragana is written in Latin letters: Hepburn, Kunrei, with long vowels kept, shortened or as oh. */
export function romajiForms(reading: string): string[] {
  const kunrei = spell(reading)
  const forms = new Set<string>()
  for (const spelling of [kunrei, hepburn(kunrei), hepburn(kunrei).replace(/n(?=[bmp])/g, 'm')]) {
    forms.add(spelling)
    forms.add(spelling.replace(/o[ou]/g, 'o').replace(/uu/g, 'u'))
    forms.add(spelling.replace(/o[ou]/g, 'oh').replace(/uu/g, 'u'))
    forms.add(spelling.replace(/ou(?!$)/g, 'o').replace(/uu/g, 'u'))
  }
  return [...forms]
}

function spell(reading: string) {
  let spelling = ''
  for (const kana of reading) {
    const vowel = small[kana]
    if (vowel) spelling = spelling.slice(0, -1) + ('ゃゅょ'.includes(kana) ? 'y' : '') + vowel
    else if (kana === 'っ') spelling += '*'
    else if (kana === 'ー') spelling += spelling.slice(-1)
    else spelling += letters.get(kana) ?? kana
  }
  return spelling.replace(/\*(.)/g, '$1$1').replace(/\*/g, '')
}

function hepburn(spelling: string) {
  return spelling
    .replace(/tt(?=i|y)/g, 'tch')
    .replace(/tchy?/g, 'tch')
    .replace(/(?<!tch)sy|s(?=i)/g, 'sh')
    .replace(/zy|z(?=i)|dy|d(?=i)/g, 'j')
    .replace(/ty|t(?=i)/g, 'ch')
    .replace(/t(?=u)/g, 'ts')
    .replace(/d(?=u)/g, 'z')
    .replace(/h(?=u)/g, 'f')
}
